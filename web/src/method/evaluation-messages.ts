import type { ProblemCode } from '../../../graph/schema/problem.ts';

const de = {
  loading: 'Bewertung wird geladen',
  noPair:
    'Dafür braucht es zwei Programme derselben Stadt und Form aus verschiedenen Jahren. Geladen ist keines dieser Paare.',
  pair: 'Jahre',
  fromTo: (train: string, test: string) => `Aus ${train} gebildet, an ${test} betrachtet`,
  method: 'Verfahren',
  methods: {
    rules: 'Anhaltspunkte R1 bis R4',
    degree: 'häufig genannte Partner zuerst',
    'preferential-attachment': 'häufig genannte Partner zu Bereichen mit vielen Partnern',
  },
  suggested: 'Vorschläge',
  hits: 'neu genannt',
  interval: '95-%-Bereich',
  of: (n: number, of: number) => `${n} von ${of}`,
  range: (low: number, high: number, of: number) => `${low} bis ${high} von ${of}`,
  forms: (title: string) => `Bogen für ein Urteil ohne Herkunft: ${title}`,
  formsText:
    'Laden Sie den Bogen, lassen Sie ihn von Planenden ausfüllen (sinnvoll, schon da, unsinnig) und geben Sie ihn hier zurück. Jeder geladene Bogen hat eine eigene Nummer; derselbe Bogen, noch einmal gegeben, ersetzt den früheren. Namen der Ausfüllenden werden nicht gespeichert.',
  download: (format: string) => `Bogen als ${format}`,
  upload: 'Ausgefüllten Bogen zurückgeben (Excel oder CSV)',
  pick: 'Datei wählen',
  picked: 'Noch keine Datei gewählt.',
  send: 'Bogen einlesen',
  sending: 'Bogen wird eingelesen',
  choose: 'Wählen Sie zuerst eine Datei.',
  received: (n: number) => (n === 1 ? '1 Urteil eingelesen.' : `${n} Urteile eingelesen.`),
  refused: 'Der Bogen ließ sich nicht einlesen. Gespeichert wurde nichts.',
  refusals: {
    'not-found': 'Das Dokument, zu dem der Bogen gehört, ist nicht geladen.',
    'too-large': 'Die Datei ist zu groß für einen ausgefüllten Bogen.',
    'storage-full':
      'Der Speicher des Dienstes ist voll: Es wurde nichts gespeichert, und nichts ging verloren. Geben Sie den Bogen noch einmal ab, sobald der Betreiber Platz geschaffen hat.',
    'storage-unwritable':
      'Der Dienst kann gerade nichts speichern; nichts ging verloren. Geben Sie den Bogen noch einmal ab, sobald der Betreiber das behoben hat.',
  } as Partial<Record<ProblemCode, string>>,
  refusedOtherwise: 'Der Dienst hat die Datei nicht angenommen. Versuchen Sie es später noch einmal.',
  line: (line: number, text: string) => `Zeile ${line}: ${text}`,
  countsTitle: (n: number) =>
    n === 0 ? 'Noch kein Bogen zurückgegeben.' : n === 1 ? 'Urteile aus 1 Bogen' : `Urteile aus ${n} Bögen`,
  origin: 'Herkunft der Vorschläge',
  origins: { rule: 'Anhaltspunkte', degree: 'häufig genannte Partner', random: 'Zufall' },
  judgements: { sensible: 'sinnvoll', already: 'schon da', nonsense: 'unsinnig' },
};

export type EvaluationMessages = typeof de;

const en: EvaluationMessages = {
  loading: 'Loading the evaluation',
  noPair: 'This needs two programmes of the same town and form from different years. No such pair is loaded.',
  pair: 'Years',
  fromTo: (train, test) => `Made from ${train}, looked at in ${test}`,
  method: 'Procedure',
  methods: {
    rules: 'reasons R1 to R4',
    degree: 'most-named partners first',
    'preferential-attachment': 'often-named partners to areas with many partners',
  },
  suggested: 'Suggestions',
  hits: 'newly named',
  interval: '95 % interval',
  of: (n, of) => `${n} of ${of}`,
  range: (low, high, of) => `${low} to ${high} of ${of}`,
  forms: (title) => `Judging form without origins: ${title}`,
  formsText:
    'Download the judging form, let planners fill it in (sensible, already there, nonsense) and hand it back here. Every form has a number of its own; the same form handed in again replaces the earlier one. Names of those who fill it in are not kept.',
  download: (format) => `Judging form as ${format}`,
  upload: 'Hand back a filled form (Excel or CSV)',
  pick: 'Choose a file',
  picked: 'No file chosen yet.',
  send: 'Read the judging form',
  sending: 'Reading the judging form',
  choose: 'Choose a file first.',
  received: (n) => (n === 1 ? '1 judgement read.' : `${n} judgements read.`),
  refused: 'The judging form could not be read. Nothing was stored.',
  refusals: {
    'not-found': 'The document the judging form belongs to is not loaded.',
    'too-large': 'The file is too large for a filled judging form.',
    'storage-full':
      'The storage of the service is full: nothing was saved, and nothing was lost. Hand the judging form in again once the operator has made room.',
    'storage-unwritable':
      'The service cannot save anything at the moment; nothing was lost. Hand the judging form in again once the operator has mended that.',
  },
  refusedOtherwise: 'The service did not accept the file. Try again later.',
  line: (line, text) => `Line ${line}: ${text}`,
  countsTitle: (n) =>
    n === 0
      ? 'No judging form handed back yet.'
      : n === 1
        ? 'Judgements from 1 judging form'
        : `Judgements from ${n} judging forms`,
  origin: 'Origin of the suggestions',
  origins: { rule: 'reasons', degree: 'most-named partners', random: 'chance' },
  judgements: { sensible: 'sensible', already: 'already there', nonsense: 'nonsense' },
};

export const evaluationMessages = { de, en };
