import type {Color, Layer} from '@deck.gl/core';
import {GeoJsonLayer, PathLayer, ScatterplotLayer, TextLayer} from '@deck.gl/layers';
import type {Feature} from 'geojson';
import {pointsOf} from '../shared/curve.ts';
import {COLOURS, DIM, type Look, SIZES} from '../shared/look.ts';
import {cities, type DiscMark, discMarks, type LinkMark, linkMarks} from '../shared/marks.ts';
import type {Regions} from '../shared/regions.ts';
import type {City} from '../shared/types.ts';
import {colourOf} from './colour.ts';

/** Text anchor, baseline and way from the dot for a name on each side of it. */
const PLACES = {
  left: ['end', 'center', [-SIZES.gap, 0]],
  right: ['start', 'center', [SIZES.gap, 0]],
  top: ['middle', 'bottom', [0, -SIZES.gap]],
  bottom: ['middle', 'top', [0, SIZES.gap]],
} as const;

/** All layers for a look. deck.gl compares them with those it has and renews the colours only. */
export function makeLayers(regions: Regions, look: Look): Layer[] {
  const clusterColour = ({cluster}: LinkMark | DiscMark): Color =>
    colourOf(cluster.colour, look.isClusterLit(cluster.id) ? 1 : DIM.link);
  const inkOf = ({id}: City): Color => colourOf(COLOURS.ink, look.isCityLit(id) ? 1 : DIM.city);
  const paperOf = ({id}: City): Color => colourOf(COLOURS.paper, look.isCityLit(id) ? 1 : DIM.city);
  return [
    new GeoJsonLayer<{city: string}>({
      id: 'regions',
      data: regions,
      pickable: true,
      getFillColor: ({properties}) => colourOf(look.fillOf(properties.city)),
      getLineColor: colourOf(COLOURS.border),
      getLineWidth: SIZES.border,
      lineWidthUnits: 'pixels',
      updateTriggers: {getFillColor: look},
    }),
    new PathLayer<LinkMark>({
      id: 'links',
      data: linkMarks,
      getPath: pointsOf,
      getColor: clusterColour,
      getWidth: SIZES.link,
      widthUnits: 'pixels',
      capRounded: true,
      jointRounded: true,
      updateTriggers: {getColor: look},
    }),
    new ScatterplotLayer<DiscMark>({
      id: 'discs',
      data: discMarks,
      getPosition: ({at}) => at,
      getRadius: ({radius}) => radius,
      radiusUnits: 'pixels',
      getFillColor: clusterColour,
      updateTriggers: {getFillColor: look},
    }),
    new ScatterplotLayer<City>({
      id: 'dots',
      data: cities,
      pickable: true,
      stroked: true,
      getPosition: ({at}) => at,
      getRadius: SIZES.dot,
      radiusUnits: 'pixels',
      getLineWidth: SIZES.rim,
      lineWidthUnits: 'pixels',
      getFillColor: paperOf,
      getLineColor: inkOf,
      updateTriggers: {getFillColor: look, getLineColor: look},
    }),
    new TextLayer<City>({
      id: 'names',
      data: cities,
      pickable: true,
      characterSet: 'auto',
      fontFamily: getComputedStyle(document.body).fontFamily,
      fontSettings: {sdf: true, fontSize: 32, buffer: 6, radius: 8, smoothing: 0.15},
      outlineColor: colourOf(COLOURS.paper),
      outlineWidth: 0.6,
      getText: ({name}) => name,
      getPosition: ({at}) => at,
      getSize: SIZES.name,
      getColor: inkOf,
      getTextAnchor: ({side}) => PLACES[side][0],
      getAlignmentBaseline: ({side}) => PLACES[side][1],
      getPixelOffset: ({side}) => [...PLACES[side][2]],
      updateTriggers: {getColor: look},
    }),
  ];
}

/** Gives the city of what was picked: a dot or name, or a region. */
export const cityOfPick = (object: City | Feature | undefined): string | undefined =>
  object && ('properties' in object ? object.properties?.city : object.id);
