import { documentFormLabels } from '../graph/schema/vocabulary.ts';
import type { DiscardReason, NotUnderstoodReason } from './forms/draft.ts';
import type { ColumnRole } from './forms/recognition.ts';
import type { ProgrammeRead } from './programme-file.ts';

const discarded: Readonly<Record<DiscardReason, string>> = {
  outside: 'außerhalb der Tabelle',
  introduction: 'Einleitung',
  contents: 'Inhaltsverzeichnis',
  head: 'Kopf der Tabelle',
  'repeated-head': 'wiederholter Kopf',
  'sum-row': 'Summenzeile',
  'column-ignored': 'Spalte, die nicht gelesen wird',
  'page-number': 'Seitenzahl',
  vote: 'Abstimmung',
  beside: 'Kopf- und Fußzeilen, Textfelder, Fußnoten',
  reader: 'beim Lesen weggelassen',
};

const notUnderstood: Readonly<Record<NotUnderstoodReason, string>> = {
  'no-column': 'steht in keiner bekannten Spalte',
  noise: 'unleserlich',
  'outside-table': 'steht außerhalb der Tabelle',
  'outside-fields': 'steht in keinem Handlungsfeld',
  'no-measure': 'gehört zu keiner Maßnahme',
  'no-form': 'Form des Dokuments nicht erkannt',
};

const columns: Readonly<Record<ColumnRole, string>> = {
  section: 'Abschnitt',
  code: 'Nummer des Bereichs',
  product: 'Bereich',
  number: 'laufende Nummer',
  measure: 'Maßnahme',
  partner: 'Partner',
  phase: 'Phase',
  year: 'Jahr',
  basis: 'Beleg',
  page: 'Seite',
  note: 'Bemerkung',
  ignored: 'nicht gelesen',
};

const questions = {
  pair: 'vielleicht derselbe Name',
  kind: 'Art des Namens offen',
  code: 'Kürzel eines Amtes',
  cut: 'Zelle ohne Trennzeichen geteilt',
  tail: 'Name am Ende einer Maßnahme',
} as const;

/** What a file was read into, in plain German: counts, what is open, and every line that was not understood. */
export function programmeReport({ read, file, town, replaces, isLoaded }: ProgrammeRead): string[] {
  const { bundle, counts, draft, entries, names, persons } = read;
  const { form, tables, margin, asks, town: named } = draft.recognition;
  const open = bundle.sections.flatMap(({ rows }) =>
    rows.flatMap(({ mentions }) => mentions.filter(({ review }) => review === 'open')),
  ).length;
  const heads = tables.flatMap(({ heads: printed, roles }) =>
    printed.map((head, at) => `${head === '' ? '(ohne Kopf)' : head} → ${columns[roles[at] ?? 'ignored']}`),
  );
  const reasons = Map.groupBy(draft.discarded, ({ reason }) => reason);
  const asked = Map.groupBy(names.questions, ({ kind }) => kind);
  return [
    `${file} → ${bundle.document.id}: ${form === null || form === 'template' ? 'Vorlage' : documentFormLabels[form].de}${asks ? ` (unsicher, Vorsprung ${margin})` : ''}`,
    ...(named === null || named.value === town
      ? []
      : [`Achtung: Die Datei nennt ${named.value}, gewählt ist ${town} (Zeile ${named.lines[0]}).`]),
    ...(isLoaded ? ['Genau diese Datei ist schon geladen.'] : []),
    ...(replaces !== null && !isLoaded
      ? [`Ersetzt „${replaces}“, das unter dieser Kennung geladen ist.`]
      : []),
    `Abschnitte: ${counts.sections}, Zeilen: ${counts.rows}, Maßnahmen: ${counts.measures} (mit unsicherer Grenze: ${counts.uncertainMeasures}), Ziele: ${counts.goals}, Nennungen: ${counts.mentions} (davon ungeprüft: ${open}), neue Namen: ${entries.actors.length + entries.things.length}.`,
    `Zeilen der Datei: ${counts.read}, davon verwendet: ${counts.used}, mit Grund weggelassen: ${counts.discarded}, nicht verstanden: ${counts.open}.`,
    ...listed('Spalten', heads),
    ...listed(
      'Weggelassen',
      [...reasons].map(([reason, all]) => `${discarded[reason]}: ${all.length}`),
    ),
    ...listed('Hinweise', counted([...read.source.notes, ...draft.notes].map(({ text }) => text.de))),
    ...listed('Fragen, die nach dem Laden unter „Zu prüfen“ stehen oder am Dokument zu berichtigen sind', [
      ...[...asked].map(([kind, all]) => `${questions[kind]}: ${all.length}`),
      ...(persons.length === 0
        ? []
        : [`als Person ausgeblendet, vielleicht eine Einrichtung: ${persons.length}`]),
    ]),
    ...listed(
      'Nicht verstanden',
      draft.notUnderstood.map(
        ({ lines: [from], text, why }) => `Zeile ${from}: ${text} (${notUnderstood[why]})`,
      ),
    ),
  ];
}

/** Each sentence once, with how often it holds. */
function counted(sentences: readonly string[]): string[] {
  const times = Map.groupBy(sentences, (sentence) => sentence);
  return [...times].map(([sentence, all]) =>
    all.length === 1 ? sentence : `${sentence} (${all.length}-mal)`,
  );
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
