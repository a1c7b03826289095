import type { SectionKind } from '../../graph/schema/vocabulary.ts';

/**
 * A heading taken apart. `printed`: its number or letter; `rank`: how far down it stands, less is higher; `kind` where its
 * word says it; `prefix`: what its word adds to the number in a code.
 */
export interface Heading {
  readonly printed: string | null;
  readonly title: string;
  readonly rank: number;
  readonly prefix: string;
  readonly kind: SectionKind | null;
}

/** Where a heading stands: over tables and lists, or as a line of a table, where it only divides the table. */
export type HeadingPlace = 'text' | 'table';

interface FieldWord {
  readonly words: RegExp;
  readonly prefix: string;
  readonly kind: SectionKind;
  readonly rank: number;
}

const fieldWords: readonly FieldWord[] = [
  {
    words: /^(?:sf|strategie-?feld|leit-?linie|leit-?thema|leit-?bild|strategie)$/iu,
    prefix: 'SF',
    kind: 'strategic-field',
    rank: 0,
  },
  {
    words:
      /^(?:[sloutkh]z|(?:(?:strategisches|kulturpolitisches|operatives) )?(?:leit-?|ober-?|haupt-?|teil-?|unter-?)?ziel)$/iu,
    prefix: 'Z',
    kind: 'goal',
    rank: 2,
  },
  {
    words:
      /^(?:hf|handlungs-?feld|themen-?feld|aktions-?feld|handlungs-?schwerpunkt|schwerpunkt|themen-?schwerpunkt|baustein|säule|feld|cluster|dimension|bereich|teil)$/iu,
    prefix: 'HF',
    kind: 'action-field',
    rank: 2,
  },
];
const numberPart = '(?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2})*|[A-H])';
const worded = new RegExp(
  `^(\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*)??) ?(${numberPart})(?:\\s*[:.)–—-]\\s*|\\s+|$)(.*)$`,
  'u',
);

/** Numbers of headings by rank: "I." over "A." over "1." over "1.1" over "a.". */
const numbers: readonly (readonly [number, RegExp])[] = [
  [1, /^([IVX]{1,5})[.):]?\s+(\S.*)$/u],
  [1, /^([A-H])(?:[.)]\s+|\s+(?=\p{Lu}))(\S.*)$/u],
  [3, /^(\d{1,2})[.):]?\s+(\p{L}.*)$/u],
  [4, /^(\d{1,2}\.\d{1,2})[.):]?\s+(\p{L}.*)$/u],
  [5, /^(\d{1,2}\.\d{1,2}\.\d{1,2})[.):]?\s+(\p{L}.*)$/u],
  [6, /^([a-h])[.)]\s+(\S.*)$/u],
];
const unnumbered = 9;

/** Takes a numbered heading apart, or gives null: "I. Teilhabe", "a) Engagement", "3 Räume", "Handlungsfeld 2: Szene". */
export function numberedHeading(text: string): Heading | null {
  const plain = text.trim();
  if (plain.length > 160 || /[;,]$/.test(plain)) return null;
  const [, word = '', printed = '', title = ''] = worded.exec(plain) ?? [];
  const field = fieldWords.find(({ words }) => words.test(word));
  if (field)
    return {
      printed,
      title: title.trim() || plain,
      rank: field.rank,
      prefix: field.prefix,
      kind: field.kind,
    };
  for (const [rank, pattern] of numbers) {
    const [, number, rest] = pattern.exec(plain) ?? [];
    if (number === undefined || rest === undefined) continue;
    if (/[.!?]$/.test(rest) && rest.length > 60) return null;
    return { printed: number, title: rest.trim(), rank, prefix: '', kind: null };
  }
  return null;
}

/** A heading; `depth` is that of the format's own styles and decides its rank, 0 where none says it. */
export function headingOf(text: string, depth: number, place: HeadingPlace): Heading {
  const heading = numberedHeading(text) ?? {
    printed: null,
    title: text.trim().replace(/\s*:$/, ''),
    rank: place === 'table' ? unnumbered : 1,
    prefix: '',
    kind: null,
  };
  if (place === 'table') return { ...heading, rank: heading.rank + 10 };
  return depth > 0 ? { ...heading, rank: depth } : heading;
}
