import { z } from 'zod';
import type { Engine } from '../../engines/engine.ts';
import { earlierBases } from '../../records/earlier-bases.ts';
import { releasedBefore } from '../../records/released-before.ts';
import { runInBatches } from '../../records/write/rows-in-batches.ts';
import type { Basis } from '../../schema/vocabulary.ts';
import { rebuildTies } from '../document/rebuild-ties.ts';

/** Data of before say M2 for two things; where the row has one measure the name stands there surely, else presumably. */
function raised(measures: number): Basis {
  return measures === 1 ? 'M2s' : 'M2v';
}

const Mention = z.looseObject({ basis: z.unknown() });
const Row = z.looseObject({
  measures: z.array(z.unknown()).optional(),
  mentions: z.array(Mention).optional(),
});
const Sections = z.looseObject({
  sections: z.array(z.looseObject({ rows: z.array(Row).optional() })).optional(),
});

/** The JSON of a bundle of any release with the bases of today. What is no bundle is left to its schema. */
export function raiseBases(bundle: unknown): unknown {
  const parsed = Sections.safeParse(bundle);
  if (!parsed.success || parsed.data.sections === undefined) return bundle;
  const sections = parsed.data.sections.map((section) =>
    section.rows === undefined ? section : { ...section, rows: section.rows.map(raiseRow) },
  );
  return { ...parsed.data, sections };
}

function raiseRow(row: z.infer<typeof Row>): z.infer<typeof Row> {
  if (row.mentions === undefined) return row;
  const basis = raised(row.measures?.length ?? 0);
  return {
    ...row,
    mentions: row.mentions.map((mention) => (mention.basis === 'M2' ? { ...mention, basis } : mention)),
  };
}

/**
 * The same in a database that a release before filled. Does nothing anywhere else; safe to repeat. A database without
 * changes gets its ties where these are written down.
 */
export async function raiseStoredBases(engine: Engine): Promise<void> {
  const documents = await engine.read(earlierBases.documents, {});
  if (documents.length === 0) return;
  const [before] = await engine.read(releasedBefore.hasRuns, {});
  for (const { document } of documents)
    await engine.write(async (tx) => {
      const mentions = await tx.run(earlierBases.mentions, { document });
      const rows = mentions.map(({ id, measures }) => ({ id, basis: raised(measures) }));
      await runInBatches(tx, earlierBases.setBasis, rows);
      if (before?.runs === 0) await rebuildTies(tx, document);
    });
}
