import type {Side} from './peers/shared/types.ts';

/** On which side of its dot a city's name stands: chosen by eye, so that names neither meet nor leave a phone's map. */
export const SIDES: Record<string, Side> = {
  nanning: 'left',
  liuzhou: 'right',
  guilin: 'right',
  wuzhou: 'right',
  beihai: 'right',
  fangchenggang: 'left',
  qinzhou: 'right',
  guigang: 'right',
  yulin: 'right',
  baise: 'left',
  hezhou: 'top',
  hechi: 'top',
  laibin: 'right',
  chongzuo: 'left',
};
