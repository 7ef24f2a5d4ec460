import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';

/** What a command that cannot begin says, and that it fails. */
function run(...args: string[]) {
  const {status, stderr} = spawnSync(process.execPath, ['src/site/build.mjs', ...args], {encoding: 'utf8'});
  return {status, said: stderr.trim()};
}

test.each([
  [['data/nowhere'], /^no atlas: data\/nowhere\/atlas\.json; name the folder of one from the project's root, such as /],
  [['data/guangxi', 'data/sichuan'], /^one atlas at a time: data\/guangxi, data\/sichuan$/],
  [['--drafts'], /^Unknown option '--drafts'/],
])('a build of %j says what is wrong, in a line', (args, said) => {
  const outcome = run(...args);
  expect(outcome).toEqual({status: 1, said: expect.stringMatching(said)});
  expect(outcome.said.split('\n')).toHaveLength(1);
});
