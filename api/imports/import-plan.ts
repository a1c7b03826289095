import { namedTies } from '../../graph/analysis/compare/compared-ties.ts';
import { effectiveBundle, namedIn } from '../../graph/changes/decision/effective-bundle.ts';
import { entriesOf, isAtPlace } from '../../graph/changes/decision/standing.ts';
import { wordingKey } from '../../graph/identity/decision-key.ts';
import type { Programme, ProgrammeRow } from '../../graph/programme/programme.ts';
import type { StandingDecision } from '../../graph/schema/decision-answers.ts';
import type { Bundle } from '../../graph/schema/bundle.ts';
import type { ImportPlan } from '../../graph/schema/import.ts';
import type { RehearsedImport } from './imports.ts';

/** What loading an import changes, against what is loaded for the year or else against the town's last programme before it. */
export function importPlan({ before, after, replaces, standing, bundle }: RehearsedImport): ImportPlan {
  const { kept, reopened } = decisionsKept(bundle, standing);
  return {
    against: before && { document: before.document.id, title: before.document.title },
    replaces,
    rows: rowsCompared(before, after),
    names: namesCompared(before, after),
    ties: tiesCompared(before, after),
    unreviewed: after.rows.reduce(
      (sum, { mentions }) => sum + mentions.filter(({ review }) => review === 'open').length,
      0,
    ),
    decisionsKept: kept,
    decisionsReopened: reopened,
  };
}

/** Keys that both have, and what only one has. */
function sides<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) {
  return {
    both: [...after.keys()].filter((key) => before.has(key)),
    added: [...after].flatMap(([key, value]) => (before.has(key) ? [] : [value])),
    gone: [...before].flatMap(([key, value]) => (after.has(key) ? [] : [value])),
  };
}

function rowsCompared(before: Programme | null, after: Programme): ImportPlan['rows'] {
  const [was, is] = [rowsByKey(before), rowsByKey(after)];
  const { both, added, gone } = sides(was, is);
  const named = both.filter((key) => was.get(key)?.names === is.get(key)?.names);
  const kept = named.filter((key) => was.get(key)?.measures === is.get(key)?.measures).length;
  return {
    kept,
    reworded: named.length - kept,
    changed: both.length - named.length,
    added: added.length,
    gone: gone.length,
  };
}

interface Saying {
  readonly names: string;
  readonly measures: string;
}

/** What each row says, by what is the same about it in every year. */
function rowsByKey(programme: Programme | null): ReadonlyMap<string, Saying> {
  return new Map((programme?.rows ?? []).map((row) => [row.key, sayingOf(row)]));
}

/** Whom it names, however often and in whatever order, and its measures. */
function sayingOf({ measures, mentions }: ProgrammeRow): Saying {
  const named = new Set(mentions.flatMap(({ actor, thing }) => actor?.id ?? thing?.id ?? []));
  return {
    names: JSON.stringify([...named].toSorted()),
    measures: JSON.stringify(measures.map(({ title }) => title)),
  };
}

function namesCompared(before: Programme | null, after: Programme): ImportPlan['names'] {
  const { both, added, gone } = sides(bodies(before), bodies(after));
  return { kept: both.length, added, gone };
}

function bodies(programme: Programme | null): ReadonlyMap<string, { id: string; name: string }> {
  const named = (programme?.rows ?? []).flatMap(({ mentions }) =>
    mentions.flatMap(({ actor }) => actor ?? []),
  );
  return new Map(named.map(({ id, name }) => [id, { id, name }]));
}

function tiesCompared(before: Programme | null, after: Programme): ImportPlan['ties'] {
  const scope = { level: 'product', include: 'all' } as const;
  const { both, added, gone } = sides(
    before === null ? new Map() : namedTies(before, scope),
    namedTies(after, scope),
  );
  return { kept: both.length, added: added.length, gone: gone.length };
}

/**
 * Decisions that hold of what the programme says: about its own rows, wordings that it prints, and bodies that it names. Those
 * about rows that it does not have any more come up again.
 */
function decisionsKept(bundle: Bundle, standing: readonly StandingDecision[]) {
  const byKey = new Map(standing.map(({ key, about }) => [key, about]));
  const lost = new Set(effectiveBundle(bundle, { byKey, earlier: [], merged: new Map() }).lost);
  const mentions = bundle.sections.flatMap(({ rows }) => rows.flatMap((row) => row.mentions));
  const printed = new Set(mentions.map(({ as }) => wordingKey(as)));
  const named = namedIn(bundle);
  const own = standing.filter(({ about }) => isAtPlace(about) && about.document === bundle.document.id);
  const kept = standing.filter(({ key, about }) => {
    if (isAtPlace(about)) return about.document === bundle.document.id && !lost.has(key);
    if (about.kind === 'wording') return printed.has(wordingKey(about.wording));
    if (about.kind === 'cut') return !lost.has(key);
    return entriesOf(about).some((id) => named.has(id));
  });
  return {
    kept: kept.length,
    reopened: own
      .filter(({ key }) => lost.has(key))
      .map(({ summary: what }) => ({
        what,
        why: {
          de: 'Im neuen Stand des Dokuments gibt es die Stelle nicht, über die sie entscheidet.',
          en: 'The new version of the document does not have the place that it decides about.',
        },
      })),
  };
}
