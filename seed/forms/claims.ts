import type { Claim } from '../../graph/schema/bundle.ts';
import type { Source } from '../readers/source.ts';
import { piecesOf } from './ledger.ts';
import { unmarked } from './list-marks.ts';

const numberWords = [
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const number = `(\\d{1,3}|${numberWords.join('|')})`;
const kinds: readonly (readonly [Claim['what'], string])[] = [
  ['fields', '(?:Handlungs|Themen|Aktions|Strategie)felder|Leitziele|Leitlinien'],
  ['immediate', 'Sofortmaßnahmen'],
  ['measures', 'Maßnahmen|Vorhaben|Einzelmaßnahmen|Projekte|Maßnahmenvorschläge'],
];

/** What a document says of its own counts outside its items, with the line; "Maßnahmen 1 bis 24" is no count. */
export function claimsOf(source: Source): readonly Claim[] {
  const claims = piecesOf(source)
    .filter((piece) => unmarked(piece).level === 0)
    .flatMap(({ text, lines }) =>
      kinds.flatMap(([what, words]) =>
        [
          ...text.matchAll(
            new RegExp(`(?<![\\d.,-])\\b${number} (?:\\p{Ll}+e[nrs]? ){0,2}(?:${words})`, 'giu'),
          ),
        ].map(([, printed = '']) => ({ what, count: countOf(printed), line: lines[0] })),
      ),
    );
  return claims.filter(
    (claim, index) =>
      claims.findIndex(({ what, count }) => what === claim.what && count === claim.count) === index,
  );
}

function countOf(printed: string): number {
  const word = numberWords.indexOf(printed.toLowerCase());
  return word < 0 ? Number(printed) : word + 2;
}
