import {boundBoxes, boundPoints} from './box.ts';
import {indexBoxes, indexPaths, type Search} from './grid.ts';
import {flattenSteps} from './offset.ts';
import {sceneAt, showCorridor} from './scene.ts';
import type {Trace} from './trace.ts';
import type {Box, Camera, Point} from './types.ts';

/** A disc that marks keep clear of. */
export interface Disc {
  at: Point;
  r: number;
}

/** A name that stands, and its leader. */
export interface Written {
  box: Box;
  leader: [from: Point, to: Point] | null;
}

/** One chord of a drawn track. */
export interface Chord {
  cluster: string;
  corridor: number;
  from: Point;
  to: Point;
}

/** What stands in the viewport before marks are placed, in px. */
export interface Stage {
  trace: Trace;
  /** Where marks may be. */
  room: Box;
  stations: Disc[];
  chords: Chord[];
  searchChords: Search;
  searchStations: Search;
  /** Centre lines of the corridors. */
  axes: Point[][];
  keepOut: Box[];
  /** More stations than can all be named with care: each search is its simplest, and what finds no place is left out. */
  many: boolean;
}

/** px per cell of the grids that are searched for neighbours. */
export const CELL = 48;
/** Degrees that a chord spans. */
const CHORD = 8;
const MANY = 60;

/** The drawing without marks, for one camera at rest. */
export function setStage(trace: Trace, camera: Camera, room: Box, keepOut: Box[]): Stage {
  const scene = sceneAt(trace, camera, {badges: [], roundels: [], names: []});
  const chords: Chord[] = [];
  scene.corridors.forEach(({tracks}, corridor) => {
    for (const {cluster, start, steps} of tracks) {
      const points = flattenSteps(start, steps, CHORD);
      for (let i = 1; i < points.length; i++) chords.push({cluster, corridor, from: points[i - 1]!, to: points[i]!});
    }
  });
  const stations = scene.stations.map(({at, r}) => ({at, r}));
  return {
    trace,
    room,
    stations,
    chords,
    searchChords: indexPaths(
      chords.map(({from, to}) => [from, to]),
      CELL,
    ),
    searchStations: indexDiscs(stations),
    axes: trace.corridors.map((corridor) => showCorridor(trace, corridor, camera)),
    keepOut,
    many: stations.length > MANY,
  };
}

/** The box round a disc. */
export const boxDisc = ([x, y]: Point, r: number): Box => [x - r, y - r, x + r, y + r];

/** Finds discs by their boxes. */
export const indexDiscs = (discs: Disc[]): Search =>
  indexBoxes(
    discs.map(({at, r}) => boxDisc(at, r)),
    CELL,
  );

/** The box round that of a name and its leader. */
export const boxWritten = ({box, leader}: Written): Box => (leader ? boundBoxes([box, boundPoints(leader)]) : box);
