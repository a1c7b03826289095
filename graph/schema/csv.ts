/** A spreadsheet runs a cell that begins like this as a formula, also behind blanks and in the wide signs of East Asia. */
const formula = /^(?:[\t\r\n]|[\s\u200B\u2060]*[=+\-@＝＋－＠])/u;

/** What German and English spreadsheets take for a date or a time: 3-5, 3.5., 11/2024, 10:30. */
const date =
  /^\s*(?:\d{1,4}\s*([-./])\s*\d{1,4}(?:\s*\1\s*\d{0,4})?|\d{1,2}:\d{2}(?::\d{2})?|(?:\d{1,2}[.\s-]*)?(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mär(?:z)?|mar(?:ch)?|apr(?:il)?|mai|may|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)[.\s-]*\d{0,4})\s*$/iu;

/** Before a text that a spreadsheet would change: it leaves alone what begins with it. */
const mark = "'";

/**
 * Lines of cells as CSV that a German spreadsheet opens by double click: semicolons, CRLF, and a byte order mark so
 * that umlauts survive. Texts that would run as a formula or turn into a date get a leading apostrophe; numbers stay as
 * they are.
 */
export function csvText(lines: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/** The text that `csvText` was given for a cell. */
export function csvOriginal(cell: string): string {
  return cell.startsWith(mark) && isChanged(cell) ? cell.slice(mark.length) : cell;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = isChanged(value) ? mark + value : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Whether a spreadsheet would change the text behind the marks that it may begin with: those of a text are kept apart so. */
function isChanged(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return formula.test(bare) || (date.test(bare) && /\d/.test(bare));
}
