import type { ProblemCode } from '../../../graph/schema/problem.ts';
import type { Lang } from '../url-state/view-options.ts';

function day(on: string, locale: string): string {
  return new Date(on).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
}

const de = {
  title: 'Rückmeldungen',
  lead: 'Ein Plan ist die Sicht des Amtes. Hier steht, welche Stellen zu ihren Nennungen gefragt wurden und was sie geantwortet haben. Antworten stehen neben dem Gedruckten und ändern keine Zählung.',
  loading: 'Die Rückmeldungen werden geladen',
  none: 'Noch keine Stelle wurde gefragt, und keine hat geantwortet.',
  noneNext: 'Auf der Seite eines Partners gibt es den Bogen zum Drucken und für Excel.',
  toPartners: 'Zu den Partnern',
  caption: (n: number) => (n === 1 ? '1 Stelle' : `${n} Stellen`),
  counts: (asked: number, answered: number) =>
    `${asked} ${asked === 1 ? 'Stelle' : 'Stellen'} gefragt, davon ${answered} mit Antwort`,
  columns: {
    partner: 'Stelle',
    document: 'Dokument',
    asked: 'gefragt am',
    answered: 'geantwortet am',
    answers: 'Antworten',
  },
  notNoted: 'nicht vermerkt',
  noAnswer: '–',
  said: { right: 'stimmt', other: 'anders', wrong: 'stimmt nicht', added: 'fehlt im Dokument' },
  csv: 'Tabelle als CSV',
  csvName: 'kulturnetz-rueckmeldungen.csv',
  // hand in
  handIn: 'Ausgefüllte Bögen einlesen',
  handInText:
    'Mehrere Excel-Dateien auf einmal sind möglich. Richtige Zeilen werden übernommen, jede andere wird mit dem Grund genannt. Dieselbe Datei noch einmal ändert nichts.',
  files: 'Ausgefüllte Bögen (Excel oder CSV)',
  pick: 'Dateien wählen',
  picked: 'Noch keine Datei gewählt.',
  pickedCount: (n: number) => (n === 1 ? '1 Datei gewählt' : `${n} Dateien gewählt`),
  send: 'Bögen einlesen',
  sending: 'Die Bögen werden eingelesen',
  choose: 'Wählen Sie zuerst eine oder mehrere Dateien.',
  of: (file: string, partner: string) => `${file}: ${partner}`,
  answered: (n: number) =>
    n === 0 ? 'Nichts Neues.' : n === 1 ? '1 Antwort übernommen.' : `${n} Antworten übernommen.`,
  unchanged: (n: number) => (n === 1 ? '1 Antwort war schon da.' : `${n} Antworten waren schon da.`),
  blank: (n: number) => (n === 1 ? '1 Zeile ist leer.' : `${n} Zeilen sind leer.`),
  leftOut: (n: number) => (n === 1 ? '1 Zeile wurde ausgelassen:' : `${n} Zeilen wurden ausgelassen:`),
  line: (line: number, text: string) => `Zeile ${line}: ${text}`,
  undone: (partner: string) => `Rückmeldung von „${partner}“`,
  refused: 'Nicht eingelesen, geändert wurde nichts.',
  refusals: {
    'not-found':
      'Stelle oder Dokument des Bogens gibt es hier nicht, oder das Dokument nennt die Stelle nicht (mehr).',
    'too-large': 'Die Datei ist zu groß für einen Bogen.',
    'cannot-decide': 'Jemand hat im selben Augenblick etwas geändert. Lesen Sie die Datei noch einmal ein.',
    'storage-full':
      'Der Speicher des Dienstes ist voll. Lesen Sie die Datei noch einmal ein, sobald Platz ist.',
    'storage-unwritable': 'Der Dienst kann gerade nichts speichern. Versuchen Sie es später noch einmal.',
  } as Partial<Record<ProblemCode, string>>,
  refusedOtherwise: 'Der Dienst hat die Datei nicht angenommen. Versuchen Sie es später noch einmal.',
  // at a partner
  ask: 'Rückmeldung einholen',
  askText:
    'Fragen Sie die Stelle selbst, ob stimmt, was das Programm über sie sagt. Der Bogen enthält nur ihre eigenen Nennungen, nichts über andere.',
  document: 'Programm',
  print: 'Bogen drucken (A4)',
  excel: 'Bogen für Excel',
  noteAsked: 'Als gefragt vermerken',
  notedAsked: 'Vermerkt: heute gefragt.',
  askedOn: (on: string) => `Gefragt am ${day(on, 'de-DE')}.`,
  toAll: 'Alle Rückmeldungen und Einlesen',
  answers: 'Antworten der Stelle',
  lostRow: 'die Zeile steht so nicht mehr im Dokument',
  inPlace: (area: string, document: string) => `${area}, ${document}`,
  partnerSays: (label: string) => `Partner: ${label}`,
  day: (on: string) => day(on, 'de-DE'),
  withdraw: 'zurücknehmen',
  withdrawOf: (what: string) => `Zurücknehmen: ${what}`,
  withdrawn: 'Zurückgenommen.',
  whatWithdrawn: (partner: string) => `Rückmeldung von „${partner}“ zurückgenommen`,
  whatAsked: (partner: string) => `„${partner}“ als gefragt vermerkt`,
  // on paper
  paper: {
    kicker: 'Kulturnetz · Rückmeldung',
    heading: (name: string) => `Was das Programm über „${name}“ sagt`,
    intro: (title: string, town: string) =>
      `In „${title}“ (${town}) ist Ihre Stelle an den folgenden Stellen als Partner genannt. Die Maßnahmen stehen in kurzen eigenen Worten, der Name, wie er gedruckt ist. Ein Programm ist die Sicht des Amtes: Bitte sagen Sie uns, was stimmt.`,
    howTo:
      'Bitte je Zeile ankreuzen und bei „anders“ kurz sagen, was anders ist. Was leer bleibt, zählt nicht als Antwort.',
    persons: 'Bitte keine Namen von Personen eintragen, nur Stellen und Einrichtungen.',
    number: 'Nr.',
    area: 'Bereich',
    measures: 'Maßnahmen',
    wording: 'Name, wie gedruckt',
    answer: 'Ihre Antwort',
    remark: 'Anmerkung',
    lines: (from: number, to: number) => (from === to ? `Zeile ${from}` : `Zeilen ${from}–${to}`),
    missing: 'Was fehlt?',
    missingText:
      'Bereiche, in denen Sie mit der Stadt zusammenarbeiten und nicht genannt sind, und worin die Zusammenarbeit besteht:',
    date: 'Datum der Antwort',
    back: 'Zurück an',
    use: 'Ihre Antwort steht als Antwort Ihrer Stelle mit Datum neben dem Gedruckten. Sie ändert keine Zählung; die Stelle, nicht eine Person, wird festgehalten.',
    none: 'Dieses Dokument nennt die Stelle nicht als Partner.',
    footer: 'Bogen für Rückmeldungen. Enthält nur, was das Dokument über diese Stelle sagt.',
  },
};

