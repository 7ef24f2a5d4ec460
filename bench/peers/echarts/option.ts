import {COLOURS, DIM, type Look, SIZES} from '../shared/look.ts';
import {cities, discMarks, linkMarks} from '../shared/marks.ts';
import {MARGIN} from '../shared/regions.ts';
import type {Option} from './engine.ts';
import {mercator} from './mercator.ts';

export const MAP = 'guangxi';

/** The whole chart for a look; ECharts merges it with what it shows, and pan and zoom stay. */
export function makeOption(look: Look): Option {
  return {
    animation: false,
    geo: {
      map: MAP,
      nameProperty: 'city',
      projection: mercator,
      left: MARGIN,
      right: MARGIN,
      top: MARGIN,
      bottom: MARGIN,
      preserveAspect: true,
      roam: true,
      roamTrigger: 'global',
      scaleLimit: {min: 0.5, max: 32},
      itemStyle: {areaColor: COLOURS.land, borderColor: COLOURS.border, borderWidth: SIZES.border},
      emphasis: {disabled: true},
      regions: cities.map(({id}) => ({name: id, itemStyle: {areaColor: look.fillOf(id)}})),
    },
    series: [
      {
        type: 'lines',
        coordinateSystem: 'geo',
        silent: true,
        lineStyle: {width: SIZES.link, opacity: 1},
        data: linkMarks.map(({cluster, link, from, to}) => ({
          coords: [from, to],
          lineStyle: {
            color: cluster.colour,
            curveness: -link.bend, // ECharts bends with the second axis down
            opacity: look.isClusterLit(cluster.id) ? 1 : DIM.link,
          },
        })),
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        silent: true,
        data: discMarks.map(({cluster, at, radius}) => ({
          value: at,
          symbolSize: 2 * radius,
          itemStyle: {color: cluster.colour, opacity: look.isClusterLit(cluster.id) ? 1 : DIM.link},
        })),
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: 2 * SIZES.dot,
        itemStyle: {color: COLOURS.paper, borderColor: COLOURS.ink, borderWidth: SIZES.rim},
        emphasis: {disabled: true},
        label: {
          show: true,
          formatter: '{b}',
          distance: SIZES.gap - SIZES.dot,
          color: COLOURS.ink,
          fontSize: SIZES.name,
          textBorderColor: COLOURS.paper,
          textBorderWidth: 3,
        },
        data: cities.map(({id, name, at, side}) => {
          const opacity = look.isCityLit(id) ? 1 : DIM.city;
          return {id, name, value: at, itemStyle: {opacity}, label: {position: side, opacity}};
        }),
      },
    ],
  };
}
