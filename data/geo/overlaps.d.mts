import type {Region} from './iou.d.mts';

export function setGoals(agreed: number[]): number[];
export function checkOverlaps(raw: Region[], regions: Region[], agreed: number[]): string[];