export type FeedbackMessages = typeof de;

const en: FeedbackMessages = {
  title: 'Feedback',
  lead: 'A plan is the office’s view. Here is which bodies were asked about what names them, and what they answered. Answers stand beside what is printed and change no count.',
  loading: 'Loading the feedback',
  none: 'No body was asked so far, and none has answered.',
  noneNext: 'The page of a partner has the sheet to print and for a spreadsheet.',
  toPartners: 'To the partners',
  caption: (n) => (n === 1 ? '1 body' : `${n} bodies`),
  counts: (asked, answered) =>
    `${asked} ${asked === 1 ? 'body' : 'bodies'} asked, ${answered} of them answered`,
  columns: {
    partner: 'Body',
    document: 'Document',
    asked: 'asked on',
    answered: 'answered on',
    answers: 'Answers',
  },
  notNoted: 'not noted',
  noAnswer: '–',
  said: { right: 'right', other: 'otherwise', wrong: 'wrong', added: 'missing in the document' },
  csv: 'Table as CSV',
  csvName: 'kulturnetz-feedback.csv',
  handIn: 'Read filled sheets',
  handInText:
    'Several spreadsheet files at once are possible. Sound lines are kept, each other one is named with the reason. The same file again changes nothing.',
  files: 'Filled sheets (Excel or CSV)',
  pick: 'Choose files',
  picked: 'No file chosen yet.',
  pickedCount: (n) => (n === 1 ? '1 file chosen' : `${n} files chosen`),
  send: 'Read the sheets',
  sending: 'Reading the sheets',
  choose: 'Choose one or more files first.',
  of: (file, partner) => `${file}: ${partner}`,
  answered: (n) => (n === 0 ? 'Nothing new.' : n === 1 ? '1 answer kept.' : `${n} answers kept.`),
  unchanged: (n) => (n === 1 ? '1 answer was there already.' : `${n} answers were there already.`),
  blank: (n) => (n === 1 ? '1 line is blank.' : `${n} lines are blank.`),
  leftOut: (n) => (n === 1 ? '1 line was left out:' : `${n} lines were left out:`),
  line: (line, text) => `Row ${line}: ${text}`,
  undone: (partner) => `feedback of “${partner}”`,
  refused: 'Not read, nothing was changed.',
  refusals: {
    'not-found':
      'The body or the document of the sheet is not here, or the document does not name the body (any more).',
    'too-large': 'The file is too large for a sheet.',
    'cannot-decide': 'Somebody changed something at the same moment. Read the file again.',
    'storage-full': 'The storage of the service is full. Read the file again once there is room.',
    'storage-unwritable': 'The service cannot keep anything at the moment. Please try again later.',
  },
  refusedOtherwise: 'The service did not take the file. Please try again later.',
  ask: 'Ask for feedback',
  askText:
    'Ask the body itself whether what the programme says of it is right. The sheet holds only its own mentions, nothing about others.',
  document: 'Programme',
  print: 'Print the sheet (A4)',
  excel: 'Sheet for Excel',
  noteAsked: 'Note as asked',
  notedAsked: 'Noted: asked today.',
  askedOn: (on) => `Asked on ${day(on, 'en-GB')}.`,
  toAll: 'All feedback, and reading sheets',
  answers: 'Answers of the body',
  lostRow: 'the row is no longer in the document as it was',
  inPlace: (area, document) => `${area}, ${document}`,
  partnerSays: (label) => `Partner: ${label}`,
  day: (on) => day(on, 'en-GB'),
  withdraw: 'take back',
  withdrawOf: (what) => `Take back: ${what}`,
  withdrawn: 'Taken back.',
  whatWithdrawn: (partner) => `feedback of “${partner}” taken back`,
  whatAsked: (partner) => `“${partner}” noted as asked`,
  paper: {
    kicker: 'Kulturnetz · feedback',
    heading: (name) => `What the programme says of “${name}”`,
    intro: (title, town) =>
      `“${title}” (${town}) names your body as a partner in the following places. The measures are in short words of our own, the name is as printed. A programme is the office’s view: please tell us what is right.`,
    howTo:
      'Please tick one answer a row, and with “otherwise” say briefly what is otherwise. What is left blank does not count as an answer.',
    persons: 'Please enter no names of persons, only offices and bodies.',
    number: 'No.',
    area: 'Area',
    measures: 'Measures',
    wording: 'Name as printed',
    answer: 'Your answer',
    remark: 'Remark',
    lines: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
    missing: 'What is missing?',
    missingText: 'Areas in which you work with the town and are not named, and what the cooperation is:',
    date: 'Date of the answer',
    back: 'Return to',
    use: 'Your answer stands beside what is printed as the answer of your body, with its date. It changes no count; the body is recorded, not a person.',
    none: 'This document does not name the body as a partner.',
    footer: 'Feedback sheet. Holds only what the document says of this body.',
  },
};

export const feedbackMessages: Readonly<Record<Lang, FeedbackMessages>> = { de, en };
