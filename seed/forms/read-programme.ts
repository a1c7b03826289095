import type { Bundle } from '../../graph/schema/bundle.ts';
import { maskSource } from '../persons/mask-source.ts';
import type { Actor, Thing } from '../../graph/schema/registry.ts';
import type { Source } from '../readers/source.ts';
import type { Draft } from './draft.ts';
import { draftBundle, type DocumentFacts } from './draft-bundle.ts';
import { KnownNames, type NameContext } from './names/known-names.ts';
import { newEntries } from './names/new-names.ts';
import { readNames, type NamesRead } from './names/read-names.ts';
import { understand, type Corrections } from './understand.ts';

/** Counts of what was read; the last four are lines of the source that are not blank. */
export interface ReadingCounts {
  readonly sections: number;
  readonly rows: number;
  readonly measures: number;
  readonly uncertainMeasures: number;
  readonly goals: number;
  readonly mentions: number;
  readonly read: number;
  readonly used: number;
  readonly discarded: number;
  readonly open: number;
}

/** A source as it may be kept: without persons. */
export interface SourceWithoutPersons {
  readonly source: Source;
  /** Places in the lines where persons, addresses and numbers were masked. */
  readonly masked: number;
  /** How many of those may be bodies. */
  readonly persons: number;
}

/**
 * A programme as it was read: the source without persons, the draft, its names, the bundle to be loaded with the entries that
 * it needs besides those of the registry, and what is asked.
 */
export interface ReadProgramme extends SourceWithoutPersons {
  readonly draft: Draft;
  readonly names: NamesRead;
  readonly bundle: Bundle;
  readonly entries: { readonly actors: readonly Actor[]; readonly things: readonly Thing[] };
  readonly counts: ReadingCounts;
}

/** Masks the persons of a source, before anything else looks at it. */
export function withoutPersons(source: Source, context: NameContext): SourceWithoutPersons {
  const known = new KnownNames(context);
  const { source: kept, masked, asked } = maskSource(source, (wording) => known.isName(wording));
  return { source: kept, masked, persons: asked.length };
}

/**
 * Reads a source without persons into a bundle; what the document is called may rest on the year that it says. Same input, same
 * result.
 */
export function readProgramme(
  kept: SourceWithoutPersons,
  factsOf: (year: number | null) => Omit<DocumentFacts, 'lines' | 'municipality'>,
  context: NameContext,
  corrections: Corrections = {},
): ReadProgramme {
  const draft = understand(kept.source, corrections);
  const names = readNames(draft, context);
  const mentions = new Map(
    draft.rows.map((row, at) => [row, names.rows[at]?.map(({ mention }) => mention) ?? []]),
  );
  const bundle = draftBundle(
    draft,
    {
      ...factsOf(draft.recognition.year?.value ?? null),
      municipality: context.town,
      lines: kept.source.lines.length,
    },
    (row) => mentions.get(row) ?? [],
    names.named,
  );
  const measures = draft.rows.flatMap((row) => row.measures);
  const counts = {
    sections: draft.sections.length,
    rows: draft.rows.length,
    measures: measures.length,
    uncertainMeasures: measures.filter(({ uncertain }) => uncertain).length,
    goals: draft.goals.length,
    mentions:
      bundle.sections.flatMap(({ rows }) => rows.flatMap(({ mentions }) => mentions)).length +
      bundle.events.flatMap(({ participants }) => participants).length,
    ...draft.account,
  };
  return {
    ...kept,
    draft,
    names,
    bundle,
    entries: newEntries(names.newNames, context),
    counts,
  };
}
