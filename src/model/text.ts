/** Advances of Latin letters in 1/1000 em: the largest of Arial, Helvetica and Noto Sans, regular then bold. */
const ADVANCES: [letters: string, regular: number, bold: number][] = [
  [' ', 278, 278],
  ["il'", 260, 310],
  ['j|', 260, 310],
  ['.,:;!', 290, 335],
  ['ft', 363, 435],
  ['r()-', 415, 455],
  ['I', 340, 390],
  ['cksvxyz', 530, 580],
  ['aeL', 565, 610],
  ['bdghnopqu', 620, 660],
  ['0123456789', 575, 575],
  ['EFST', 670, 670],
  ['ABCKPVXYZ', 725, 725],
  ['DHNRU', 765, 785],
  ['GOQ', 785, 800],
  ['w', 790, 860],
  ['mMW', 935, 985],
];

const REGULAR = new Map(ADVANCES.flatMap(([letters, regular]) => [...letters].map((letter) => [letter, regular])));
const BOLD = new Map(ADVANCES.flatMap(([letters, , bold]) => [...letters].map((letter) => [letter, bold])));

/**
 * The width of one line of text in px, without a DOM: a Chinese character is 1 em; Latin letters take the widest of the
 * common sans-serif faces, so that a real face is never wider.
 */
export function measureText(text: string, size: number, bold: boolean): number {
  const table = bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const letter of text) thousandths += (table.get(letter) ?? (letter < '\u0250' ? 800 : 1000)) as number;
  return (thousandths * size) / 1000;
}
