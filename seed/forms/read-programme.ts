import type { Bundle } from '../../graph/schema/bundle.ts';
import type { IsBody } from '../persons/find-persons.ts';
import { maskSource, type PersonQuestion } from '../persons/mask-source.ts';
import type { Source } from '../readers/source.ts';
import type { Draft } from './draft.ts';
import { draftBundle, type DocumentFacts, type MentionsOf } from './draft-bundle.ts';
import { understand, type Corrections } from './understand.ts';

/** What the names of a town say of a programme: which wordings are bodies, and what a row of a draft names. */
export interface ProgrammeNames {
  readonly isBody: IsBody;
  readonly mentionsOf: (draft: Draft) => MentionsOf;
}

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

/** A programme as it was read: the source without persons, the draft, the bundle to be loaded, and what is asked. */
export interface ReadProgramme {
  readonly source: Source;
  readonly draft: Draft;
  readonly bundle: Bundle;
  readonly persons: readonly PersonQuestion[];
  readonly counts: ReadingCounts;
}

/** Reads a source into a bundle: persons are masked before anything else looks at it. Same input, same result. */
export function readProgramme(
  source: Source,
  facts: Omit<DocumentFacts, 'lines'>,
  names: ProgrammeNames,
  corrections: Corrections = {},
): ReadProgramme {
  const masked = maskSource(source, names.isBody);
  const draft = understand(masked.source, corrections);
  const bundle = draftBundle(draft, { ...facts, lines: source.lines.length }, names.mentionsOf(draft));
  const measures = draft.rows.flatMap((row) => row.measures);
  const counts = {
    sections: draft.sections.length,
    rows: draft.rows.length,
    measures: measures.length,
    uncertainMeasures: measures.filter(({ uncertain }) => uncertain).length,
    goals: draft.goals.length,
    mentions: bundle.sections.flatMap(({ rows }) => rows.flatMap(({ mentions }) => mentions)).length,
    ...draft.account,
  };
  return { source: masked.source, draft, bundle, persons: masked.asked, counts };
}
