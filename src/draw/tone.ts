import type {Atlas} from '../model/atlas.ts';
import type {Emphasis} from '../model/emphasis.ts';
import {citiesApart} from '../model/hypergraph.ts';
import {type Colours, SURFACE, type Theme} from './palette.ts';

/** How a region is filled: as land, as the chosen city, by the clusters it shares with that city, or as a member. */
export type Tone = 'land' | 'chosen' | 'shared-1' | 'shared-2' | 'shared-3' | 'member';

/** The tone of a city's region under an emphasis. */
export function toneOf(emphasis: Emphasis | null, city: string): Tone {
  if (!emphasis) return 'land';
  if (!emphasis.city) return emphasis.members.has(city) ? 'member' : 'land';
  if (emphasis.city === city) return 'chosen';
  const shared = Math.min(emphasis.shared.get(city) ?? 0, 3);
  return shared > 0 ? (`shared-${shared}` as Tone) : 'land';
}

interface Facts {
  atlas: Atlas;
  colours: Colours;
}

/** The literal colour of a region's fill. */
export function fillOf({atlas, colours}: Facts, emphasis: Emphasis | null, city: string, theme: Theme): string {
  const surface = SURFACE[theme];
  switch (toneOf(emphasis, city)) {
    case 'member':
      return colours[emphasis!.cluster!]![theme].pale;
    case 'chosen':
      return surface.chosenFill;
    case 'shared-1':
      return surface.share1;
    case 'shared-2':
      return surface.share2;
    case 'shared-3':
      return surface.share3;
    case 'land':
      return !emphasis && citiesApart(atlas).includes(city) ? surface.apart : surface.land;
  }
}
