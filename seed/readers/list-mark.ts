/** What stands before an item of a list, in a format that does not tell it from the text. */
export interface ListMark {
  readonly mark: string;
  readonly rest: string;
  /** The number of a numbered item. */
  readonly number: number | null;
}

// Glyphs of symbol fonts lie in the private use area.
const glyph = /^([•▪◦‣●■□▫◼◆◇➢➤►▸→✓✔·\u{E000}-\u{F8FF}])\s*(.*)$/su;
const dash = /^([-–—*+]|o(?= \p{Lu}))\s+(.+)$/su;
const numbered = /^(\(?(\d{1,2})[.)])\s+(?=\p{L}|[„"»(])(.+)$/su;

/** The mark that a line begins with; null where it begins with none. A glyph may stand on a line of its own. */
export function listMark(text: string): ListMark | null {
  const [, sign, after] = glyph.exec(text) ?? dash.exec(text) ?? [];
  if (sign !== undefined && after !== undefined) return { mark: sign, rest: after, number: null };
  const [, mark, digits, rest] = numbered.exec(text) ?? [];
  if (mark === undefined || rest === undefined) return null;
  return { mark, rest, number: Number(digits) };
}
