import { readXml } from './read-xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** The lists of a Word document (ECMA-376 17.9); it counts on from item to item. Throws UnreadableFile. */
export class WordNumbering {
  readonly #abstract = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, string>();
  readonly #counted = new Map<string, number[]>();

  constructor(xml: string | null) {
    if (xml === null) return;
    let levels = new Map<number, Level>();
    let level: Level | null = null;
    let list = '';
    readXml(xml, {
      open: (name, { abstractNumId = '', numId = '', ilvl = '0', val = '' }) => {
        if (name === 'abstractNum') this.#abstract.set(abstractNumId, (levels = new Map<number, Level>()));
        else if (name === 'num') [list, level] = [numId, null];
        else if (name === 'abstractNumId') this.#lists.set(list, val);
        else if (name === 'lvl' && list === '')
          levels.set(Number(ilvl), (level = { format: 'decimal', text: '', start: 1 }));
        else if (level === null) return;
        else if (name === 'numFmt') level.format = val;
        else if (name === 'lvlText') level.text = val;
        else if (name === 'start') level.start = Number(val);
      },
    });
  }

  /** What stands before the next item of a list at this depth, from 0: "•", "2.1", "b)"; null where nothing does. */
  mark(list: string, depth: number): string | null {
    const name = this.#lists.get(list);
    const levels = this.#abstract.get(name ?? '');
    const level = levels?.get(depth);
    if (name === undefined || levels === undefined || level === undefined) return null;
    const counted = this.#counted.get(name) ?? [];
    this.#counted.set(name, counted);
    counted[depth] = (counted[depth] ?? level.start - 1) + 1;
    counted.length = depth + 1;
    if (level.format === 'none') return null;
    if (level.format === 'bullet') return level.text.trim() === '' ? '•' : level.text.trim();
    const mark = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levels.get(at);
      return of === undefined ? '' : numeral(counted[at] ?? of.start, of.format);
    });
    return mark.trim() === '' ? null : mark.trim();
  }
}

function numeral(number: number, format: string): string {
  if ((format === 'lowerLetter' || format === 'upperLetter') && number > 0 && number <= 260) {
    // After z come aa, bb, and so on.
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'upperRoman') return roman(number);
  if (format === 'lowerRoman') return roman(number).toLowerCase();
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(number: number): string {
  let [rest, text] = [Math.min(number, 3999), ''];
  for (const [value, sign] of romans)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
