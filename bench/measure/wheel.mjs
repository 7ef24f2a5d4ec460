// @ts-check
/**
 * Turns the wheel over the map; where a plain wheel scrolls the page, with Ctrl held.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('../contenders.mjs').Contender} contender
 * @param {number} by px; negative zooms in
 */
export async function turnWheel(page, {held}, by) {
  if (held) await page.keyboard.down('Control');
  await page.mouse.wheel(0, by);
  if (held) await page.keyboard.up('Control');
  await page.waitForTimeout(80);
}

/**
 * Zooms in until the map is about twice as large, and lets it rest.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('../contenders.mjs').Contender} contender
 */
export async function zoomToTwice(page, contender) {
  for (let i = 0; i < contender.turns; i++) await turnWheel(page, contender, -contender.turn);
  await page.waitForTimeout(1500);
}
