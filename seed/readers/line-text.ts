const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const ligature = /[\uFB00-\uFB06]/g;

/** A line as it is kept: without signs that nobody sees, ligatures in letters, one blank for any space, none around it. */
export function lineText(text: string): string {
  return text
    .replace(invisible, '')
    .replace(ligature, (sign) => sign.normalize('NFKC'))
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}
