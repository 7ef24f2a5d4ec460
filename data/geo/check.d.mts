import type {Province, Region, Words} from './iou.d.mts';

export function readOwnBoundaries(
  text: string,
  province: Province,
  options?: {source?: string; datum?: string; licence?: string; approval?: string},
): {
  regions: Region[];
  claims: {source: Words; datum: string; licence: string; approvalNumber: string} | undefined;
  problems: string[];
  warnings: string[];
};
export function checkSeats(regions: Region[], province: Province): string[];
