import type {FeatureCollection, LineString, Point} from 'geojson';
import type {ExpressionSpecification, Map as WebMap} from 'maplibre-gl';
import {pointsOf} from '../shared/curve.ts';
import {COLOURS, DIM, type Look, SIZES} from '../shared/look.ts';
import {cities, clusters, discMarks, linkMarks} from '../shared/marks.ts';
import type {Regions} from '../shared/regions.ts';

/** Opacity by the state `lit` of a feature. */
const litOr = (dim: number): ExpressionSpecification => ['case', ['boolean', ['feature-state', 'lit'], true], 1, dim];

/** Adds sources and layers. Call once, when the style stands. */
export function addMarks(map: WebMap, regions: Regions): void {
  map.addSource('regions', {type: 'geojson', data: regions, promoteId: 'city', tolerance: 0});
  map.addSource('links', {type: 'geojson', data: linkFeatures(), promoteId: 'cluster', tolerance: 0});
  map.addSource('discs', {type: 'geojson', data: discFeatures(), promoteId: 'cluster'});
  map.addSource('dots', {type: 'geojson', data: dotFeatures(), promoteId: 'city'});
  map.addLayer({
    id: 'regions',
    type: 'fill',
    source: 'regions',
    paint: {'fill-color': ['to-color', ['feature-state', 'fill'], COLOURS.land]},
  });
  map.addLayer({
    id: 'borders',
    type: 'line',
    source: 'regions',
    paint: {'line-color': COLOURS.border, 'line-width': SIZES.border},
  });
  map.addLayer({
    id: 'links',
    type: 'line',
    source: 'links',
    layout: {'line-cap': 'round', 'line-join': 'round'},
    paint: {'line-color': ['get', 'colour'], 'line-width': SIZES.link, 'line-opacity': litOr(DIM.link)},
  });
  map.addLayer({
    id: 'discs',
    type: 'circle',
    source: 'discs',
    paint: {'circle-color': ['get', 'colour'], 'circle-radius': ['get', 'radius'], 'circle-opacity': litOr(DIM.link)},
  });
  map.addLayer({
    id: 'dots',
    type: 'circle',
    source: 'dots',
    paint: {
      'circle-color': COLOURS.paper,
      'circle-radius': SIZES.dot - SIZES.rim / 2,
      'circle-stroke-color': COLOURS.ink,
      'circle-stroke-width': SIZES.rim,
      'circle-opacity': litOr(DIM.city),
      'circle-stroke-opacity': litOr(DIM.city),
    },
  });
}

/** Shows a look. Clusters give their id to all their links and discs, so one state serves them all. */
export function paintMarks(map: WebMap, look: Look): void {
  for (const {id} of cities) {
    map.setFeatureState({source: 'regions', id}, {fill: look.fillOf(id)});
    map.setFeatureState({source: 'dots', id}, {lit: look.isCityLit(id)});
  }
  for (const {id, links} of clusters)
    map.setFeatureState({source: links.length > 0 ? 'links' : 'discs', id}, {lit: look.isClusterLit(id)});
}

const linkFeatures = (): FeatureCollection<LineString> => ({
  type: 'FeatureCollection',
  features: linkMarks.map((mark) => ({
    type: 'Feature',
    properties: {cluster: mark.cluster.id, colour: mark.cluster.colour},
    geometry: {type: 'LineString', coordinates: pointsOf(mark)},
  })),
});

const discFeatures = (): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: discMarks.map(({cluster, at, radius}) => ({
    type: 'Feature',
    properties: {cluster: cluster.id, colour: cluster.colour, radius},
    geometry: {type: 'Point', coordinates: at},
  })),
});

const dotFeatures = (): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: cities.map(({id, at}) => ({
    type: 'Feature',
    properties: {city: id},
    geometry: {type: 'Point', coordinates: at},
  })),
});
