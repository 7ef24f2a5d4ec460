// @ts-check
/**
 * The import walls: holds every import in `src/` against the table "Rooms and doors" in `src/README.md`.
 *
 *     node tests/walls.mjs        exit 1 and all violations, or one line
 *
 * A room is a folder of `src/`. The table says which rooms it may import and which packages live there: a package lives in
 * every room that names it, and in no other. A word in the last column that ends with a colon (`node:`) stands for all
 * packages that begin with it. No file may import itself round about, types included.
 */
import {readdirSync, readFileSync, realpathSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseSync} from 'vite';

/** Stands for a specifier that only running the program would tell. */
const COMPUTED = '(computed)';

/**
 * @typedef {{name: string, doors: Set<string>, packages: string[]}} Room
 *   `doors`: the rooms it may import, `data` among them if it may; `packages`: those that live here
 * @typedef {{path: string, text: string}} SourceFile `path` from the root of the repository: `src/model/view.ts`
 * @typedef {{from: string, line: number, typeOnly: boolean}} Import `from`: the specifier as written
 * @typedef {{file: string, line: number, problem: string, remedy: string}} Violation
 */

/**
 * Finds every import that goes through a wall.
 *
 * Guarantees: all violations at once, in the order of the files; circles of rooms and of files come last, each once.
 *
 * @param {string} table Markdown that holds the table
 * @param {SourceFile[]} files
 * @returns {Violation[]}
 * @throws {Error} when `table` holds no table of rooms
 */
export function checkWalls(table, files) {
  const rooms = parseTable(table);
  /** @type {Map<string, Set<string>>} rooms by package */
  const owners = new Map();
  for (const room of rooms.values())
    for (const name of room.packages) owners.set(name, (owners.get(name) ?? new Set()).add(room.name));
  /** @type {Violation[]} */
  const violations = [];
  /** @type {Map<string, Map<string, {file: string, line: number}>>} the first import from room to room */
  const doors = new Map();
  /** @type {Map<string, Map<string, {file: string, line: number}>>} the first import from file to file */
  const ways = new Map(files.map(({path}) => [path, new Map()]));

  for (const {path, text} of files) {
    if (/^src\/[^/]+\.d\.ts$/.test(path)) continue; // ambient types, such as those of Vite
    const name = roomOf(path);
    const room = rooms.get(name ?? '');
    if (!room) {
      const remedy = 'move it into a room, or give the table a row for its folder';
      violations.push({file: path, line: 1, problem: `in no room: ${path}`, remedy});
      continue;
    }
    for (const found of listImports(path, text)) {
      const fault = judgeImport(room, path, found, rooms, owners);
      if (fault) violations.push({file: path, line: found.line, ...fault});
      const target = resolveImport(path, found.from) ?? '';
      const way = ways.get(path);
      if (ways.has(target) && !way?.has(target)) way?.set(target, {file: path, line: found.line});
      const to = roomOf(target);
      if (!to || to === room.name || !rooms.has(to)) continue;
      const from = doors.get(room.name) ?? new Map();
      if (!from.has(to)) from.set(to, {file: path, line: found.line});
      doors.set(room.name, from);
    }
  }
  return [
    ...violations,
    ...findCycles(doors, 'rooms', 'move what both need into the lower room'),
    ...findCycles(ways, 'files', 'move what both need, a type perhaps, into a file of its own'),
  ];
}

/**
 * Reads the table whose first heading begins with "room".
 *
 * @param {string} markdown
 * @returns {Map<string, Room>} in the order of the rows
 * @throws {Error} when there is none, or a door leads to a room that has no row
 */
export function parseTable(markdown) {
  const lines = markdown.split('\n').map((line) => line.trim());
  const head = lines.findIndex((line) => /^\|\s*room\b/i.test(line));
  if (head < 0) throw new Error('no table of rooms: a heading row that begins with "| room" is wanted');
  /** @type {Map<string, Room>} */
  const rooms = new Map();
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const [label = '', , imports = '', packages = ''] = line.split('|').slice(1, -1);
    const name = /`([^`]+)`/.exec(label)?.[1] ?? label.trim();
    const doors = listWords(imports).flatMap((word) => (word === 'all above' ? [...rooms.keys()] : [word]));
    rooms.set(name, {name, doors: new Set(doors), packages: listWords(packages)});
  }
  for (const room of rooms.values()) {
    for (const door of room.doors) {
      if (door !== 'data' && !rooms.has(door)) throw new Error(`unknown room: ${door} (row \`${room.name}\`)`);
    }
  }
  return rooms;
}

/**
 * Splits a cell into words; marks, remarks in brackets and the words for "none" fall away.
 *
 * @param {string} cell
 */
