import type {Page} from 'playwright-core';

/**
 * The drawings of a page with their colours written out as the page's style gives them, as if nothing were chosen: a reader of SVG
 * knows no style.
 * @param drawings a selector
 */
export async function dressDrawings(page: Page, drawings = 'svg.drawing'): Promise<string[]> {
  return page.evaluate((selector) => {
    const still = new CSSStyleSheet();
    still.replaceSync('* {transition: none !important}');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
    for (const name of ['data-on', 'data-main', 'data-shown', 'data-preview']) {
      for (const node of document.querySelectorAll(`[${name}]`)) node.removeAttribute(name);
    }
    const write = (colour: string) =>
      colour.replace(
        /rgb\((\d+), (\d+), (\d+)\)/,
        (_, ...channels) =>
          `#${channels
            .slice(0, 3)
            .map((one) => Number(one).toString(16).padStart(2, '0'))
            .join('')}`,
      );
    return [...document.querySelectorAll(selector)].map((drawing) => {
      for (const node of drawing.querySelectorAll('path, rect, circle, text')) {
        const style = getComputedStyle(node);
        node.setAttribute('fill', write(style.fill));
        node.setAttribute('stroke', write(style.stroke));
        node.setAttribute('stroke-width', style.strokeWidth.replace('px', ''));
      }
      return drawing.outerHTML;
    });
  }, drawings);
}
