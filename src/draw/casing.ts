import {chosen} from './join.ts';

/**
 * Draws what lies under the lanes of a plate: in each corridor a casing under those that are lit; and under all corridors
 * one thin line for each in which all lanes recede, in its middle. Asks the lanes' `data-on`; without any they are all lit.
 */
export function drawCasings(plate: Element): void {
  const thin: string[] = [];
  for (const corridor of plate.querySelectorAll('.corridor')) {
    const lanes = [...corridor.querySelectorAll('.line')];
    const lit = lanes.filter((lane) => lane.getAttribute('data-on') !== 'false');
    setPath(corridor.querySelector('.casing')!, lit.map(pathOf).join(''));
    if (lit.length === 0) thin.push(pathOf(lanes[(lanes.length - 1) >> 1]!));
  }
  const lines = plate.querySelector('.lines')!;
  const receded = lines.querySelector('.receded');
  if (thin.length > 0)
    setPath(receded ?? chosen(lines).insert('path', ':first-child').attr('class', 'receded').node()!, thin.join(''));
  else receded?.remove();
}

const pathOf = (lane: Element) => lane.querySelector('path')!.getAttribute('d')!;

function setPath(path: Element, d: string): void {
  if (path.getAttribute('d') !== d) path.setAttribute('d', d);
}
