import {
  eventId,
  goalId,
  matchedMeasureId,
  measureId,
  measureNumber,
  mentionId,
  productEntryId,
  productId,
  idOfRow,
  sectionId,
} from '../../schema/ids.ts';
import type { StoredEntry } from '../../records/product-entries.ts';
import type { StoredLabel, StoredNode } from '../../records/write/node-properties.ts';
import type { StoredRelation, StoredRelationKind } from '../../records/write/relation-properties.ts';
import type { Bundle, BundleEvent, BundleMention, BundleRow, BundleSection } from '../../schema/bundle.ts';
import { eventRoleTable } from '../../schema/vocabulary.ts';
import type { Bilingual, EventRole, Lines, MeaningRule } from '../../schema/vocabulary.ts';

/** The nodes and relations of one document, ready to be written in batches; the document's node is not among them. */
export interface FlatBundle {
  readonly nodes: { [L in StoredLabel]?: StoredNode<L>[] };
  readonly relations: { [K in StoredRelationKind]?: StoredRelation<K>[] };
  /** What the document says of its products. */
  readonly entries: readonly StoredEntry[];
  /** Every id a relation begins or ends at, and who runs products. */
  readonly references: ReadonlySet<string>;
}

type PrintedAtEvent = Pick<BundleEvent['participants'][number], 'as' | 'lines' | 'column'>;

const lineProps = ([lineFrom, lineTo]: Lines) => ({ lineFrom, lineTo });
const noteProps = (note: Bilingual | undefined) => ({ noteDe: note?.de, noteEn: note?.en });

const certainties: Readonly<Record<MeaningRule, 'certain' | 'probable' | 'guess'>> = {
  exact: 'certain',
  alias: 'certain',
  inflection: 'certain',
  curated: 'certain',
  decision: 'certain',
  ocr: 'probable',
  guess: 'guess',
};

