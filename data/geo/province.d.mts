import type {Province} from './iou.d.mts';

export function readProvince(file?: URL | string): Province;
