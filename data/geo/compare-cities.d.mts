import type {Province} from './iou.d.mts';

type Division = {code: string; name: string};

export function compareCities(
  province: Pick<Province, 'code' | 'cities'>,
  cities: Division[],
  absent: Division[],
): string[];