/** Turns a bundle that `bundleFaults` found sound into rows for the database; `version` is the graph's after it. */
export function flattenBundle(bundle: Bundle, version: number): FlatBundle {
  const { id: document, municipality, modality } = bundle.document;
  const flat = new Collector();
  let rowPosition = 0;

  flat.relate('ABOUT', document, municipality, {});
  const planned = new Set(bundle.sections.flatMap(({ rows }) => rows.map(({ product }) => product)));
  for (const { code, name, kind, runBy, note } of bundle.products) {
    const product = productId(municipality, code);
    if (runBy !== undefined) flat.references.add(runBy);
    const id = productEntryId(document, product);
    const said = { product, municipality, code, name, kind, runBy, ...noteProps(note) };
    flat.entries.push({ id, document, version, isPlanned: planned.has(code), ...said });
  }
  bundle.sections.forEach((section, index) => {
    addSection(section, index + 1);
  });
  bundle.events.forEach((event, index) => {
    addEvent(event, index + 1);
  });
  return flat;

  function addSection(section: BundleSection, position: number) {
    const { code, kind, title } = section;
    const id = sectionId(document, code);
    flat.add('Section', {
      id,
      document,
      position,
      code,
      kind,
      title,
      lineFrom: section.lines?.[0],
      lineTo: section.lines?.[1],
    });
    flat.relate('IN', id, section.in === undefined ? document : sectionId(document, section.in), {});
    section.rows.forEach((row, index) => {
      addRow(row, id, idOfRow(id, row, index + 1));
    });
    section.goals.forEach((goal, index) => {
      const goalNode = goalId(id, index + 1);
      flat.add('Goal', {
        id: goalNode,
        document,
        position: index + 1,
        title: goal.title,
        ...lineProps(goal.lines),
      });
      flat.relate('IN', goalNode, id, {});
    });
    section.immediate.forEach(({ title: immediateTitle, lines, matches }, index) => {
      const measure = measureId(id, index + 1);
      flat.add('Measure', {
        id: measure,
        document,
        position: index + 1,
        title: immediateTitle,
        immediate: true,
        uncertain: false,
        terms: [],
        ...lineProps(lines),
      });
      flat.relate('IN', measure, id, {});
      const matched = matchedMeasureId(document, matches);
      if (matched) flat.relate('MATCHES', measure, matched, { kind: 'immediate', document });
    });
  }

  function addRow(row: BundleRow, section: string, id: string) {
    const product = row.product === undefined ? undefined : productId(municipality, row.product);
    const position = ++rowPosition;
    flat.add('Row', {
      id,
      document,
      position,
      section,
      product,
      flags: row.flags,
      place: row.printed?.place,
      page: row.page,
      note: row.note,
      ...lineProps(row.lines),
    });
    flat.relate('IN', id, section, {});
    if (product !== undefined) flat.relate('FOR', id, product, {});
    row.measures.forEach(({ lines, continues, through, number, ...measure }, index) => {
      const measureNode = measureId(id, measureNumber({ number }, index));
      flat.add('Measure', {
        id: measureNode,
        document,
        position: index + 1,
        immediate: false,
        ...measure,
        throughTerms: through === undefined ? undefined : Object.keys(through),
        throughThings: through === undefined ? undefined : Object.values(through),
        continues: continues?.measure,
        continuesKind: continues?.kind,
        ...lineProps(lines),
      });
      flat.relate('IN', measureNode, id, {});
    });
    row.mentions.forEach((mention, index) => {
      addMention(mention, id, index + 1);
    });
  }

  function addMention(mention: BundleMention, row: string, position: number) {
    const id = mentionId(row, position);
    const { basis, rule } = mention;
    flat.add('Mention', {
      id,
      document,
      position,
      row,
      wording: mention.as,
      column: mention.column,
      role: mention.role,
      basis,
      modality: mention.modality ?? modality,
      review: mention.review,
      ...lineProps(mention.lines),
      ...noteProps(mention.note),
      answer: mention.answer?.said,
      answerOn: mention.answer?.on,
      answerWords: mention.answer?.words,
    });
    flat.relate('IN', id, row, {});
    flat.relate('MEANS', id, mention.means, { rule, certainty: certainties[rule] });
    if (mention.at !== undefined) flat.relate('AT', id, measureId(row, mention.at), { basis });
  }

  function addEvent(event: BundleEvent, position: number) {
    const { title, date, topic, lines, participants, programmes = [] } = event;
    const id = eventId(document, position);
    flat.add('Event', { id, document, position, title, date, topic, ...lineProps(lines) });
    flat.relate('IN', id, document, {});
    let named = 0;
    for (const { actor, role, ...printed } of participants) addPart(actor, role, id, printed);
    for (const { programme, funders, ...own } of programmes) {
      addName(programme, own);
      for (const { actor, ...printed } of funders) addPart(actor, 'funder', programme, printed);
    }

    /** Something named in the record of the event. */
    function addName(means: string, { as: wording, lines: own, column }: PrintedAtEvent): string {
      const mention = mentionId(id, ++named);
      const printed = { wording, column, ...lineProps(own) };
      const asked = { event: id, basis: 'D', modality, review: 'confirmed' } as const;
      flat.add('Mention', { id: mention, document, position: named, ...asked, ...printed });
      flat.relate('IN', mention, id, {});
      flat.relate('MEANS', mention, means, { rule: 'curated', certainty: 'certain' });
      return mention;
    }

    function addPart(actor: string, role: EventRole, of: string, printed: PrintedAtEvent) {
      const mention = addName(actor, printed);
      const { as: wording, column, lines: own } = printed;
      const props = { mention, role, wording, column, document, ...lineProps(own) };
      flat.relate(eventRoleTable[role].relation, actor, of, props);
    }
  }
}

class Collector implements FlatBundle {
  readonly references = new Set<string>();
  readonly entries: StoredEntry[] = [];
  readonly nodes: { [L in StoredLabel]?: StoredNode<L>[] } = {};
  readonly relations: { [K in StoredRelationKind]?: StoredRelation<K>[] } = {};

  add<L extends StoredLabel>(label: L, node: StoredNode<L>): void {
    const nodes: { [K in L]?: StoredNode<K>[] } = this.nodes;
    (nodes[label] ??= []).push(node);
  }

  relate<K extends StoredRelationKind>(
    kind: K,
    from: string,
    to: string,
    props: StoredRelation<K>['props'],
  ): void {
    const relations: { [R in K]?: StoredRelation<R>[] } = this.relations;
    (relations[kind] ??= []).push({ from, to, props });
    this.references.add(from).add(to);
  }
}
