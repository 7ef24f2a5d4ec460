import type {Scene} from '../layout/types.ts';
import type {anchorLabel, move} from './scene.ts';
import type {trackPath} from './track-path.ts';

/**
 * How places are written: those that `drawScene` writes with. They are handed over, as this comes in a file of its own that
 * must not split theirs.
 */
export interface Writers {
  trackPath: typeof trackPath;
  move: typeof move;
  anchorLabel: typeof anchorLabel;
}

/** Moves what is drawn to where another camera shows it. */
export type Follow = (scene: Scene) => void;

/**
 * Looks up once all that a camera moves in a drawn scene, and then sets only places: no join, no style, no size.
 * @param layer as `drawScene` and `drawTargets` left it; a scene that follows must be of the same trace and marks
 */
export function followScene(layer: Element, {trackPath, move, anchorLabel}: Writers): Follow {
  const find = (kind: string, keys: string[], within: Element = layer) =>
    new Map(
      [...within.querySelectorAll(`.${kind}`)].map((node) => [keys.map((key) => node.getAttribute(key)).join(), node]),
    );
  const corridors = [...layer.querySelectorAll('.corridor')].map((node) => ({
    casing: node.querySelector('.casing'),
    tracks: new Map(
      [...find('track', ['data-cluster'], node)].map(([cluster, track]) => [
        cluster,
        [...track.querySelectorAll('path')],
      ]),
    ),
  }));
  const stations = find('station', ['data-city']);
  const badges = find('badge', ['data-city', 'data-cluster']);
  const roundels = find('roundel', ['data-cluster']);
  const labels = find('label', ['data-city']);
  const put = (node: Element | undefined, at: [number, number]) => node?.setAttribute('transform', move(at));

  return (scene) => {
    scene.corridors.forEach(({tracks}, i) => {
      const paths = tracks.map((track) => trackPath(track));
      corridors[i]?.casing?.setAttribute('d', paths.join(''));
      tracks.forEach(({cluster}, lane) => {
        for (const path of corridors[i]?.tracks.get(cluster) ?? []) path.setAttribute('d', paths[lane]!);
      });
    });
    const at = new Map(scene.stations.map((station) => [station.city, station.at]));
    for (const station of scene.stations) put(stations.get(station.city), station.at);
    for (const badge of scene.badges) put(badges.get(`${badge.city},${badge.cluster}`), badge.at);
    for (const roundel of scene.roundels) put(roundels.get(roundel.cluster), roundel.at);
    for (const label of scene.labels) put(labels.get(label.city), anchorLabel(label, at.get(label.city)!).at);
  };
}
