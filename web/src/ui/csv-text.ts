/**
 * Lines of cells as CSV for a German spreadsheet: semicolons, CRLF, a byte order mark so that umlauts survive.
 * Cells that a spreadsheet would run as a formula get a leading apostrophe.
 */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(quote).join(';')).join('\r\n')}\r\n`;
}

function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
