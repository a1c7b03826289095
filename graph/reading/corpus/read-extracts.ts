import type { z } from 'zod';
import type { DocumentRecord } from '../../records/document-records.ts';
import { extractQueries } from '../../records/extract-records.ts';
import { entriesOfDocuments } from '../../records/product-entries.ts';
import { compareText } from '../../schema/compare-text.ts';
import { mentionId } from '../../schema/ids.ts';
import type { Reading } from '../reading.ts';
import type { Extract, ExtractName, ExtractRow, ExtractSection, Titled } from './extract.ts';

type ListsOf<K extends keyof typeof extractQueries> = z.infer<(typeof extractQueries)[K]['row']>;

/** Reads the extracts of loaded documents, in their order; one round of questions for all of them. */
export async function readExtracts(whole: Reading, heads: readonly DocumentRecord[]): Promise<Extract[]> {
  const scope = { documents: heads.map(({ id }) => id) };
  const q = extractQueries;
  const [names, rows, sections, goals, measures, events, parts, entries] = await Promise.all([
    whole.read(q.names, scope).then(byDocument),
    whole.read(q.rows, scope).then(byDocument),
    whole.read(q.sections, scope).then(byDocument),
    whole.read(q.goals, scope).then(byDocument),
    whole.read(q.measures, scope).then(byDocument),
    whole.read(q.events, scope).then(byDocument),
    whole.read(q.parts, scope).then(byDocument),
    whole.read(entriesOfDocuments, scope),
  ]);
  const entriesOf = Map.groupBy(entries, ({ document }) => document);
  const one = sameText();
  return heads.map((head) => {
    const { id } = head;
    const ownSections = sectionsOf(sections.get(id));
    const ownRows = rowsOf(rows.get(id), ownSections);
    const stated = measures.get(id);
    return {
      head,
      sections: ownSections,
      rows: ownRows,
      names: namesOf(names.get(id), ownRows),
      goals: titled(goals.get(id)).map((goal, at) => ({
        ...goal,
        section: goals.get(id)?.sections[at] ?? '',
      })),
      measures: titled(stated).map((measure, at) => ({
        ...measure,
        text: stated?.texts[at] ?? '',
        terms: spokenOf(stated, at, one),
      })),
      immediate: stated?.immediate.filter(Boolean).length ?? 0,
      events: titled(events.get(id)),
      parts: partsOf(parts.get(id)),
      entries: entriesOf.get(id) ?? [],
    };
  });
}

/** Most measures speak of no term. */
const ofNothing: readonly string[] = [];

/** Terms that a measure speaks of itself; what the name of a programme alone says is left out. */
function spokenOf(
  lists: ListsOf<'measures'> | undefined,
  at: number,
  one: (text: string) => string,
): readonly string[] {
  const terms = lists?.terms[at]?.filter((term) => lists.throughTerms[at]?.includes(term) !== true) ?? [];
  return terms.length === 0 ? ofNothing : terms.map(one);
}

function byDocument<T extends { readonly document: string }>(lists: readonly T[]): ReadonlyMap<string, T> {
  return new Map(lists.map((list) => [list.document, list]));
}

function titled(lists: { readonly ids: string[]; readonly titles: string[] } | undefined): Titled[] {
  return (lists?.ids ?? []).map((id, at) => ({ id, title: lists?.titles[at] ?? '' }));
}

function partsOf(lists: ListsOf<'parts'> | undefined): Extract['parts'] {
  return (lists?.actors ?? []).map((actor, at) => ({ actor, role: lists?.roles[at] ?? 'named' }));
}

function sectionsOf(lists: ListsOf<'sections'> | undefined): ExtractSection[] {
  return titled(lists).map((section, at) => ({ ...section, code: lists?.codes[at] ?? '' }));
}

function rowsOf(lists: ListsOf<'rows'> | undefined, sections: readonly ExtractSection[]): ExtractRow[] {
  if (lists === undefined) return [];
  const sectionOf = new Map(sections.map((section) => [section.id, section]));
  const one = sameText();
  return lists.ids.map((id, at) => {
    const section = sectionOf.get(lists.sections[at] ?? '');
    if (section === undefined) throw new Error(`${id} stands in a section that is not there`);
    const product = lists.products[at] ?? '';
    return {
      id,
      document: lists.document,
      section,
      product: product === '' ? null : one(product),
      printedPlace: lists.places[at] || null,
      lines: [lists.linesFrom[at] ?? 1, lists.linesTo[at] ?? 1],
    };
  });
}

function namesOf(lists: ListsOf<'names'> | undefined, rows: readonly ExtractRow[]): ExtractName[] {
  if (lists === undefined) return [];
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const one = sameText();
  const named = lists.targets.map((target, at) => {
    const row = rowOf.get(lists.rows[at] ?? '') ?? null;
    const position = lists.positions[at] ?? 0;
    const name = {
      row,
      position,
      target: one(target),
      wording: one(lists.wordings[at] ?? ''),
      basis: one(lists.bases[at] ?? 'D'),
      review: one(lists.reviews[at] ?? 'open'),
      modality: one(lists.modalities[at] ?? 'existing'),
      rule: one(lists.rules[at] ?? 'guess'),
      role: one(lists.roles[at] ?? 'partner'),
      ties: lists.ties[at] ?? false,
      lineFrom: lists.linesFrom[at] ?? 0,
      lineTo: lists.linesTo[at] ?? 0,
    };
    return { id: row === null ? null : mentionId(row.id, position), name };
  });
  return named
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || compareText(a.id ?? '', b.id ?? ''))
    .map(({ name }) => name);
}

/** Keeps one copy of equal texts: every row that an engine sends brings its own. */
function sameText(): <T extends string>(text: T) => T {
  const known = new Map<string, string>();
  return <T extends string>(text: T): T => {
    const found = known.get(text);
    if (found === undefined) known.set(text, text);
    return (found ?? text) as T;
  };
}
