import {type Atlas, cityOf, type Lang} from '../model/atlas.ts';
import {placeMarks} from './marks.ts';
import {type PlateData, seatsAt} from './plate.ts';
import {sceneAt} from './scene.ts';
import {measureText, nameBox, nameLines} from './text.ts';
import {traceLinks} from './trace.ts';
import type {Box, Camera, Plan, Scene} from './types.ts';

/** CSS px of map width under which the zoom buttons stand in the north-west, where the whole province has no land. */
const SMALL = 528;
/** px; the corners that buttons keep for themselves: to zoom, the same on a small map, and once zoomed in to pan. */
const CONTROLS = {tall: [52, 152], flat: [136, 44], pans: [140, 100]} as const;

export const WHOLE: Camera = {k: 1, x: 0, y: 0};

/** A traced map of one width: gives its marks for a camera at rest, and its scene for any camera. */
export interface Composition {
  width: number;
  height: number;
  /** Places names, badges and numbers anew; between two calls they keep their offsets. */
  rest: (camera: Camera) => void;
  scene: (camera: Camera) => Scene;
}

/** Lays the links out for a map `width` CSS px wide. Everything heavy happens here, once per size. */
export function composeMap(atlas: Atlas, plan: Plan, plate: PlateData, lang: Lang, width: number): Composition {
  const height = (width * plate.height) / plate.width;
  const trace = traceLinks(
    plan,
    seatsAt(plate, width),
    atlas.clusters.map(({id, cities}) => ({id, cities})),
    {width},
  );
  const names = new Map(atlas.cities.map(({id}) => [id, nameBox(nameLines(cityOf(atlas, id).name, lang, width))]));
  const place = (camera: Camera) =>
    placeMarks(trace, camera, {
      width,
      height,
      nameBox: (city) => names.get(city)!,
      keepOut: keepOut(plate, lang, width, height, camera),
    });
  let marks = place(WHOLE);
  return {
    width,
    height,
    rest: (camera) => {
      marks = place(camera);
    },
    scene: (camera) => sceneAt(trace, camera, marks),
  };
}

/** The boxes that names and numbers leave free: the names of waters and the buttons. */
export function keepOut(plate: PlateData, lang: Lang, width: number, height: number, {k, x, y}: Camera): Box[] {
  const scale = (k * width) / plate.width;
  const waters = plate.waters.map(({name, at}): Box => {
    const text = name[lang];
    const half = (measureText(text, 12, false) + (lang === 'en' ? 0 : 4 * text.length)) / 2;
    const [cx, base] = [at[0] * scale + x, at[1] * scale + y];
    return [cx - half - 5, base - 13, cx + half + 5, base + 5];
  });
  const {tall, flat, pans} = CONTROLS;
  if (k > 1) waters.push([0, height - pans[1], pans[0], height]);
  if (width >= SMALL) waters.push([width - tall[0], height - tall[1], width, height]);
  else if (k > 1) waters.push([0, 0, ...flat]);
  return waters;
}
