import {Marker, type PositionAnchor, type Map as WebMap} from 'maplibre-gl';
import {DIM, type Look, SIZES} from '../shared/look.ts';
import {cities} from '../shared/marks.ts';
import type {Side} from '../shared/types.ts';
import './names.css';

/** A name to the left of its dot is held at its right edge, and so on. */
const PLACES: Record<Side, [anchor: PositionAnchor, offset: [number, number]]> = {
  left: ['right', [-SIZES.gap, 0]],
  right: ['left', [SIZES.gap, 0]],
  top: ['bottom', [0, -SIZES.gap]],
  bottom: ['top', [0, SIZES.gap]],
};

/**
 * Puts the names of the cities on a map as HTML markers.
 * @param onCity hears clicks on names; the map under them does not
 */
export function addNames(map: WebMap, onCity: (id: string) => void): {show: (look: Look) => void} {
  const names = cities.map(({id, name, at, side}) => {
    const element = document.createElement('div');
    element.className = 'name';
    element.textContent = name;
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      onCity(id);
    });
    const [anchor, offset] = PLACES[side];
    return {id, marker: new Marker({element, anchor, offset}).setLngLat(at).addTo(map)};
  });
  return {
    show(look) {
      for (const {id, marker} of names) marker.setOpacity(String(look.isCityLit(id) ? 1 : DIM.city));
    },
  };
}
