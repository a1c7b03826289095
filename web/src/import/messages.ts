import type { ProgrammeReport } from '../../../graph/schema/programme-report.ts';
import type { Lang } from '../url-state/view-options.ts';

type Counts = ProgrammeReport['counts'];
type FileLines = ProgrammeReport['lines'];

const de = {
  understood: (title: string, form: string) => `Verstanden als „${title}“, ${form}`,
  asks: 'Die Form ist geraten: Bitte sehen Sie genau hin.',
  otherTownNamed: (town: string, line: number) =>
    `Die Datei nennt in Zeile ${line} einen anderen Ort: ${town}.`,
  counts: ({ sections, rows, measures, uncertainMeasures, goals, mentions, unreviewed, newNames }: Counts) =>
    [
      `Abschnitte: ${sections}`,
      `Zeilen: ${rows}`,
      `Maßnahmen: ${measures}${uncertainMeasures === 0 ? '' : ` (Grenze unsicher: ${uncertainMeasures})`}`,
      ...(goals === 0 ? [] : [`Ziele: ${goals}`]),
      `Nennungen: ${mentions} (davon ungeprüft: ${unreviewed})`,
      `neue Namen: ${newNames}`,
    ].join(' · '),
  lines: ({ read, used, discarded, open }: FileLines) =>
    `Zeilen der Datei: ${read}, davon verwendet ${used}, mit Grund weggelassen ${discarded}, nicht verstanden ${open}.`,
  noPartners:
    'In dieser Datei ist kein Partner zu erkennen. Sie lässt sich laden, hat dann aber keine Verbindungen.',
  columns: 'Spalten',
  noHead: '(ohne Kopf)',
  discarded: 'Weggelassen',
  notes: 'Hinweise',
  questions: 'Offen, nach dem Laden unter „Zu prüfen“ oder an der Zeile zu berichtigen',
  notUnderstood: (n: number) => `Nicht verstanden (${n})`,
  first: (n: number) => `Gezeigt sind die ersten ${n}.`,
  line: (n: number) => `Zeile ${n}`,
  toDocument: 'Zum Dokument',
  toNetwork: 'Im Netz ansehen',
  toReview: 'Weiter prüfen',
};

export const importMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    understood: (title, form) => `Understood as “${title}”, ${form}`,
    asks: 'The form is a guess: please look closely.',
    otherTownNamed: (town, line) => `The file names another town in line ${line}: ${town}.`,
    counts: ({ sections, rows, measures, uncertainMeasures, goals, mentions, unreviewed, newNames }) =>
      [
        `sections: ${sections}`,
        `rows: ${rows}`,
        `measures: ${measures}${uncertainMeasures === 0 ? '' : ` (uncertain where they end: ${uncertainMeasures})`}`,
        ...(goals === 0 ? [] : [`goals: ${goals}`]),
        `mentions: ${mentions} (of these unreviewed: ${unreviewed})`,
        `new names: ${newNames}`,
      ].join(' · '),
    lines: ({ read, used, discarded, open }) =>
      `Lines of the file: ${read}, of these used ${used}, left out with a reason ${discarded}, not understood ${open}.`,
    noPartners: 'No partner can be made out in this file. It can be loaded, but will have no ties.',
    columns: 'Columns',
    noHead: '(without a head)',
    discarded: 'Left out',
    notes: 'Notes',
    questions: 'Open, after loading in “To review” or to be corrected at the row',
    notUnderstood: (n) => `Not understood (${n})`,
    first: (n) => `The first ${n} are shown.`,
    line: (n) => `Line ${n}`,
    toDocument: 'To the document',
    toNetwork: 'View in the network',
    toReview: 'Go on reviewing',
  },
};
