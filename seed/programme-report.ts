import type { ColumnRole } from '../graph/schema/import.ts';
import { mostNotUnderstood, type ProgrammeReport } from '../graph/schema/programme-report.ts';
import { documentFormLabels, type Bilingual } from '../graph/schema/vocabulary.ts';
import type { DiscardReason, NotUnderstoodReason } from './forms/draft.ts';
import type { NameQuestionKind } from './forms/names/name-questions.ts';
import type { ProgrammeRead } from './programme-file.ts';

/** Why printed words say nothing for what is loaded. */
export const discardReasons: Readonly<Record<DiscardReason, Bilingual>> = {
  outside: { de: 'außerhalb der Tabelle', en: 'outside the table' },
  introduction: { de: 'Einleitung', en: 'introduction' },
  contents: { de: 'Inhaltsverzeichnis', en: 'table of contents' },
  head: { de: 'Kopf der Tabelle', en: 'head of the table' },
  'repeated-head': { de: 'wiederholter Kopf', en: 'repeated head' },
  'sum-row': { de: 'Summenzeile', en: 'sum' },
  'column-ignored': { de: 'Spalte, die nicht gelesen wird', en: 'column that is not read' },
  'page-number': { de: 'Seitenzahl', en: 'page number' },
  vote: { de: 'Abstimmung', en: 'vote' },
  beside: { de: 'Kopf- und Fußzeilen, Textfelder, Fußnoten', en: 'headers and footers, text boxes, notes' },
  reader: { de: 'beim Lesen weggelassen', en: 'left out while reading' },
};

/** Why printed words were not understood. */
export const openReasons: Readonly<Record<NotUnderstoodReason, Bilingual>> = {
  'no-column': { de: 'steht in keiner bekannten Spalte', en: 'stands in no known column' },
  noise: { de: 'unleserlich', en: 'illegible' },
  'outside-table': { de: 'steht außerhalb der Tabelle', en: 'stands outside the table' },
  'outside-fields': { de: 'steht in keinem Handlungsfeld', en: 'stands in no field of action' },
  'no-measure': { de: 'gehört zu keiner Maßnahme', en: 'belongs to no measure' },
  'other-town': { de: 'steht unter einem anderen Ort', en: 'stands under another town' },
  'no-form': { de: 'Form des Dokuments nicht erkannt', en: 'form of the document not recognised' },
};

const columns: Readonly<Record<ColumnRole, Bilingual>> = {
  section: { de: 'Abschnitt', en: 'section' },
  code: { de: 'Nummer des Bereichs', en: 'number of the area' },
  product: { de: 'Bereich', en: 'area' },
  number: { de: 'laufende Nummer', en: 'running number' },
  measure: { de: 'Maßnahme', en: 'measure' },
  partner: { de: 'Partner', en: 'partner' },
  phase: { de: 'Phase', en: 'phase' },
  year: { de: 'Jahr', en: 'year' },
  basis: { de: 'Beleg', en: 'evidence' },
  page: { de: 'Seite', en: 'page' },
  note: { de: 'Bemerkung', en: 'remark' },
  ignored: { de: 'nicht gelesen', en: 'not read' },
};

const questions: Readonly<Record<NameQuestionKind | 'person', Bilingual>> = {
  pair: { de: 'vielleicht derselbe Name', en: 'perhaps the same name' },
  kind: { de: 'Art des Namens offen', en: 'kind of the name open' },
  code: { de: 'Kürzel eines Amtes', en: 'code of an office' },
  cut: { de: 'Zelle ohne Trennzeichen geteilt', en: 'cell parted without a separator' },
  tail: { de: 'Name am Ende einer Maßnahme', en: 'name at the end of a measure' },
  person: {
    de: 'als Person ausgeblendet, vielleicht eine Einrichtung',
    en: 'left out as a person, perhaps a body',
  },
};

