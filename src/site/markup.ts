/** Text as it stands in HTML, in content and in quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]!);
}
