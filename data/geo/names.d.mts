import type {Words} from './iou.d.mts';

export function nameDivisions(divisions: {code: string; name: string}[]): {code: string; id: string; name: Words}[];
export function toTraditional(name: string): string;
