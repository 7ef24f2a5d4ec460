import {select} from 'd3-selection';
import type {Map as LeafletMap, Point} from 'leaflet';
import {controlOf} from '../shared/curve.ts';
import {DIM, type Look, SIZES} from '../shared/look.ts';
import {cities, discMarks, type LinkMark, linkMarks} from '../shared/marks.ts';
import type {City, LngLat} from '../shared/types.ts';
import './marks.css';

/** Text anchor and baseline for a name on each side of its dot, and the way from the dot to the name. */
const PLACES = {
  left: ['end', 'central', -SIZES.gap, 0],
  right: ['start', 'central', SIZES.gap, 0],
  top: ['middle', 'auto', 0, -SIZES.gap],
  bottom: ['middle', 'hanging', 0, SIZES.gap],
} as const;

/**
 * Draws links, discs, dots and names into the SVG of a map's overlay pane and keeps them in place.
 * @param onCity hears clicks on dots and names
 */
export function addMarks(map: LeafletMap, onCity: (id: string) => void): {show: (look: Look) => void} {
  const pane = map.getPane('overlayPane')!;
  const root = select(pane).select('svg').append('g').attr('class', 'marks');
  const links = root
    .selectAll('path')
    .data(linkMarks)
    .join('path')
    .attr('class', 'link')
    .attr('stroke', ({cluster}) => cluster.colour);
  const discs = root
    .selectAll('.disc')
    .data(discMarks)
    .join('circle')
    .attr('class', 'disc')
    .attr('r', ({radius}) => radius)
    .attr('fill', ({cluster}) => cluster.colour);
  const stations = root
    .selectAll<SVGGElement, City>('.city')
    .data(cities)
    .join('g')
    .attr('class', 'city leaflet-interactive')
    .on('click', (_, {id}) => onCity(id));
  stations.append('circle').attr('r', SIZES.dot);
  stations
    .append('text')
    .text(({name}) => name)
    .attr('text-anchor', ({side}) => PLACES[side][0])
    .attr('dominant-baseline', ({side}) => PLACES[side][1])
    .attr('x', ({side}) => PLACES[side][2])
    .attr('y', ({side}) => PLACES[side][3]);

  const pointOf = ([lng, lat]: LngLat): Point => map.latLngToLayerPoint([lat, lng]);
  const place = () => {
    links.attr('d', (mark) => pathOf(mark, pointOf));
    discs.attr('transform', ({at}) => moveTo(pointOf(at)));
    stations.attr('transform', ({at}) => moveTo(pointOf(at)));
  };
  place();
  map.on('zoomend viewreset', place);

  return {
    show(look) {
      links.attr('opacity', ({cluster}) => (look.isClusterLit(cluster.id) ? 1 : DIM.link));
      discs.attr('opacity', ({cluster}) => (look.isClusterLit(cluster.id) ? 1 : DIM.link));
      stations.attr('opacity', ({id}) => (look.isCityLit(id) ? 1 : DIM.city));
    },
  };
}

const moveTo = ({x, y}: Point): string => `translate(${x},${y})`;

/** The curve is made with the second axis up, as on the other maps, and drawn with it down. */
function pathOf({from, to, link}: LinkMark, pointOf: (at: LngLat) => Point): string {
  const a = pointOf(from);
  const b = pointOf(to);
  const [x, y] = controlOf([a.x, -a.y], [b.x, -b.y], link.bend);
  return `M${a.x},${a.y}Q${x},${-y} ${b.x},${b.y}`;
}
