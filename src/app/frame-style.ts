/** As `draw/adopt-style.ts`, apart from it: what a frame loads by itself must not split a chunk off every page's script. */
export function addStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