/** What a file was read into; `changes` are those that loaded it. */
export function programmeReport(found: ProgrammeRead, changes: readonly string[]): ProgrammeReport {
  const { read, town, replaces, isLoaded } = found;
  const { bundle, counts, draft, entries, names, persons } = read;
  const { tables, asks, town: named } = draft.recognition;
  const { id, title, form } = bundle.document;
  const mentions = bundle.sections.flatMap(({ rows }) => rows.flatMap((row) => row.mentions));
  return {
    document: id,
    title,
    form,
    asks,
    names: named === null || named.value === town ? null : { town: named.value, line: named.lines[0] },
    replaces,
    isSame: isLoaded,
    counts: {
      sections: counts.sections,
      rows: counts.rows,
      measures: counts.measures,
      uncertainMeasures: counts.uncertainMeasures,
      goals: counts.goals,
      mentions: counts.mentions,
      unreviewed: mentions.filter(({ review }) => review === 'open').length,
      newNames: entries.actors.length + entries.things.length,
    },
    lines: {
      read: counts.read,
      used: counts.used,
      discarded: counts.discarded,
      open: counts.open,
    },
    columns: tables.flatMap(({ heads, roles }) =>
      heads.map((head, at) => ({ head, holds: columns[roles[at] ?? 'ignored'] })),
    ),
    discarded: counted(draft.discarded.map(({ reason }) => discardReasons[reason])),
    notes: counted([...read.source.notes, ...draft.notes].map(({ text }) => text)),
    questions: counted([
      ...names.questions.map(({ kind }) => questions[kind]),
      ...Array.from({ length: persons }, () => questions.person),
    ]),
    notUnderstood: draft.notUnderstood
      .slice(0, mostNotUnderstood)
      .map(({ lines, text, why }) => ({ lines, text, why: openReasons[why] })),
    notUnderstoodTotal: draft.notUnderstood.length,
    changes: [...changes],
  };
}

/** Each once, with how often it holds. */
function counted(words: readonly Bilingual[]): ProgrammeReport['notes'] {
  return [...Map.groupBy(words, ({ de }) => de).values()].flatMap((all) => {
    const [what] = all;
    return what === undefined ? [] : [{ what, count: all.length }];
  });
}

/** The report in plain German, line by line. */
export function reportLines(report: ProgrammeReport): string[] {
  const { counts, lines, names, replaces, isSame } = report;
  const times = ({ what, count }: ProgrammeReport['notes'][number]) => `${what.de}: ${count}`;
  return [
    `${report.document}: ${documentFormLabels[report.form].de}${report.asks ? ' (unsicher)' : ''}`,
    ...(names === null
      ? []
      : [`Achtung: Die Datei nennt in Zeile ${names.line} einen anderen Ort: ${names.town}.`]),
    ...(isSame ? ['Genau diese Datei ist schon geladen.'] : []),
    ...(replaces !== null && !isSame ? [`Unter dieser Kennung ist schon „${replaces}“ geladen.`] : []),
    `Abschnitte: ${counts.sections}, Zeilen: ${counts.rows}, Maßnahmen: ${counts.measures} (mit unsicherer Grenze: ${counts.uncertainMeasures}), Ziele: ${counts.goals}, Nennungen: ${counts.mentions} (davon ungeprüft: ${counts.unreviewed}), neue Namen: ${counts.newNames}.`,
    `Zeilen der Datei: ${lines.read}, davon verwendet: ${lines.used}, mit Grund weggelassen: ${lines.discarded}, nicht verstanden: ${lines.open}.`,
    ...listed(
      'Spalten',
      report.columns.map(({ head, holds }) => `${head === '' ? '(ohne Kopf)' : head} → ${holds.de}`),
    ),
    ...listed('Weggelassen', report.discarded.map(times)),
    ...listed('Hinweise', report.notes.map(times)),
    ...listed('Offen, nach dem Laden unter „Zu prüfen“ oder an der Zeile', report.questions.map(times)),
    ...listed(`Nicht verstanden (${report.notUnderstoodTotal})`, [
      ...report.notUnderstood.map(({ lines: [from], text, why }) => `Zeile ${from}: ${text} (${why.de})`),
    ]),
  ];
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
