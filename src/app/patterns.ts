import {adoptStyle} from '../draw/adopt-style.ts';
import {dashOf} from '../draw/palette.ts';
import type {Atlas} from '../model/atlas.ts';

/**
 * Gives each line a dash of its own, and its name in the list the same, while colours are forced or the reader asks by a
 * button among the tools. The answer lives as long as the page.
 * @param button the reader's switch; none in a frame
 */
export function offerPatterns(atlas: Atlas, button: HTMLElement | null): void {
  const forced = matchMedia('(forced-colors: active)');
  let asked = false;
  adoptStyle(patternText(atlas));
  const show = () => {
    document.documentElement.toggleAttribute('data-patterns', asked || forced.matches);
    button?.setAttribute('aria-pressed', `${asked}`);
    button?.toggleAttribute('hidden', forced.matches);
  };
  button?.addEventListener('click', () => {
    asked = !asked;
    show();
  });
  forced.addEventListener('change', show);
  show();
}

/** The rules for all lines: the dash, and under the name in the list the same as a gradient. */
function patternText(atlas: Atlas): string {
  const rules = atlas.clusters.map(({id, no, cities}) => {
    // A cluster of one city has no line.
    if (cities.length < 2) return '';
    const dash = dashOf(no);
    const of = `[data-cluster="${id}"]`;
    let at = 0;
    const stops = dash.map((length, i) => {
      const stop = `${i % 2 ? '#0000' : 'var(--c)'} ${at}px ${at + length}px`;
      at += length;
      return stop;
    });
    const sample =
      dash.length > 0 ? `repeating-linear-gradient(90deg,${stops.join()})` : 'linear-gradient(var(--c),var(--c))';
    return `.track${of} .line{stroke-dasharray:${dash.join(' ') || 'none'}}.cluster-link${of} .name{background:${sample} 0 100%/100% 3px no-repeat;padding-bottom:4px;margin-bottom:-4px}`;
  });
  return `[data-patterns]{${rules.join('')}.cluster-link[data-on=false] .name{--c:var(--quiet)}}`;
}
