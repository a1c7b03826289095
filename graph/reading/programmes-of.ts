import type { Programme } from '../programme/programme.ts';
import { alignmentsOfDocuments } from '../records/alignments.ts';
import {
  allTerms,
  goalsOfDocuments,
  programmeActors,
  programmeMeasures,
  programmeMembers,
  programmeMentions,
  programmeProposals,
  programmeRejections,
  programmeRows,
  programmeRunners,
  programmeWholes,
  runnerWholes,
  statementRecords,
} from '../records/programme-records.ts';
import { askedBodies } from '../records/decision-records.ts';
import { entriesOfDocuments } from '../records/product-entries.ts';
import { sectionsOfDocuments } from '../records/section-records.ts';
import { assembleProgramme, type ProgrammeRecords } from './assemble-programme.ts';
import type { Heads } from './heads.ts';
import type { Reading } from './reading.ts';

/** Reads and assembles the programmes of loaded documents, by id; one round of questions for all of them. */
export async function programmesOf(
  whole: Reading,
  heads: Heads,
  ids: readonly string[],
): Promise<Map<string, Programme>> {
  const records = await readRecords(whole, heads, ids);
  return new Map(ids.map((id) => [id, assembleProgramme(id, records)]));
}

async function readRecords(whole: Reading, heads: Heads, ids: readonly string[]): Promise<ProgrammeRecords> {
  const scope = { documents: [...ids] };
  const [
    sections,
    goals,
    rows,
    entries,
    runners,
    measures,
    mentions,
    alignments,
    actors,
    wholes,
    terms,
    wholesOfRunners,
    rejections,
    members,
    asked,
    statements,
    ...proposals
  ] = await Promise.all([
    whole.read(sectionsOfDocuments, scope),
    whole.read(goalsOfDocuments, scope),
    whole.read(programmeRows, scope),
    whole.read(entriesOfDocuments, scope),
    whole.read(programmeRunners, scope),
    whole.read(programmeMeasures, scope),
    whole.read(programmeMentions, scope),
    whole.read(alignmentsOfDocuments, scope),
    whole.read(programmeActors, scope),
    whole.read(programmeWholes, scope),
    whole.read(allTerms, {}),
    whole.read(runnerWholes, scope),
    whole.read(programmeRejections, scope),
    whole.read(programmeMembers, scope),
    whole.read(askedBodies, scope),
    whole.read(statementRecords, scope),
    ...Object.values(programmeProposals).map((query) => whole.read(query, scope)),
  ]);
  return {
    documents: new Map(heads.documents.map((document) => [document.id, document])),
    sections: Map.groupBy(sections, ({ document }) => document),
    goals: Map.groupBy(goals, ({ document }) => document),
    rows: Map.groupBy(rows, ({ document }) => document),
    entries: Map.groupBy(entries, ({ document }) => document),
    measures: Map.groupBy(measures, ({ row }) => row),
    mentions: Map.groupBy(mentions, ({ row }) => row),
    rejectedInCell: new Map(rejections.map(({ row, names }) => [row, names])),
    measureOf: new Map(alignments.map(({ mention, measure }) => [mention, measure])),
    actors: new Map([...statements, ...runners, ...actors].map((actor) => [actor.id, actor])),
    wholes: new Map(
      [...wholes, ...wholesOfRunners].map(({ from, to, status }) => [from, { id: to, status }]),
    ),
    proposals: proposals.flat(),
    members,
    asked: new Map(
      [...Map.groupBy(asked, ({ document }) => document)].map(([id, all]) => [
        id,
        all.map(({ body }) => body),
      ]),
    ),
    statements: Map.groupBy(statements, ({ document }) => document),
    terms: new Map(
      terms.map(({ id, kind, nameDe, nameEn, words }) => [
        id,
        { id, kind, name: { de: nameDe, en: nameEn }, words },
      ]),
    ),
  };
}
