/**
 * Stops the run with all problems at once; does nothing without any.
 * @param {string[]} problems each with value, place and remedy
 * @throws {Error & {problems: string[]}}
 */
export function stopOn(problems) {
  if (problems.length > 0) throw Object.assign(new Error(problems.join('\n')), {problems});
}
