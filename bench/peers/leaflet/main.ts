/** The map in Leaflet: the regions as its GeoJSON layer, all that stands on them drawn by D3 into the same SVG. */
// First, so that the boundaries are asked for before the library runs.
import {BOUNDS, MARGIN, regions} from '../shared/regions.ts';

import 'leaflet/dist/leaflet.css';
import {geoJSON, map as makeMap, svg} from 'leaflet';
import {offerBench} from '../shared/bench.ts';
import {follow, toggleCity} from '../shared/choice.ts';
import {COLOURS, SIZES} from '../shared/look.ts';
import {startPage} from '../shared/page.ts';
import {addMarks} from './marks.ts';

startPage();

const [west, south, east, north] = BOUNDS;
const renderer = svg({padding: 1});
const map = makeMap('map', {renderer, zoomSnap: 0, zoomControl: false, attributionControl: false}).fitBounds(
  [
    [south, west],
    [north, east],
  ],
  {padding: [MARGIN, MARGIN], animate: false},
);

const layer = geoJSON<{city: string}>(await regions, {
  style: {color: COLOURS.border, weight: SIZES.border, fillOpacity: 1},
  onEachFeature: ({properties}, region) => region.on('click', () => toggleCity(properties.city)),
}).addTo(map);
const marks = addMarks(map, toggleCity);

follow((look) => {
  layer.setStyle((region) => ({fillColor: look.fillOf(region!.properties.city)}));
  marks.show(look);
});

offerBench(([lng, lat]) => map.latLngToContainerPoint([lat, lng]));
