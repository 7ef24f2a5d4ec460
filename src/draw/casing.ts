/**
 * Draws what lies under the lanes of a corridor: a casing under those that are lit, or, where all of them recede, one line
 * in their middle that stands for them. Asks the lanes' `data-on`; without any they are all lit.
 */
export function drawCasing(corridor: Element): void {
  const lines = [...corridor.querySelectorAll('.line')];
  const lit = lines.filter((line) => line.getAttribute('data-on') !== 'false');
  const shown = lit.length > 0 ? lit : [lines[(lines.length - 1) >> 1]!];
  const d = shown.map((line) => line.querySelector('path')!.getAttribute('d')).join('');
  const casing = corridor.querySelector('.casing')!;
  if (casing.getAttribute('d') !== d) casing.setAttribute('d', d);
  casing.classList.toggle('receded', lit.length === 0);
}
