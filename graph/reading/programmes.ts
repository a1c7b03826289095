import type { Programme } from '../programme/programme.ts';
import type { Engine } from '../engines/engine.ts';
import { GraphUnavailable, UnknownNode } from '../errors.ts';
import { alignmentsOfDocuments } from '../records/alignments.ts';
import { assembleProgramme, type ProgrammeRecords } from './assemble-programme.ts';
import { documentsById } from '../records/document-records.ts';
import {
  allTerms,
  earlierDocuments,
  programmeActors,
  programmeMeasures,
  programmeMembers,
  programmeMentions,
  programmeProducts,
  programmeProposals,
  programmeRejections,
  programmeRows,
  programmeRunners,
  programmeWholes,
  runnerWholes,
} from '../records/programme-records.ts';
import { sectionsOfDocuments } from '../records/section-records.ts';
import { graphVersion } from '../records/write/graph-state.ts';

const attempts = 3;

/**
 * The documents as the analyses see them, in the order of `ids`, all of one state of the graph: read again when
 * somebody wrote meanwhile. Throws UnknownNode for an id that is no loaded document, and GraphUnavailable when the
 * graph changed during every attempt.
 */
export async function loadProgrammes(
  engine: Engine,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Programme[]> {
  let [before] = await engine.read(graphVersion, {}, signal);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const records = await readRecords(engine, ids, signal);
    const [after] = await engine.read(graphVersion, {}, signal);
    if (after?.contentVersion === before?.contentVersion)
      return ids.map((id) => assembleProgramme(id, records));
    before = after;
  }
  throw new GraphUnavailable('the graph was changed while it was read');
}

/** The latest earlier document of the same town and form; null without one, or when the year is unknown. */
export async function earlierDocument(
  engine: Engine,
  id: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const [earlier] = await engine.read(earlierDocuments, { document: id }, signal);
  return earlier?.id ?? null;
}

async function readRecords(
  engine: Engine,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ProgrammeRecords> {
  const scope = { documents: [...new Set(ids)] };
  const { ofBodies, toBodies, ofProducts, toProducts } = programmeProposals;
  const [
    documents,
    sections,
    rows,
    products,
    runners,
    measures,
    mentions,
    alignments,
    actors,
    wholes,
    terms,
  ] = await Promise.all([
    engine.read(documentsById, scope, signal),
    engine.read(sectionsOfDocuments, scope, signal),
    engine.read(programmeRows, scope, signal),
    engine.read(programmeProducts, scope, signal),
    engine.read(programmeRunners, scope, signal),
    engine.read(programmeMeasures, scope, signal),
    engine.read(programmeMentions, scope, signal),
    engine.read(alignmentsOfDocuments, scope, signal),
    engine.read(programmeActors, scope, signal),
    engine.read(programmeWholes, scope, signal),
    engine.read(allTerms, {}, signal),
  ]);
  const proposals = await Promise.all(
    [ofBodies, toBodies, ofProducts, toProducts].map((query) => engine.read(query, scope, signal)),
  );
  const [wholesOfRunners, rejections, members] = await Promise.all([
    engine.read(runnerWholes, scope, signal),
    engine.read(programmeRejections, scope, signal),
    engine.read(programmeMembers, scope, signal),
  ]);
  const unknown = ids.find((id) => !documents.some((document) => document.id === id));
  if (unknown !== undefined) throw new UnknownNode(unknown);
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    sections: Map.groupBy(sections, ({ document }) => document),
    rows: Map.groupBy(rows, ({ document }) => document),
    products: new Map(products.map((product) => [product.id, product])),
    runners,
    measures: Map.groupBy(measures, ({ row }) => row),
    mentions: Map.groupBy(mentions, ({ row }) => row),
    rejectedInCell: new Map(rejections.map(({ row, names }) => [row, names])),
    measureOf: new Map(alignments.map(({ mention, measure }) => [mention, measure])),
    actors: new Map([...runners, ...actors].map((actor) => [actor.id, actor])),
    wholes: new Map([...wholes, ...wholesOfRunners].map(({ from, to }) => [from, to])),
    proposals: proposals.flat(),
    members,
    terms: new Map(
      terms.map(({ id, kind, nameDe, nameEn, words }) => [
        id,
        { id, kind, name: { de: nameDe, en: nameEn }, words },
      ]),
    ),
  };
}
