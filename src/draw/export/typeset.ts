import type {Lang} from '../../model/langs.ts';
import {type Chosen, chosen} from '../join.ts';
import {px} from '../numbers.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Fonts by name: what an editor's machine has is taken, the generic name comes last, so that no reader sees boxes. */
export const SANS: Record<Lang, string> = {
  'zh-Hans': "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
  'zh-Hant':
    "'Noto Sans TC','Noto Sans CJK TC','Source Han Sans TC','PingFang TC','Microsoft JhengHei','Noto Sans SC',sans-serif",
  en: "Helvetica,Arial,'Noto Sans SC','Noto Sans CJK SC',sans-serif",
};
export const SERIF: Record<Lang, string> = {
  'zh-Hans': "'Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,serif",
  'zh-Hant': "'Noto Serif TC','Noto Serif CJK TC','Source Han Serif TC','Songti TC',PMingLiU,'Noto Serif SC',serif",
  en: "Georgia,'Noto Serif SC','Noto Serif CJK SC',serif",
};

/** Baseline of a figure or a Chinese character below its middle, in em. */
export const MIDDLE = 0.36;

export interface Type {
  size: number;
  fill: string;
  bold?: boolean;
  /** From baseline to baseline, in parts of the size; default 1.4. */
  leading?: number;
}

/** Adds an SVG element. */
export function append(parent: Chosen, tag: string, attributes: Record<string, string | number | null> = {}): Chosen {
  const node = parent.node()!.appendChild(parent.node()!.ownerDocument.createElementNS(SVG, tag));
  const made = chosen(node);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.attr(name, value);
  return made;
}

/** Makes an SVG root that belongs to no page. */
export function createRoot(document: Document): Chosen {
  return chosen(document.createElementNS(SVG, 'svg'));
}

/** Sets lines below each other. @param y the top of the first line  @returns the bottom of the last */
export function typeset(parent: Chosen, lines: readonly string[], x: number, y: number, type: Type): number {
  const leading = type.size * (type.leading ?? 1.4);
  lines.forEach((line, i) => {
    append(parent, 'text', {
      x: px(x),
      y: px(y + leading * i + leading / 2 + type.size * MIDDLE),
      'font-size': type.size,
      'font-weight': type.bold ? 700 : null,
      fill: type.fill,
    }).text(line);
  });
  return y + leading * lines.length;
}
