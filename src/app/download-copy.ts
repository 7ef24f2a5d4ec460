/** Copies a text. @returns whether the browser did it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent({'text/plain': text});
  }
}

/**
 * Copies markup so that an editor which takes rich text pastes it as such, and any other as its source.
 * @returns whether the browser did it
 */
export async function copyRich(markup: string): Promise<boolean> {
  const kinds = {'text/html': markup, 'text/plain': markup};
  try {
    const item = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], {type})] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(item))]);
    return true;
  } catch {
    return copyByEvent(kinds);
  }
}

/** The older way, which needs no permission: it answers the copy command with what is to be copied. */
function copyByEvent(kinds: Record<string, string>): boolean {
  let done = false;
  const answer = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(kinds)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', answer, true);
  try {
    return document.execCommand('copy') && done;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', answer, true);
  }
}
