import type { z } from 'zod';
import { bilingual } from '../records/bilingual.ts';
import type { Reading } from './reading.ts';
import type { ActorType } from '../schema/actor-types.ts';
import type { NetworkNode, NetworkTie } from '../schema/network-answers.ts';
import { type ActorStatus, ProductKind, type TieBasis } from '../schema/vocabulary.ts';
import { labelOf } from '../records/label-of.ts';
import { containingTie } from '../network/ties.ts';
import { othersOf } from '../programme/counted-areas.ts';
import { tieFigures } from '../network/tie-figures.ts';
import { entriesRunBy } from '../records/product-entries.ts';
import { drawnNodes, stepQueries } from '../records/steps.ts';
import { tieId } from '../schema/ids.ts';
import { sharedNames } from './corpus/shared-names.ts';
import { productWords } from './product-words.ts';

/** What ties are followed; empty lists mean all. */
export interface StepFilter {
  readonly documents: readonly string[];
  readonly status: readonly ActorStatus[];
  readonly types: readonly ActorType[];
  readonly basis: readonly TieBasis[];
}

/** Ties one step from the given nodes. Ends asked for themselves are kept whatever their status and type. */
export async function stepsFrom(
  reading: Reading,
  ids: readonly string[],
  filter: StepFilter,
  fixed: ReadonlySet<string>,
): Promise<NetworkTie[]> {
  const scope = { ids: [...ids] };
  // Only the ends asked for can be measures or goal sections: naming ties lead to areas and partners alone.
  const atEnd = ids.some((id) => fixed.has(id));
  const [areas, partners, named, measures, sections] = await Promise.all([
    reading.read(stepQueries.fromAreas, scope),
    reading.read(stepQueries.fromPartners, scope),
    atEnd ? reading.read(stepQueries.namedAtMeasures, scope) : [],
    atEnd ? reading.read(stepQueries.fromMeasures, scope) : [],
    atEnd ? reading.read(stepQueries.fromSections, scope) : [],
  ]);
  const inScope = ({ document }: { document: string }): boolean => allows(filter.documents, document);
  const naming = [...areas, ...partners, ...atMeasures(named)]
    .filter(
      (record) =>
        inScope(record) &&
        allows(filter.basis, record.bestBasis) &&
        (fixed.has(record.partner) ||
          (allows(filter.status, record.status) && allows(filter.types, record.type))),
    )
    .map(({ id, document, area, partner, bestBasis, answer, ...figures }): NetworkTie => ({
      id,
      document,
      source: area,
      target: partner,
      kind: 'names',
      basis: bestBasis,
      rows: figures.rows,
      mentions: figures.mentions,
      unreviewed: figures.unreviewed,
      possible: figures.possible,
      ...(answer === null ? {} : { answer }),
    }));
  const containing = [...measures.map((record) => ({ ...record, rows: 1 })), ...sections]
    .filter(inScope)
    .map(({ document, source, target, rows }) => containingTie(document, source, target, rows));
  return [...naming, ...containing];
}

/** Mentions at a measure, added up to ties like those of areas. */
function atMeasures(
  records: readonly z.infer<typeof stepQueries.namedAtMeasures.row>[],
): z.infer<typeof stepQueries.fromAreas.row>[] {
  const groups = Map.groupBy(records, ({ document, area, partner }) => tieId(document, area, partner));
  return [...groups.entries()].flatMap(([id, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { document, area, partner, status, type } = first;
    const { basis: bestBasis, answer = null, ...figures } = tieFigures(group);
    return [{ id, document, area, partner, status, type, bestBasis, answer, ...figures }];
  });
}

function allows<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

const drawable: readonly string[] = ['Product', 'Section', 'Measure', 'Goal', 'Actor', 'Event'];

/** The nodes of the given ids in their order; documents and unreviewed counts are those of the given ties. */
export async function nodesAsDrawn(
  reading: Reading,
  ids: readonly string[],
  ties: readonly NetworkTie[],
): Promise<NetworkNode[]> {
  const [nodes, run, words, { countedAs }] = await Promise.all([
    reading.read(drawnNodes, { ids: [...ids] }),
    reading.read(entriesRunBy, { bodies: [...ids] }),
    productWords(reading, ids),
    sharedNames(reading),
  ]);
  const records = new Map(
    nodes.map((record) => {
      const { name, code, kind } = words.get(record.id) ?? record;
      return [record.id, { ...record, name, code, kind }];
    }),
  );
  const doubles = othersOf(Map.groupBy(ids, (id) => countedAs.get(id) ?? id).values());
  const runs = Map.groupBy(run, ({ runner }) => runner);
  const at = new Map<string, NetworkTie[]>();
  for (const tie of ties) {
    for (const end of [tie.source, tie.target]) {
      const known = at.get(end);
      if (known === undefined) at.set(end, [tie]);
      else known.push(tie);
    }
  }
  return ids.flatMap((id): NetworkNode[] => {
    const record = records.get(id);
    const label = record === undefined ? undefined : labelOf(record.labels);
    if (record === undefined || label === undefined || !isDrawable(label)) return [];
    const own = at.get(id) ?? [];
    const documents = new Set(own.map(({ document }) => document));
    if (record.document !== null) documents.add(record.document);
    const kind = ProductKind.safeParse(record.kind);
    return [
      {
        id,
        label,
        name: record.name ?? id,
        type: record.type,
        status: record.status,
        kind: kind.success ? kind.data : null,
        code: record.code,
        documents: [...documents].sort(),
        unreviewed: own.reduce((total, tie) => total + tie.unreviewed, 0),
        runs: [...new Set((runs.get(id) ?? []).map(({ product }) => product))],
        guess: bilingual(record.guessDe, record.guessEn),
        doubles: [...(doubles.get(id) ?? [])],
      },
    ];
  });
}

function isDrawable(label: string): label is NetworkNode['label'] {
  return drawable.includes(label);
}
