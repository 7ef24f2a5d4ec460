/** The map in deck.gl: every mark as one of its layers over a MapLibre map, which has the camera. */
// First, so that the boundaries are asked for before the library runs.
import {regions} from '../shared/regions.ts';

import 'maplibre-gl/dist/maplibre-gl.css';
import {MapboxOverlay} from '@deck.gl/mapbox';
import {offerBench} from '../shared/bench.ts';
import {follow, toggleCity} from '../shared/choice.ts';
import {openMap} from '../shared/open-map.ts';
import {startPage} from '../shared/page.ts';
import {cityOfPick, makeLayers} from './layers.ts';

startPage();

const map = openMap();
const overlay = new MapboxOverlay({
  onClick: ({object}) => {
    const city = cityOfPick(object);
    if (city) toggleCity(city);
  },
  onHover: ({object}) => {
    map.getCanvas().style.cursor = object ? 'pointer' : '';
  },
});
map.addControl(overlay);
const data = await regions;

follow((look) => overlay.setProps({layers: makeLayers(data, look)}));

offerBench((at) => map.project(at));