function listWords(cell) {
  const bare = cell.replace(/`/g, '').replace(/\([^)]*\)/g, '');
  const words = bare.split(/,|\band\b/).map((word) => word.trim().replace(/\/$/, ''));
  return words.filter((word) => word !== '' && word !== 'none' && word !== 'nothing');
}

/**
 * @param {string} path
 * @returns {string | undefined} the folder below `src/`, or `data`
 */
function roomOf(path) {
  return path.startsWith('data/') ? 'data' : /^src\/([^/]+)\//.exec(path)?.[1];
}

/**
 * @param {string} path of the importing file
 * @param {string} from
 * @returns {string | undefined} the path it leads to; none for a package
 */
function resolveImport(path, from) {
  const bare = from.replace(/[?#].*$/, '');
  if (bare.startsWith('.')) return posix.join(posix.dirname(path), bare);
  return bare.startsWith('/') ? bare.slice(1) : undefined;
}

/**
 * @param {Room} room
 * @param {string} path
 * @param {Import} found
 * @param {Map<string, Room>} rooms
 * @param {Map<string, Set<string>>} owners rooms by package
 * @returns {{problem: string, remedy: string} | undefined}
 */
function judgeImport(room, path, {from, typeOnly}, rooms, owners) {
  if (from === COMPUTED) {
    return {problem: 'the walls cannot see where a computed import leads', remedy: 'write its path out'};
  }
  const target = resolveImport(path, from);
  if (target === undefined) return judgePackage(room, from, typeOnly, owners);

  const to = roomOf(target);
  if (to === room.name) return undefined;
  if (to === undefined || (to !== 'data' && !rooms.has(to))) {
    const remedy = 'import only files of rooms: move what is needed into one';
    return {problem: `leads to no room: ${from} (${target})`, remedy};
  }
  if (room.doors.has(to)) return undefined;
  const allowed = [...room.doors].join(', ') || 'nothing';
  const remedy = `${room.name} may import ${allowed}: take it as an argument, or move the code to a room that may`;
  return {problem: `${room.name} may not import ${to}: ${from}`, remedy};
}

/**
 * @param {Room} room
 * @param {string} from
 * @param {boolean} typeOnly
 * @param {Map<string, Set<string>>} owners
 */
function judgePackage(room, from, typeOnly, owners) {
  const specifier = !from.startsWith('node:') && isBuiltin(from) ? `node:${from}` : from;
  const name = /^(@[^/]+\/)?[^/?]+/.exec(specifier)?.[0] ?? specifier;
  const scheme = /^[\w-]+:/.exec(specifier)?.[0] ?? '';
  const homes = owners.get(name) ?? owners.get(scheme);
  if (homes?.has(room.name)) return undefined;
  if (homes !== undefined) {
    const all = [...homes].join(' and ');
    const remedy = `only ${all} may import it: move the code there, or take the result as an argument`;
    return {problem: `${scheme || name} lives in ${all}, not in ${room.name}: ${from}`, remedy};
  }
  if (typeOnly) return undefined; // types of a package that no room owns cost nothing
  const remedy = 'name it in the last column of the table in src/README.md, in the row of its room';
  return {problem: `package of no room: ${from}`, remedy};
}

/**
 * Lists what a file imports: static, dynamic and type imports, `export … from`, `import.meta.glob`.
 *
 * A dynamic import whose path is computed is listed as `COMPUTED`.
 *
 * @param {string} path its ending says how it is parsed
 * @param {string} text
 * @returns {Import[]}
 * @throws {Error} when it cannot be parsed
 */
export function listImports(path, text) {
  const {program, errors} = parseSync(path, text);
  if (errors.length > 0) throw new Error(`cannot be parsed: ${path}: ${errors[0]?.message}`);
  /** @type {Import[]} */
  const imports = [];
  visit(program);
  return imports;

  /** @param {any} node any node of the tree, or a list of them */
  function visit(node) {
    if (node === null || typeof node !== 'object') return;
    for (const source of sourcesOf(node)) {
      const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
      const line = text.slice(0, node.start).split('\n').length;
      imports.push({from: readLiteral(source) ?? COMPUTED, line, typeOnly});
    }
    for (const child of Object.values(node)) visit(child);
  }
}

/**
 * @param {any} node
 * @returns {any[]} the nodes that name what `node` imports
 */
function sourcesOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [node.source];
    case 'ExportNamedDeclaration':
      return node.source ? [node.source] : [];
    case 'TSExternalModuleReference':
      return [node.expression];
    case 'CallExpression': {
      const {object, property} = node.callee;
      if (object?.type !== 'MetaProperty' || property?.name !== 'glob') return [];
      const [patterns] = node.arguments;
      return patterns?.type === 'ArrayExpression' ? patterns.elements : [patterns];
    }
    default:
      return [];
  }
}

/** @param {any} node */
function readLiteral(node) {
  if (typeof node?.value === 'string') return node.value.replace(/^!/, '');
  return node?.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0].value.cooked : undefined;
}

/**
 * Finds rooms or files that import each other, directly or round about, by a walk from each in depth.
 *
 * @param {Map<string, Map<string, {file: string, line: number}>>} doors
 * @param {string} kind
 * @param {string} remedy
 * @returns {Violation[]} one for each circle met, at the import that closes it
 */
function findCycles(doors, kind, remedy) {
  /** @type {Violation[]} */
  const cycles = [];
  /** @type {Set<string>} */
  const done = new Set();
  for (const from of doors.keys()) walk(from, []);
  return cycles;

  /** @param {string} from @param {string[]} trail */
  function walk(from, trail) {
    if (done.has(from)) return;
    const path = [...trail, from];
    for (const [to, place] of doors.get(from) ?? []) {
      const begin = path.indexOf(to);
      if (begin < 0) walk(to, path);
      else {
        const problem = `${kind} in a circle: ${[...path.slice(begin), to].join(' → ')}`;
        cycles.push({...place, problem, remedy});
      }
    }
    done.add(from);
  }
}

/** Reads the table and the sources from the disk and reports. */
function main() {
  const root = new URL('../', import.meta.url);
  const table = readFileSync(new URL('src/README.md', root), 'utf8');
  const paths = readdirSync(new URL('src/', root), {recursive: true, encoding: 'utf8'})
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .sort();
  const files = paths.map((path) => ({path, text: readFileSync(new URL(path, root), 'utf8')}));
  const violations = checkWalls(table, files);
  for (const {file, line, problem, remedy} of violations) {
    console.error(`${file}:${line}: ${problem}\n    ${remedy}`);
  }
  if (violations.length > 0) {
    console.error(`${violations.length} imports through walls`);
    process.exitCode = 1;
  } else console.log(`${files.length} files keep to their rooms`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
