import type { Piece } from '../readers/source.ts';

/** A piece without the mark of a list that somebody typed. `level` from 1 for an item, 0 for what is none. */
export interface Unmarked {
  readonly text: string;
  readonly level: number;
  /** Running number of a numbered item ("3.", "3)"), null for a bullet or none. */
  readonly number: number | null;
}

// Glyphs of symbol fonts lie in the private use area and come out of PDF and Word as they are.
const bullet = /^\s*[•▪◦‣●■□▫◼◆◇➢➤►▸→✓✔·\u{E000}-\u{F8FF}]\s*/u;
const secondLevel = /^\s*[◦▫○o]\s+(?=\p{L})/u;
const dash = /^\s*[-–—*+]\s+(?=[\p{L}\d„"»(&])/u;
const numbered = /^\s*\(?(\d{1,2})[.)]\s+(?=[\p{L}„"»(])/u;

/** Takes the mark off an item, whether the format marks it or somebody typed it; "- 3. Text" is numbered too. */
export function unmarked(piece: Piece): Unmarked {
  const typed = withoutBullet(piece.text);
  const level = Math.max(piece.level, typed.level);
  const number = numbered.exec(typed.text);
  if (number)
    return { text: typed.text.slice(number[0].length).trim(), level: level || 1, number: Number(number[1]) };
  const own = piece.mark === null ? null : /^\(?(\d{1,2})[.)]?$/.exec(piece.mark);
  return { text: typed.text.trim(), level, number: own ? Number(own[1]) : null };
}

function withoutBullet(text: string): { readonly text: string; readonly level: number } {
  if (secondLevel.test(text)) return { text: text.replace(secondLevel, ''), level: 2 };
  if (bullet.test(text)) return { text: text.replace(bullet, ''), level: 1 };
  if (dash.test(text)) return { text: text.replace(dash, ''), level: 1 };
  return { text, level: 0 };
}

/** Places in a text at which a bullet stands inside it: its items were run together, each still with its glyph. */
export function bulletsWithin(text: string): readonly number[] {
  return [...text.matchAll(/(?<=\S\s*)[•▪●■➢►\u{F0A7}\u{F0B7}](?=\s*\S)/gu)].map(({ index }) => index);
}
