import type { Mark } from '../map/map-props.ts';
import type { Lang } from '../url-state/view-options.ts';
import type { PairWords } from './pair-words.ts';

const de = {
  title: 'Vorher und nachher',
  loading: 'Beide Stände werden verglichen',
  entry: (what: string) => `Eintrag im Verlauf: ${what}`,
  stands: 'Der Eintrag gilt. „Nachher“ ist der Stand von heute, „vorher“ derselbe Stand ohne diesen Eintrag.',
  takenBack:
    'Der Eintrag ist zurückgenommen. „Vorher“ ist der Stand von heute, „nachher“ derselbe Stand mit ihm.',
  counts: (added: number, dropped: number, kept: number) =>
    `${added === 1 ? '1 Verbindung kommt' : `${added} Verbindungen kommen`} dazu, ${dropped} ${dropped === 1 ? 'fällt' : 'fallen'} weg, ${kept} ${kept === 1 ? 'bleibt' : 'bleiben'}.`,
  none: 'In diesem Programm kommt bei dieser Auswahl keine Verbindung dazu, und keine fällt weg.',
  oneName: 'Werden zwei Namen einer, steht die Verbindung danach bei dem Namen, der bleibt.',
  unreviewed: (before: number, after: number) =>
    `Ungeprüfte Nennungen in diesem Programm: vorher ${before}, nachher ${after}.`,
  document: 'Programm',
  changed: (n: number) => (n === 1 ? '1 Verbindung anders' : `${n} Verbindungen anders`),
  nowhere: 'Kein geladenes Programm nennt, wovon der Eintrag spricht. Auf der Karte ändert er nichts.',
  later: 'Das lässt sich nicht mehr zeigen: Spätere Änderungen beruhen darauf.',
  gone: 'Das lässt sich nicht mehr zeigen: Der Stand davor ist nicht aufgehoben oder passt nicht zu dem, was heute gilt.',
  toHistory: 'Zum Verlauf',
  before: '„vorher“',
  after: '„nachher“',
  marks: {
    both: 'vorher und nachher',
    mixed: 'vorher und nachher, aber nicht in denselben Zeilen',
    a: 'fällt weg: nur vorher',
    b: 'kommt dazu: nur nachher',
  } satisfies Record<Mark, string>,
  lists: { kept: 'Bleibt', added: 'Kommt dazu', dropped: 'Fällt weg' },
};

const en: typeof de = {
  title: 'Before and after',
  loading: 'Comparing the two states',
  entry: (what) => `Entry of the history: ${what}`,
  stands: 'The entry holds. “After” is the state of today, “before” the same state without this entry.',
  takenBack:
    'The entry was taken back. “Before” is the state of today, “after” the same state with this entry.',
  counts: (added, dropped, kept) =>
    `${added === 1 ? '1 tie is' : `${added} ties are`} added, ${dropped} ${dropped === 1 ? 'goes' : 'go'}, ${kept} ${kept === 1 ? 'stays' : 'stay'}.`,
  none: 'With this choice no tie is added in this programme, and none goes.',
  oneName: 'Where two names become one, the tie stands at the name that stays.',
  unreviewed: (before, after) => `Unreviewed mentions in this programme: ${before} before, ${after} after.`,
  document: 'Programme',
  changed: (n) => (n === 1 ? '1 tie differs' : `${n} ties differ`),
  nowhere: 'No loaded programme names what the entry speaks of. It changes nothing on the map.',
  later: 'This can no longer be shown: later changes rest on it.',
  gone: 'This can no longer be shown: the state before was not kept or does not fit what holds today.',
  toHistory: 'To the history',
  before: '“before”',
  after: '“after”',
  marks: {
    both: 'before and after',
    mixed: 'before and after, but not in the same rows',
    a: 'goes: before only',
    b: 'added: after only',
  },
  lists: { kept: 'Stays', added: 'Added', dropped: 'Goes' },
};

export const effectMessages = { de, en };

/** What the two states of one document are called. */
export function effectWords(lang: Lang): PairWords {
  const { before, after, marks, lists } = effectMessages[lang];
  return { a: before, b: after, forward: false, marks, lists };
}
