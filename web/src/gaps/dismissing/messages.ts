const de = {
  dismiss: 'Verwerfen, weil …',
  dismissOf: (what: string) => `Verwerfen, weil … (${what})`,
  reason: 'Begründung',
  reasonHint:
    '3 bis 500 Zeichen. Bitte keine Namen von Personen: Die Begründung wird gespeichert und gedruckt.',
  left: (n: number) => (n === 0 ? 'Länger geht es nicht: 500 Zeichen sind erreicht.' : `Noch ${n} Zeichen.`),
  send: 'Verwerfen',
  cancel: 'Abbrechen',
  sending: 'Wird gespeichert …',
  tooShort: 'Bitte eine Begründung mit mindestens 3 Zeichen eingeben.',
  dismissed: 'Verworfen',
  dismissedBecause: (reason: string) => `Verworfen: ${reason}`,
  byRole: (role: string, date: string) => `Rolle: ${role} · ${date}`,
  undo: 'Zurücknehmen',
  undoOf: (what: string) => `Verwerfen zurücknehmen: ${what}`,
  saidDismissed:
    'Verworfen und gespeichert. Der Fund zählt nicht mehr als offen. Sie können das zurücknehmen.',
  saidRevoked: 'Zurückgenommen. Der Fund steht wieder bei den offenen.',
  noted: {
    dismissed: (reason: string) => `Fund verworfen, weil: ${reason}`,
    revoked: (reason: string) => `Fund wieder geöffnet, der verworfen war, weil: ${reason}`,
  },
  problems: {
    lost: 'Der Server antwortet nicht. Ob gespeichert wurde, ist nicht sicher; Ihr Text steht noch hier. Noch einmal senden schadet nicht.',
    conflict:
      'Jemand anderes hat diesen Fund inzwischen verworfen. Ihr Text steht noch hier, wurde aber nicht gespeichert.',
    gone: 'Diesen Fund gibt es im geladenen Programm nicht mehr. Es wurde nichts gespeichert.',
    changed:
      'Das wurde inzwischen geändert. Die Liste ist neu geladen; prüfen Sie bitte, ob es noch nötig ist.',
    refused: 'Der Server hat die Eingabe nicht angenommen:',
    busy: 'Zu viele Anfragen auf einmal. Bitte gleich noch einmal versuchen.',
    full: 'Der Speicher ist voll: Es wurde nichts gespeichert, und nichts ging verloren. Ihr Text steht noch hier; senden Sie ihn noch einmal, sobald der Betreiber Platz geschaffen hat.',
    unwritable:
      'Der Server kann gerade nichts speichern; nichts ging verloren. Ihr Text steht noch hier; senden Sie ihn noch einmal, sobald der Betreiber das behoben hat.',
    other: 'Das hat nicht geklappt; es wurde nichts gespeichert. Ihr Text steht noch hier.',
  },
  dismissedList: 'Verworfene Funde',
  dismissedListNote:
    'Alles, was für dieses Programm je verworfen wurde, das Neueste zuerst. Zurückgenommenes bleibt verzeichnet.',
  dismissedLoading: 'Die Liste wird geladen',
  dismissedNone: 'Noch nichts verworfen.',
  dismissedColumns: {
    finding: 'Fund',
    reason: 'Begründung',
    by: 'Rolle',
    at: 'verworfen am',
    state: 'Stand',
  },
  revokedAt: (date: string) => `zurückgenommen am ${date}`,
  stands: 'verworfen',
  notFound: 'gibt es im geladenen Programm nicht mehr',
};

export type DismissingMessages = typeof de;

const en: DismissingMessages = {
  dismiss: 'Dismiss because …',
  dismissOf: (what) => `Dismiss because … (${what})`,
  reason: 'Reason',
  reasonHint: '3 to 500 characters. No names of persons, please: the reason is stored and printed.',
  left: (n) =>
    n === 0
      ? 'No more than this: 500 characters are reached.'
      : n === 1
        ? '1 character left.'
        : `${n} characters left.`,
  send: 'Dismiss',
  cancel: 'Cancel',
  sending: 'Saving …',
  tooShort: 'Please enter a reason of at least 3 characters.',
  dismissed: 'Dismissed',
  dismissedBecause: (reason) => `Dismissed: ${reason}`,
  byRole: (role, date) => `role: ${role} · ${date}`,
  undo: 'Take back',
  undoOf: (what) => `Take back the dismissal: ${what}`,
  saidDismissed: 'Dismissed and saved. The finding no longer counts as open. You can take this back.',
  saidRevoked: 'Taken back. The finding is among the open ones again.',
  noted: {
    dismissed: (reason) => `finding dismissed because: ${reason}`,
    revoked: (reason) => `finding opened again that was dismissed because: ${reason}`,
  },
  problems: {
    lost: 'The server does not answer. It is not certain whether this was saved; your text is still here. Sending it again does no harm.',
    conflict:
      'Somebody else has dismissed this finding meanwhile. Your text is still here but was not saved.',
    gone: 'This finding no longer exists in the loaded programme. Nothing was saved.',
    changed:
      'This was changed meanwhile. The list has been read again; please check whether it is still needed.',
    refused: 'The server did not accept the input:',
    busy: 'Too many requests at once. Please try again in a moment.',
    full: 'The storage is full: nothing was saved, and nothing was lost. Your text is still here; send it again once the operator has made room.',
    unwritable:
      'The server cannot save anything at the moment; nothing was lost. Your text is still here; send it again once the operator has mended that.',
    other: 'That did not work; nothing was saved. Your text is still here.',
  },
  dismissedList: 'Dismissed findings',
  dismissedListNote:
    'Everything that was ever dismissed for this programme, newest first. What was taken back stays on record.',
  dismissedLoading: 'Loading the list',
  dismissedNone: 'Nothing dismissed yet.',
  dismissedColumns: { finding: 'Finding', reason: 'Reason', by: 'Role', at: 'dismissed on', state: 'State' },
  revokedAt: (date) => `taken back on ${date}`,
  stands: 'dismissed',
  notFound: 'no longer exists in the loaded programme',
};

export const dismissingMessages = { de, en };
