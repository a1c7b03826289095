import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import { Basis } from '../../../graph/schema/vocabulary.ts';
import type { Lang, Sort } from '../url-state/view-options.ts';
import { standings, type Entry } from './entries.ts';

export const entryColumns = [
  'stand',
  'bereich',
  'zeile',
  'partner',
  'art',
  'beleg-a',
  'beleg-b',
  'ungeprueft',
] as const;
export type EntryColumn = (typeof entryColumns)[number];

/** Sorted copy; equal lines stay in the order of the lists, area, row and partner. Unknown keys sort by standing. */
export function sortEntries(entries: readonly Entry[], sort: Sort | null, lang: Lang): Entry[] {
  const collator = new Intl.Collator(lang, { numeric: true });
  const strength = (basis: Basis | null): number => (basis === null ? 9 : Basis.options.indexOf(basis));
  const by: Record<EntryColumn, (a: Entry, b: Entry) => number> = {
    stand: (a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing),
    bereich: (a, b) => collator.compare(a.tie.area.name, b.tie.area.name),
    zeile: (a, b) => collator.compare(a.tie.section?.code ?? '', b.tie.section?.code ?? ''),
    partner: (a, b) => collator.compare(a.tie.actor.name, b.tie.actor.name),
    art: (a, b) =>
      collator.compare(
        actorTypeTable[a.tie.actor.type].label[lang],
        actorTypeTable[b.tie.actor.type].label[lang],
      ),
    'beleg-a': (a, b) => strength(a.tie.basisA) - strength(b.tie.basisA),
    'beleg-b': (a, b) => strength(a.tie.basisB) - strength(b.tie.basisB),
    ungeprueft: (a, b) => a.tie.unreviewed - b.tie.unreviewed,
  };
  const column = entryColumns.find((name) => name === sort?.key) ?? 'stand';
  const sign = sort?.descending === true ? -1 : 1;
  return entries.toSorted(
    (a, b) =>
      sign * by[column](a, b) || by.stand(a, b) || by.bereich(a, b) || by.zeile(a, b) || by.partner(a, b),
  );
}
