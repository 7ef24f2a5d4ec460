/** Headline and legend around the map. */
import './page.css';
import {follow, toggleCluster} from './choice.ts';
import type {Choice} from './look.ts';
import {cityOf, clusters} from './marks.ts';

/** Lets the legend choose, and headline and legend follow the choice. */
export function startPage(): void {
  const headline = document.querySelector<HTMLElement>('#headline')!;
  const overview = headline.textContent ?? '';
  const buttons = document.querySelectorAll<HTMLButtonElement>('#legend [data-cluster]');
  for (const button of buttons) button.addEventListener('click', () => toggleCluster(button.dataset.cluster!));
  follow((look, choice) => {
    headline.textContent = tell(choice) ?? overview;
    for (const button of buttons) {
      const id = button.dataset.cluster!;
      button.ariaPressed = String(id === choice.cluster);
      button.classList.toggle('dim', !look.isClusterLit(id));
    }
  });
}

/** Gives the headline of a choice, none for no choice. */
function tell({city, cluster}: Choice): string | undefined {
  if (cluster) {
    const {name, cities} = clusters.find(({id}) => id === cluster)!;
    return cities.length > 1
      ? `${name}产业集群：${cities.length}座城市`
      : `${name}产业集群：只在${cityOf(cities[0]!).name}`;
  }
  if (!city) return undefined;
  const count = clusters.filter(({cities}) => cities.includes(city)).length;
  return `${cityOf(city).name}入选${count}个集群`;
}
