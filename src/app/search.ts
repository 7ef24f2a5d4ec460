import {pinyin} from 'virtual:pinyin';
import {adoptStyle} from '../draw/adopt-style.ts';
import {type Atlas, cityOf, clusterOf, shortName} from '../model/atlas.ts';
import {type Entry, find, indexAtlas} from '../model/find.ts';
import {chooseCity, chooseCluster, clearChoice, type View} from '../model/view.ts';
import type {Words} from '../model/words/words.ts';
import css from './search.css?inline';
import type {Store} from './store.ts';

/** The search box: a combobox that finds a city or an industry by any of its names, after the ARIA practices. */
export function makeSearch(place: HTMLElement, atlas: Atlas, words: Words, view: Store<View>): void {
  adoptStyle(css);
  const index = indexAtlas(atlas, pinyin);
  const {lang} = view.get();
  const input = document.createElement('input');
  const list = document.createElement('ul');
  Object.assign(input, {type: 'search', placeholder: words.search, autocomplete: 'off', spellcheck: false});
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-label': words.search,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': 'found',
  }))
    input.setAttribute(name, value);
  list.className = 'found';
  list.id = 'found';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.search);
  place.replaceChildren(input, list);

  let found: Entry[] = [];
  let active = -1;
  const nameOf = ({kind, id}: Entry) =>
    kind === 'city' ? shortName(cityOf(atlas, id), lang) : words.clusterName(clusterOf(atlas, id).industry[lang]);

  const show = () => {
    const open = input.value.trim() !== '' && document.activeElement === input;
    list.replaceChildren(
      ...(open ? found : []).map((entry, i) => {
        const item = document.createElement('li');
        item.id = `found-${i}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', `${i === active}`);
        item.textContent = nameOf(entry);
        return item;
      }),
    );
    if (open && found.length === 0) {
      const none = document.createElement('li');
      none.setAttribute('role', 'option');
      none.setAttribute('aria-disabled', 'true');
      none.textContent = words.noMatch;
      list.append(none);
    }
    input.setAttribute('aria-expanded', `${open && found.length > 0}`);
    if (active >= 0) input.setAttribute('aria-activedescendant', `found-${active}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[active]?.scrollIntoView({block: 'nearest'});
  };
  const search = () => {
    found = find(index, input.value);
    active = found.length > 0 ? 0 : -1;
    show();
  };
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    const fresh = clearChoice(view.get());
    view.set(entry.kind === 'city' ? chooseCity(atlas, fresh, entry.id) : chooseCluster(atlas, fresh, entry.id));
    input.value = '';
    search();
  };

  input.addEventListener('input', search);
  input.addEventListener('focus', show);
  input.addEventListener('blur', show);
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && found.length > 0) active = (active + step + found.length) % found.length;
    else if (event.key === 'Enter') take(found[active]);
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      search();
    } else return;
    event.preventDefault();
    show();
  });
  // On press, before the box loses focus and the list closes.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const at = [...list.children].indexOf((event.target as Element).closest('li')!);
    take(found[at]);
  });
}
