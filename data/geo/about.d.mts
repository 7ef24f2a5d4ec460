import type {Province, Words} from './iou.d.mts';

type Origin = {source: Words; package: string; own: boolean};

export function describePackage(file: string): Origin;
export function writeAbout(
  province: Province,
  origin: Origin,
  result: {before: number; after: number; overlap: number; kept: boolean; leftOut: {islets: number; largest: number}},
): {title: Words; package: string; simplification: {method: string; lowestOverlap: number}};
