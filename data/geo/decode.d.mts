import type {Part} from './patches.d.mts';

export function decodeParts(map: {UTF8Encoding: boolean; features: object[]}): Part[];
