/** What stands before an item of a list, in a format that does not tell it from the text. */
export interface ListMark {
  readonly mark: string;
  readonly rest: string;
}

// Glyphs of symbol fonts lie in the private use area.
const glyph = /^([•▪◦‣●■□▫◼◆◇➢➤►▸→✓✔·\u{E000}-\u{F8FF}])\s*(.*)$/su;
const dash = /^([-–—*+]|o(?= \p{Lu}))\s+(.+)$/su;

/**
 * The bullet that a line begins with; null where it begins with none. A bullet may stand on a line of its own. Numbers stay
 * in the text: only who knows what the text is can tell those of items from those of headings, dates and amounts.
 */
export function listMark(text: string): ListMark | null {
  const [, mark, rest] = glyph.exec(text) ?? dash.exec(text) ?? [];
  return mark === undefined || rest === undefined ? null : { mark, rest };
}
