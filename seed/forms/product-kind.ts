import type { ProductKind } from '../../graph/schema/vocabulary.ts';

/** Words of a product's name by its kind, the narrower first; whatever fits none is `other` and compared with nothing. */
const kinds: readonly (readonly [ProductKind, RegExp])[] = [
  ['music-school', /musik(?:- und \p{L}+?)?-?schule/iu],
  ['youth-arts', /jugendkunst|jugendkultur|kinder- und jugendkultur|kreativschule|kunstschule/iu],
  ['adult-education', /volkshochschule|\bvhs\b|weiterbildung|erwachsenenbildung/iu],
  ['library', /bibliothek|bücherei|mediathek/iu],
  ['heritage', /denkmal|heimatpflege|brauchtum/iu],
  ['archive', /archiv/iu],
  ['museum', /muse(?:um|en)|galerie|artothek|kunsthalle/iu],
  ['theatre', /theater|bühne|schauspiel|oper\b/iu],
  ['festivals', /festival|festspiele|stadtfest/iu],
  ['funding', /kulturförderung|förderung|zuschüsse/iu],
  ['events', /veranstaltung|kulturprogramm|konzerte/iu],
  [
    'office',
    /^(?:kultur(?:amt|büro|referat|abteilung|verwaltung)|amt \d+|(?:[\p{L}\d.]+ )?insgesamt|gesamt)|\bgesamt$/iu,
  ],
];

/** What kind of area a product is by its name: what a town calls so is compared with what others call so. */
export function productKind(name: string): ProductKind {
  return kinds.find(([, words]) => words.test(name))?.[0] ?? 'other';
}
