/** Files that are broken in many ways: a sound one, changed at random places. */
import fc from 'fast-check';

export type Path = (string | number)[];

/** How deep places are looked for: values that are put in may be lists in lists without end. */
const DEPTH = 10;

/** The places of all values in a value, from above. */
export function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.length > DEPTH) return [];
  return Object.keys(value).flatMap((name) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const at = [...path, key];
    return [at, ...listPaths((value as Record<string, unknown>)[name], at)];
  });
}

/** `['cities', 3, 'name', 'en']` → `cities[3].name.en`, as problems name their places. */
export const formatPlace = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** The value at a place; nothing when the way there is blocked. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], root);

/** Sets a member as `JSON.parse` does, `__proto__` like any other. */
const setMember = (holder: object, key: string | number, value: unknown) =>
  Object.defineProperty(holder, key, {value, writable: true, enumerable: true, configurable: true});

/** Puts a value to a place, or takes away what is there; nothing happens where the way there is blocked. */
export function putAt(root: unknown, path: Path, value: unknown): void {
  const holder = valueAt(root, path.slice(0, -1)) as Record<string | number, unknown> | null | undefined;
  if (typeof holder !== 'object' || holder === null) return;
  const key = path.at(-1)!;
  if (value === undefined && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (value === undefined) delete holder[key];
  else setMember(holder, key, value);
}

export interface Change {
  kind: 'remove' | 'double' | 'replace' | 'rename' | 'swap' | 'add' | 'turn';
  /** Which places, counted round and round. */
  at: number;
  other: number;
  name: string;
  value: unknown;
}

/** Changes of any kind at any places. @param value what is put in @param name what keys are renamed to */
export const anyChanges = (value: fc.Arbitrary<unknown>, name: fc.Arbitrary<string>): fc.Arbitrary<Change[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom('remove', 'double', 'replace', 'rename', 'swap', 'add', 'turn'),
      at: fc.nat({max: 1e6}),
      other: fc.nat({max: 1e6}),
      name,
      value,
    }),
    {minLength: 1, maxLength: 6},
  );

/** A copy; of what is too deep for one, nothing. */
function copyOf(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}

/** A changed copy. */
export function breakCopy(sound: unknown, changes: readonly Change[]): unknown {
  const copy = structuredClone(sound);
  for (const {kind, at, other, name, value} of changes) {
    const paths = listPaths(copy);
    if (paths.length === 0) break;
    const path = paths[at % paths.length]!;
    const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
    // A member that was put over another may be listed and yet be out of reach.
    if (typeof holder !== 'object' || holder === null) continue;
    const key = path.at(-1)!;
    const there = holder[key];
    if (kind === 'remove') putAt(copy, path, undefined);
    else if (kind === 'replace') setMember(holder, key, value);
    else if (kind === 'turn') {
      if (Array.isArray(there)) there.reverse();
      else setMember(holder, key, [there]);
    } else if (kind === 'swap') {
      const far = paths[other % paths.length]!;
      const taken = copyOf(valueAt(copy, far));
      putAt(copy, far, copyOf(there) ?? null);
      // The way to the first place may have led through the second.
      putAt(copy, path, taken ?? null);
    } else if (Array.isArray(holder)) {
      if (kind === 'double') holder.splice(Number(key), 0, copyOf(there));
      else holder.push(value);
    } else {
      setMember(holder, name, kind === 'add' ? value : there);
      if (kind === 'rename' && name !== key) delete holder[key];
    }
  }
  return copy;
}

/** Of some places those that lie in no other of them. */
export function keepSeparate(paths: readonly Path[]): Path[] {
  const begins = (path: Path, by: Path) => by.length < path.length && by.every((key, i) => path[i] === key);
  const unique = [...new Map(paths.map((path) => [formatPlace(path), path])).values()];
  return unique.filter((path) => !unique.some((other) => begins(path, other)));
}
