/** A value of a file, as short text for a message. */
export function print(value) {
  let text;
  try {
    text = JSON.stringify(value) ?? 'none';
  } catch {
    return 'lists in lists without end';
  }
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
