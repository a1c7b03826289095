import { actorStatusTable, type Bilingual } from '../../schema/vocabulary.ts';
import { obstacles } from '../compare/comparability.ts';
import type { Programme, ProgrammeActor, ProgrammeMention, ProgrammeRow } from '../../programme/programme.ts';
import { emptiness, type GapInput } from './gap-result.ts';
import { namingsOf } from '../../programme/ties.ts';

/** A row with the row of the same key a year (or more) earlier. */
export interface RowPair {
  readonly now: ProgrammeRow;
  readonly before: ProgrammeRow;
}

/** Both programmes, where they can be laid side by side row by row; or why not. */
export function yearBefore({
  programme,
  previous,
}: GapInput):
  | { readonly previous: Programme; readonly pairs: readonly RowPair[] }
  | { readonly why: Bilingual } {
  const empty = emptiness(programme);
  if (empty !== null) return { why: empty };
  if (programme.document.year === null)
    return {
      why: {
        de: 'Das Jahr des Dokuments ist nicht bekannt.',
        en: 'The year of the document is not known.',
      },
    };
  if (previous === null)
    return {
      why: {
        de: 'Ein früheres Programm dieser Stadt in gleicher Form liegt nicht vor.',
        en: 'No earlier programme of this town in the same form is loaded.',
      },
    };
  // What the comparison refuses to lay side by side is not laid side by side here either.
  const [obstacle] = obstacles(previous.document, programme.document);
  if (obstacle !== undefined) return { why: obstacle };
  const earlier = new Map(previous.rows.filter(hasProduct).map((row) => [row.key, row]));
  const pairs = programme.rows.filter(hasProduct).flatMap((now): RowPair[] => {
    const before = earlier.get(now.key);
    return before === undefined ? [] : [{ now, before }];
  });
  if (pairs.length === 0)
    return {
      why: {
        de: 'Keine Zeile lässt sich einer Zeile des früheren Programms zuordnen.',
        en: 'No row can be aligned with a row of the earlier programme.',
      },
    };
  return { previous, pairs };
}

/** Running numbers do not tell which rows of two years are the same; product codes do. */
function hasProduct({ area }: ProgrammeRow): boolean {
  return area.label === 'Product';
}

/** The identifiable and collective bodies of a row with their names, in the order of the row. */
export function partnersOf(
  row: ProgrammeRow,
): Map<string, { actor: ProgrammeActor; names: ProgrammeMention[] }> {
  const partners = new Map<string, { actor: ProgrammeActor; names: ProgrammeMention[] }>();
  for (const { mention, actor } of namingsOf(row)) {
    if (!actorStatusTable[actor.status].partner) continue;
    const known = partners.get(actor.id) ?? { actor, names: [] };
    known.names.push(mention);
    partners.set(actor.id, known);
  }
  return partners;
}
