import type { MeasureText } from './placement.ts';

/** German compounds in area names are long; these first parts are good places for a hyphen. */
const heads =
  /^(Kultur|Stadt|Musik|Museums|Jugend|Bildungs|Veranstaltungs|Öffentlichkeits|Wirtschafts|Handlungs|Gesamt|Gleichstellungs|Integrations|Schul|Senioren|Volks|Landes|Kinder|Digital|Engagement)(?=\p{Ll}{4})/u;

/** Words with a trailing "/" or hyphen, and blanks; a no-break space is part of its word. */
const pieces = /[^ /-]+(?: \/(?= )|[/-]+)?|[/-]+| +/gu;

/** Shortest part of a word that may stand alone on a line. */
const shortest = 4;

/**
 * Breaks `text` into at most `maxLines` lines of at most `width` pixels, between words, after "/" or after a hyphen.
 * Nothing is ever cut: a longer word is hyphenated, and when the lines do not suffice all of them grow wider.
 */
export function wrapText(
  text: string,
  options: { width: number; maxLines: number; bold: boolean; measure: MeasureText },
): string[] {
  const { maxLines, bold, measure } = options;
  const tokens = text.trim().match(pieces) ?? [''];
  const longest = measure(text, bold);
  for (let width = options.width; width <= longest; width += 10) {
    const lines = fill(tokens, width, (part) => measure(part, bold));
    if (lines.length <= maxLines) return lines;
  }
  return [text.trim()];
}

function fill(tokens: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of tokens) {
    if (measure((line + token).trimEnd()) <= width) {
      line += line === '' ? token.trimStart() : token;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = token.trimStart();
    while (measure(line.trimEnd()) > width) {
      const at = hyphenAt(line, width, measure);
      if (at === null) break;
      lines.push(line.slice(0, at) + '-');
      line = line.slice(at);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Index to break a too long word at, or null when it is too short to break. */
function hyphenAt(word: string, width: number, measure: (text: string) => number): number | null {
  const head = heads.exec(word)?.[0];
  if (head !== undefined && measure(word.slice(head.length)) <= width) return head.length;
  let fits = word.length - shortest;
  while (fits > shortest && measure(word.slice(0, fits) + '-') > width) fits -= 1;
  for (let at = fits; at >= shortest; at -= 1) {
    if (
      /[aeiouyäöü]$/iu.test(word.slice(0, at - 1)) &&
      /^[^aeiouyäöü][aeiouyäöü]/iu.test(word.slice(at - 1))
    ) {
      return at - 1 >= shortest ? at - 1 : at;
    }
  }
  return fits >= shortest ? fits : null;
}
