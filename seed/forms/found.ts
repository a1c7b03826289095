import type { Piece, Source } from '../readers/source.ts';
import { piecesOf } from './ledger.ts';
import type { Found } from './recognition.ts';

const townName = '(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*(?: (?:am|an der|im|in|bei|ob der) \\p{Lu}\\p{Ll}+)?)';
const townWords = new RegExp(
  `(?:(?:Kreis|Hanse|Kur|Schloss|Universitäts|Klingen)?[Ss]tadt|Gemeinde|Marktgemeinde|Kulturamt(?:es)?|Kulturbüros?|Kulturentwicklungsplan|Bürgermeister(?:in)?) ${townName}`,
  'gu',
);
const noTown = /^(?:Und|Der|Die|Das|Für|Am|Im|Mit|Teilhabe|Kultur|Land|Bildung|Sport|Vom|Zur|Als)/u;

/** The town that the text names most often as one, or one of the known towns that stands in it; null where none does. */
export function townOf(source: Source, known: readonly string[]): Found<string> | null {
  const counts = new Map<string, { found: Found<string>; times: number }>();
  const add = (value: string, printed: string, piece: Piece): void => {
    const before = counts.get(value);
    if (before) before.times += 1;
    else counts.set(value, { found: { value, printed, lines: piece.lines }, times: 1 });
  };
  for (const piece of piecesOf(source)) {
    for (const [printed, name = ''] of piece.text.matchAll(townWords))
      if (!noTown.test(name)) add(name, printed, piece);
    for (const town of known) if (piece.text.split(/[^\p{L}-]+/u).includes(town)) add(town, town, piece);
  }
  return [...counts.values()].sort((a, b) => b.times - a.times)[0]?.found ?? null;
}

const planned =
  /(?:programm|plan|planung|jahr|vorhaben|maßnahmen|übersicht|ziele)\p{L}{0,20}(?:(?: (?:der|des|von))? \p{Lu}[\p{L}-]+){0,3}(?: für(?: das)?(?: Jahr)?)?[ :]+(20\d\d)(?!\d|\s?[-–/]\s?(?:20)?\d\d)/iu;
const dated = /(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{Lu}\p{Ll}+)\s?)(20\d\d)/u;

/** The year a programme is for, by words such as "Arbeitsprogramm 2025"; else that of its date, if it is no programme. */
export function yearOf(source: Source, programme: boolean): Found<number> | null {
  const pieces = piecesOf(source);
  const names = source.pages
    .flatMap(({ name }) => name ?? [])
    .concat(source.blocks.flatMap((block) => (block.kind === 'grid' ? (block.name ?? []) : [])));
  const counts = new Map<number, { found: Found<number>; times: number }>();
  const add = (printed: string, year: string, lines: Piece['lines']): void => {
    const value = Number(year);
    const before = counts.get(value);
    if (before) before.times += 1;
    else counts.set(value, { found: { value, printed, lines }, times: 1 });
  };
  for (const { text, lines } of pieces) {
    const found = planned.exec(text);
    if (found?.[1] !== undefined) add(found[0], found[1], lines);
  }
  for (const name of names) {
    const year = /(?<!\d)20\d\d(?!\d)/.exec(name)?.[0];
    if (year !== undefined) add(name, year, [1, 1]);
  }
  const best = [...counts.values()].sort((a, b) => b.times - a.times)[0];
  if (best || programme) return best?.found ?? null;
  for (const { text, lines } of pieces) {
    const found = dated.exec(text);
    if (found?.[1] !== undefined) return { value: Number(found[1]), printed: found[0], lines };
  }
  return null;
}

const session =
  /(?:Drucksache|Mitteilungsvorlage|Beschlussvorlage|Vorlagen?(?:-?Nr\.?)?|DS|SV(?:-Nr\.)?|Drs\.)\s*(?:Nr\.?)?:?\s+((?:WP [\d-]+ )?(?:SV )?[A-Z]{0,3}[ /-]?\d[\d/.-]*\d)/u;

/** The reference of the paper before the committee, as printed. */
export function sessionOf(source: Source): Found<string> | null {
  for (const { text, lines } of piecesOf(source)) {
    const found = session.exec(text);
    if (found?.[1] !== undefined) return { value: found[1], printed: found[0], lines };
  }
  return null;
}
