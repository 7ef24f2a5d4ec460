/** The map in MapLibre alone: regions, links and dots as its layers, names as HTML markers. */
// First, so that the boundaries are asked for before the library runs.
import {regions} from '../shared/regions.ts';

import 'maplibre-gl/dist/maplibre-gl.css';
import {offerBench} from '../shared/bench.ts';
import {follow, toggleCity} from '../shared/choice.ts';
import {openMap} from '../shared/open-map.ts';
import {startPage} from '../shared/page.ts';
import {addMarks, paintMarks} from './layers.ts';
import {addNames} from './names.ts';

startPage();

const map = openMap();
const names = addNames(map, toggleCity);
const [data] = await Promise.all([regions, map.once('style.load')]);
addMarks(map, data);

follow((look) => {
  paintMarks(map, look);
  names.show(look);
});

map.on('click', ({point}) => {
  const [top] = map.queryRenderedFeatures(point, {layers: ['dots', 'regions']});
  if (top) toggleCity(top.properties.city);
});
map.on('mousemove', ['dots', 'regions'], () => {
  map.getCanvas().style.cursor = 'pointer';
});
map.on('mouseleave', ['dots', 'regions'], () => {
  map.getCanvas().style.cursor = '';
});

offerBench((at) => map.project(at));
