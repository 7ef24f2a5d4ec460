import type {Province} from './iou.d.mts';

export function readProvince(folder?: string): Province;
