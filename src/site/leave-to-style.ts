/** What the style of a page says of a drawing for all alike: halo and ring. */
const SHARED = ['stroke-width', 'stroke-linejoin', 'paint-order'];

/**
 * Takes from a page's drawings what its style says too: literal colours, halos and rings. They are for programs that know no
 * style, which take a download; here they would be a fortieth of the page.
 * @param stage as it was drawn and lit
 */
export function leaveToStyle(stage: Element): void {
  for (const node of stage.querySelectorAll('[fill^="#"]')) node.removeAttribute('fill');
  for (const node of stage.querySelectorAll('[stroke^="#"]')) node.removeAttribute('stroke');
  for (const node of stage.querySelectorAll('.city-name, .line-names, .bullet rect')) {
    for (const name of SHARED) node.removeAttribute(name);
  }
}
