import { nameKeys } from '../../graph/identity/normalise.ts';
import { Bundle, type BundleMention } from '../../graph/schema/bundle.ts';
import { eventOf, recordNote, type NamedInRecord } from './record-event.ts';
import type { DocumentForm, PlanningStatus } from '../../graph/schema/vocabulary.ts';
import type { Draft, MeasureDraft, RowDraft } from './draft.ts';
import { productKind } from './product-kind.ts';
import type { ImportForm } from '../../graph/schema/import.ts';
import { shortTitle } from './short-title.ts';

/** What is known of a document beside its text. `id` and `municipality` are ids, `lines` counts those of the source. */
export interface DocumentFacts {
  readonly id: string;
  readonly municipality: string;
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
  readonly lines: number;
}

/** The names of a row as mentions, with the measures they stand at. */
export type MentionsOf = (row: RowDraft) => readonly BundleMention[];

const planning: Readonly<Record<DocumentForm, PlanningStatus | undefined>> = {
  'product-table': 'annual-programme',
  'action-fields': 'concept',
  goals: 'goals',
  record: 'record',
  list: undefined,
};

/** A draft as the bundle that the graph takes; throws where it is none, as only a fault of ours can be. */
export function draftBundle(
  draft: Draft,
  facts: DocumentFacts,
  mentionsOf: MentionsOf,
  named: readonly NamedInRecord[],
): Bundle {
  const { recognition, sections, rows, goals, immediate } = draft;
  const form = documentForm(recognition.form);
  const event = eventOf(draft, named);
  const notes = draft.notes.map(({ text }) => text);
  return Bundle.parse({
    document: {
      id: facts.id,
      municipality: facts.municipality,
      title: facts.title,
      form,
      year: recognition.year?.value ?? null,
      ...(recognition.session === null ? {} : { session: recognition.session.value }),
      status: { de: 'eingelesen, ungeprüft', en: 'imported, unreviewed' },
      modality: form === 'record' ? 'existing' : 'planned',
      ...(planning[form] === undefined ? {} : { planning: planning[form] }),
      partnerColumn: hasPartnerColumn(draft),
      source: { file: facts.file, sha256: facts.sha256, lines: facts.lines },
      claimed: recognition.claimed,
      notes: form === 'record' ? [...notes, recordNote(event)] : notes,
      ...(event === null ? {} : { date: event.date }),
      ...unreadOf(draft),
    },
    products: productsOf(rows),
    events: event === null ? [] : [event],
    sections: sections.map((section) => ({
      code: section.code,
      ...(section.in === null ? {} : { in: section.in }),
      kind: section.kind,
      title: section.title,
      ...(section.lines === null ? {} : { lines: section.lines }),
      rows: rows.filter((row) => row.section === section.code).map((row) => rowOf(row, mentionsOf)),
      goals: goals
        .filter((goal) => goal.section === section.code)
        .map(({ piece }) => ({ title: shortTitle(piece.text), lines: piece.lines })),
      immediate: immediate
        .filter((one) => one.section === section.code)
        .flatMap(({ text, lines, matches }) => {
          const place = matches === null ? null : placeOf(rows, matches);
          return place === null ? [] : [{ title: shortTitle(text), lines, matches: place }];
        }),
    })),
  });
}

/** The form under which a document is kept: a template is a product table, what nobody recognised a list of nothing. */
function documentForm(form: ImportForm | null): DocumentForm {
  if (form === null) return 'list';
  return form === 'template' ? 'product-table' : form;
}

/** A column of partners; that of a template may say itself that all its names stand in the text of the measures. */
export function hasPartnerColumn({ recognition, rows }: Draft): boolean {
  const cells = rows.flatMap(({ partners }) => partners);
  const isText = cells.length > 0 && cells.every(({ stated }) => stated?.column === 'measure');
  return !isText && recognition.tables.some(({ roles }) => roles.includes('partner'));
}

function rowOf(row: RowDraft, mentionsOf: MentionsOf): unknown {
  const code = productCodeOf(row);
  return {
    ...(code === null ? {} : { product: code }),
    lines: row.lines,
    ...(row.said?.page == null ? {} : { page: row.said.page }),
    ...(row.said === undefined || row.said.note === '' ? {} : { note: row.said.note.slice(0, 1000) }),
    flags: row.flags,
    measures: row.measures.map(measureOf),
    mentions: mentionsOf(row),
  };
}

function measureOf({ text, lines, phase, until, uncertain }: MeasureDraft): unknown {
  return {
    title: shortTitle(text),
    text: text.slice(0, 2000),
    lines,
    ...(phase === null ? {} : { phase }),
    ...(until === null ? {} : { until }),
    uncertain,
  };
}

/**
 * The key of a row's product in its town: its number, else its name. The name is set apart by a "P-", because ids of bodies are
 * made of names too and a house is not the area that it runs.
 */
function productCodeOf({ code, product }: RowDraft): string | null {
  if (code !== null && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(code)) return code;
  const name = nameKeys(code ?? product ?? '')[0]
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? null : `P-${name}`;
}

function productsOf(rows: readonly RowDraft[]): unknown[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    const code = productCodeOf(row);
    if (code !== null && (names.get(code) ?? '') === '') names.set(code, row.product ?? '');
  }
  return [...names].map(([code, name]) => ({
    code,
    name: name === '' ? code : name,
    kind: productKind(name),
  }));
}

function placeOf(
  rows: readonly RowDraft[],
  { row, measure }: { readonly row: number; readonly measure: number },
): string | null {
  const found = rows[row];
  if (!found) return null;
  const number = rows.slice(0, row + 1).filter(({ section }) => section === found.section).length;
  return `${found.section}/${productCodeOf(found) ?? number}/${measure}`;
}

const unreadParts = [
  ['introduction', { de: 'der Text davor und dazwischen', en: 'the text before and between' }],
  ['outside', { de: 'der Text außerhalb der Tabellen', en: 'the text outside the tables' }],
  ['column-ignored', { de: 'Spalten, die nicht eingelesen werden', en: 'columns that are not read' }],
] as const;

function unreadOf({ discarded }: Draft): object {
  const unread = unreadParts.flatMap(([reason, what]) => {
    const lines = discarded.filter((one) => one.reason === reason).map((one) => one.lines);
    return lines.length === 0 ? [] : [{ what, lines: joinedLines(lines) }];
  });
  return unread.length === 0 ? {} : { unread };
}

/** Lines one after another as one stretch. */
function joinedLines(lines: readonly (readonly [number, number])[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const [from, to] of lines) {
    const last = stretches.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else stretches.push([from, to]);
  }
  return stretches;
}
