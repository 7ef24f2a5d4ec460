/** What the reader has chosen, and who wants to know. */
import {type Choice, type Look, lookOf} from './look.ts';
import {cities, clusters} from './marks.ts';

type Listener = (look: Look, choice: Choice) => void;

const listeners: Listener[] = [];
let choice = readAddress();

/** Calls a listener at once and after every change. */
export function follow(listener: Listener): void {
  listeners.push(listener);
  listener(lookOf(choice), choice);
}

/** Chooses a city instead of what was chosen; the same city again clears. */
export const toggleCity = (city: string): void => choose(choice.city === city ? {} : {city});

/** Chooses a cluster instead of what was chosen; the same cluster again clears. */
export const toggleCluster = (cluster: string): void => choose(choice.cluster === cluster ? {} : {cluster});

function choose(next: Choice): void {
  choice = next;
  const look = lookOf(choice);
  for (const listener of listeners) listener(look, choice);
}

/** Reads `?city=ID` or `?cluster=ID`; unknown ids are left out, and of both the cluster counts. */
function readAddress(): Choice {
  const asked = new URLSearchParams(location.search);
  const cluster = clusters.find(({id}) => id === asked.get('cluster'));
  if (cluster) return {cluster: cluster.id};
  const city = cities.find(({id}) => id === asked.get('city'));
  return city ? {city: city.id} : {};
}
