import type { ProgrammeRef } from '../../../graph/schema/analysis-basics.ts';
import type { Mark } from '../map/map-props.ts';
import { shellMessages } from '../ui/messages.ts';
import type { Lang } from '../url-state/view-options.ts';
import type { Standing } from './entries.ts';
import { compareMessages } from './messages.ts';

type Named = Pick<ProgrammeRef, 'town' | 'year' | 'municipality' | 'title'>;

/** How the two documents of a comparison are called, and what their marks and lists are called for it. */
export interface PairWords {
  readonly a: string;
  readonly b: string;
  /** B follows A, so that "new" and "no longer" are true; otherwise it is only told on which side something stands. */
  readonly forward: boolean;
  readonly marks: Readonly<Record<Mark, string>>;
  readonly lists: Readonly<Record<Standing, string>>;
}

/** Two years of one town are called by their years; everything else by town and year, and by title where that is the same. */
export function pairWords(a: Named, b: Named, lang: Lang): PairWords {
  const t = compareMessages[lang];
  const [nameA, nameB] = names(a, b, lang);
  const forward = a.municipality === b.municipality && a.year !== null && b.year !== null && a.year < b.year;
  const { kept, mixed } = t.standing;
  return {
    a: nameA,
    b: nameB,
    forward,
    marks: forward
      ? { both: kept, mixed, a: t.standing.dropped(nameA), b: t.standing.added(nameB) }
      : { both: kept, mixed, a: t.standing.onlyA(nameA), b: t.standing.onlyB(nameB) },
    lists: forward
      ? { kept: t.lists.kept, added: t.lists.added(nameB), dropped: t.lists.dropped(nameB) }
      : { kept: t.lists.kept, added: t.lists.onlyB(nameB), dropped: t.lists.onlyA(nameA) },
  };
}

function names(a: Named, b: Named, lang: Lang): [string, string] {
  const town = (one: Named): string => `${one.town} ${one.year ?? `(${shellMessages[lang].yearUnknown})`}`;
  if (a.municipality !== b.municipality) return [town(a), town(b)];
  if (a.year === b.year) return [a.title, b.title];
  return a.year === null || b.year === null ? [town(a), town(b)] : [String(a.year), String(b.year)];
}

/** The mark whose words an entry of a list bears. */
export const markOfStanding: Readonly<Record<Standing, Mark>> = { kept: 'both', added: 'b', dropped: 'a' };
