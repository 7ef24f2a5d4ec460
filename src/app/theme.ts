import type {ThemeChoice, View} from '../model/view.ts';
import type {Words} from '../model/words/words.ts';
import type {Store} from './store.ts';

const system = matchMedia('(prefers-color-scheme: dark)');

/** The theme that is shown: the chosen one, else the system's. */
export function themeShown(choice: ThemeChoice): 'light' | 'dark' {
  return choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice;
}

/** Keeps the page's theme and its button as the view says. @param onChange called when colours change */
export function keepTheme(view: Store<View>, button: HTMLElement | null, words: Words, onChange: () => void): void {
  const show = () => {
    const {theme} = view.get();
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    if (button) button.textContent = themeShown(theme) === 'dark' ? words.light : words.dark;
    onChange();
  };
  show();
  view.watch((next, before) => {
    if (next.theme !== before.theme) show();
  });
  system.addEventListener('change', show);
  button?.addEventListener('click', () => {
    const {theme} = view.get();
    const next = themeShown(theme) === 'dark' ? 'light' : 'dark';
    // Back to what the system says is not a choice of its own.
    view.set({...view.get(), theme: next === (system.matches ? 'dark' : 'light') ? 'auto' : next});
  });
}
