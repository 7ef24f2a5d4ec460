/** The map as an ECharts geo component with lines and scatter series. */
// First, so that the boundaries are asked for before the library runs.

import {offerBench} from '../shared/bench.ts';
import {follow, toggleCity} from '../shared/choice.ts';
import {startPage} from '../shared/page.ts';
import {regions} from '../shared/regions.ts';
import {init, registerMap} from './engine.ts';
import {MAP, makeOption} from './option.ts';

startPage();

const container = document.querySelector<HTMLElement>('#map')!;
registerMap(MAP, (await regions) as Parameters<typeof registerMap>[1]);
const chart = init(container);

follow((look) => chart.setOption(makeOption(look)));

chart.on('click', ({componentType, name, data}) => {
  if (componentType === 'geo') toggleCity(name);
  else toggleCity((data as {id: string}).id);
});

new ResizeObserver(() => chart.resize()).observe(container);

offerBench((at) => {
  const [x = 0, y = 0] = chart.convertToPixel('geo', at);
  return {x, y};
});
