/** One value that others may watch. Setting what is there already does nothing. */
export interface Store<T> {
  get: () => T;
  set: (value: T) => void;
  watch: (listener: (value: T, before: T) => void) => void;
}

/** @param same whether two values are the same to those who watch */
export function createStore<T>(first: T, same: (a: T, b: T) => boolean): Store<T> {
  let value = first;
  const listeners: ((value: T, before: T) => void)[] = [];
  return {
    get: () => value,
    set(next) {
      if (same(value, next)) return;
      const before = value;
      value = next;
      for (const listener of listeners) listener(value, before);
    },
    watch: (listener) => listeners.push(listener),
  };
}
