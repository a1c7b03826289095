import { readXml } from './read-xml.ts';
import { isOn } from './rich-text.ts';

/** What of a cell's style says something about its content. */
export interface CellStyle {
  readonly isDate: boolean;
  readonly struck: boolean;
  /** Digits to which a whole number is filled up with zeros; 0 where it is not. */
  readonly digits: number;
}

export const plainStyle: CellStyle = { isDate: false, struck: false, digits: 0 };

/** The styles of a workbook in the order by which cells name them (ECMA-376 18.8.10). Throws UnreadableFile. */
export function cellStyles(xml: string | null): CellStyle[] {
  const formats = new Map<string, string>();
  const fonts: { struck: boolean }[] = [];
  const styles: CellStyle[] = [];
  if (xml === null) return styles;
  const path: string[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      const within = path.at(-1);
      path.push(name);
      if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      else if (name === 'font' && within === 'fonts') fonts.push({ struck: false });
      else if (name === 'strike' && path.at(-3) === 'fonts')
        (fonts.at(-1) ?? { struck: false }).struck = isOn(attributes['val']);
      else if (name === 'xf' && within === 'cellXfs')
        styles.push({
          isDate: isDateFormat(attributes['numFmtId'] ?? '0', formats),
          struck: fonts[Number(attributes['fontId'] ?? 0)]?.struck ?? false,
          digits: digitsOf(formats.get(attributes['numFmtId'] ?? '') ?? ''),
        });
    },
    close: () => {
      path.pop();
    },
  });
  return styles;
}

/** Built in for dates and times (ECMA-376 18.8.30), those of East Asian languages left out. */
function isDateFormat(id: string, formats: ReadonlyMap<string, string>): boolean {
  const number = Number(id);
  if ((number >= 14 && number <= 22) || (number >= 45 && number <= 47)) return true;
  // Without texts in quotes, escaped signs, and conditions, colours and languages in brackets.
  const code = (formats.get(id) ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(code) && !/general|standard/i.test(code);
}

/** A format of nothing but zeros, as codes have it: "000000". */
function digitsOf(code: string): number {
  return /^0{2,20}$/.test(code) ? code.length : 0;
}
