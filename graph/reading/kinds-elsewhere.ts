import type { KindOfArea, NamedType, ProgrammeKinds } from '../analysis/programme-kinds.ts';
import { exampleLine } from '../records/example-lines.ts';
import type { EntryRecord } from '../records/product-entries.ts';
import type { ActorType } from '../schema/actor-types.ts';
import { compareText } from '../schema/compare-text.ts';
import { mentionId } from '../schema/ids.ts';
import { isCompared, type ComparedKind } from '../schema/vocabulary.ts';
import { corpus } from './corpus/corpus.ts';
import { inScope, OfCorpus, OfExtract } from './corpus/derived.ts';
import type { Extract, ExtractName, ExtractRow } from './corpus/extract.ts';
import type { NamedBody, SharedNames } from './corpus/shared-names.ts';
import { programmeRef } from './programme-ref.ts';
import type { Reading } from './reading.ts';

export const kindsOf = new OfExtract(programmeKinds);

const kinds = new OfCorpus<readonly ProgrammeKinds[]>((all, scope) =>
  inScope(all, scope).map((extract) => kindsOf.of(extract, all.names)),
);

/** Which kinds of partner every released document names for which kinds of area, by town, year and id. */
export async function kindsElsewhere(reading: Reading): Promise<readonly ProgrammeKinds[]> {
  return kinds.of(await corpus(reading), reading.released);
}

/** Empty for a document without areas; areas are of the kind that the document says. */
function programmeKinds({ head, rows, names, entries }: Extract, { bodies }: SharedNames): ProgrammeKinds {
  const said = new Map(entries.map((entry) => [entry.product, entry]));
  const found = new Map<ComparedKind, { rows: number; named: Map<ActorType, CountedType> }>();
  for (const { product } of rows) {
    const kind = said.get(product ?? '')?.kind;
    if (kind === undefined || !isCompared(kind)) continue;
    const known = found.get(kind) ?? { rows: 0, named: new Map<ActorType, CountedType>() };
    found.set(kind, { ...known, rows: known.rows + 1 });
  }
  for (const name of names) {
    const { row, target, ties, review } = name;
    const [entry, body] = [said.get(row?.product ?? ''), bodies.get(target)];
    if (row === null || entry === undefined || body?.status !== 'identifiable') continue;
    if (!isCompared(entry.kind)) continue;
    const named = found.get(entry.kind)?.named;
    if (!ties || review !== 'confirmed' || named === undefined) continue;
    // Names come by id: the first one is cited.
    const known = named.get(body.type);
    if (known !== undefined) known.rows.add(row.id);
    else named.set(body.type, { rows: new Set([row.id]), first: { name, row, body, entry } });
  }
  return { document: programmeRef(head), kinds: inOrder(found) };
}

interface CountedType {
  readonly rows: Set<string>;
  readonly first: Cited;
}

interface Cited {
  readonly name: ExtractName;
  readonly row: ExtractRow;
  readonly body: NamedBody;
  readonly entry: EntryRecord;
}

function cited(name: ExtractName, row: ExtractRow, { id: actor, name: called, type, status }: NamedBody) {
  const { code: section, title: sectionTitle } = row.section;
  const { wording, basis, rule, lineFrom, lineTo, position } = name;
  return {
    document: row.document,
    mention: mentionId(row.id, position),
    wording,
    basis,
    rule,
    lineFrom,
    lineTo,
    row: row.id,
    section,
    sectionTitle,
    actor,
    name: called,
    type,
    status,
    area: row.product ?? section,
  };
}

/** Most of what could be cited never is: the line is written when somebody looks. */
class CitedType implements NamedType {
  readonly rows: number;
  readonly #first: Cited;

  constructor({ rows, first }: CountedType) {
    this.rows = rows.size;
    this.#first = first;
  }

  get example(): NamedType['example'] {
    const { name, row, body, entry } = this.#first;
    return exampleLine(cited(name, row, body), entry);
  }
}

/** By the names of the kinds and types, so that equal content gives equal answers. */
function inOrder(
  found: ReadonlyMap<ComparedKind, { rows: number; named: ReadonlyMap<ActorType, CountedType> }>,
): ProgrammeKinds['kinds'] {
  return new Map(
    [...found]
      .sort(([a], [b]) => compareText(a, b))
      .map(([kind, { rows, named }]): [ComparedKind, KindOfArea] => {
        const types = [...named]
          .sort(([a], [b]) => compareText(a, b))
          .map(([type, counted]): [ActorType, NamedType] => [type, new CitedType(counted)]);
        return [kind, { rows, types: new Map(types) }];
      }),
  );
}
