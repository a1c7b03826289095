/** What a view rests on and which names it leaves out, in words: beneath views, in saved pictures, above lists. */
const de = {
  coverage: (x: number, y: number) => `Belege in ${x} von ${y} Zeilen`,
  unreviewed: (n: number) => `davon ungeprüft ${n} ${n === 1 ? 'Nennung' : 'Nennungen'}`,
  presumed: (n: number) => `${n} ${n === 1 ? 'Nennung' : 'Nennungen'} nur vermutlich bei der Maßnahme`,
  feedback: (asked: number, answered: number) =>
    `Rückmeldung: ${asked} ${asked === 1 ? 'Stelle' : 'Stellen'} gefragt, ${answered} mit Antwort`,
  noRows: 'Keine Zeilen mit Maßnahmen',
  hidden: 'Ausgeblendet:',
  hiddenStatus: {
    identifiable: (n: number) => `${n} namentlich ${n === 1 ? 'Benannter' : 'Benannte'}`,
    collective: (n: number) => (n === 1 ? '1 Sammelname' : `${n} Sammelnamen`),
    internal: (n: number) => (n === 1 ? '1 eigenes Team' : `${n} eigene Teams`),
    placeholder: (n: number) => `${n} Platzhalter`,
  },
  hiddenOf: (n: number, all: number) => `Ausgeblendet sind ${n} von ${all} Namen`,
  hiddenType: (type: string, n: number) => `${n} × ${type}`,
  hiddenTypes: (types: number, n: number) => `${n} Namen in ${types} Arten von Partnern`,
  hiddenBasis: (label: string, n: number) => `${n} ${n === 1 ? 'Nennung' : 'Nennungen'} „${label}“`,
  hiddenSections: (n: number) => (n === 1 ? '1 Abschnitt' : `${n} Abschnitte`),
  hiddenKinds: (n: number) => (n === 1 ? '1 Art von Bereich' : `${n} Arten von Bereichen`),
  hiddenFocus: (n: number) => `${n === 1 ? '1 Name' : `${n} Namen`} außerhalb des Fokus`,
  withRows: (what: string, n: number) => `${what} (${n} ${n === 1 ? 'Zeile' : 'Zeilen'})`,
  inFocus: (n: number) => `Im Fokus: ${n} ${n === 1 ? 'Nennung' : 'Nennungen'}`,
};

const en: typeof de = {
  coverage: (x, y) => `Evidence in ${x} of ${y} rows`,
  unreviewed: (n) => `of these ${n} ${n === 1 ? 'mention' : 'mentions'} unreviewed`,
  presumed: (n) => `${n} ${n === 1 ? 'mention' : 'mentions'} only presumably at the measure`,
  feedback: (asked, answered) =>
    `Feedback: ${asked} ${asked === 1 ? 'body' : 'bodies'} asked, ${answered} answered`,
  noRows: 'No rows with measures',
  hidden: 'Hidden:',
  hiddenStatus: {
    identifiable: (n) => (n === 1 ? '1 named body' : `${n} named bodies`),
    collective: (n) => (n === 1 ? '1 collective name' : `${n} collective names`),
    internal: (n) => (n === 1 ? '1 own team' : `${n} own teams`),
    placeholder: (n) => (n === 1 ? '1 placeholder' : `${n} placeholders`),
  },
  hiddenOf: (n, all) => `${n} of ${all} names are hidden`,
  hiddenType: (type, n) => `${n} × ${type}`,
  hiddenTypes: (types, n) => `${n} names of ${types} kinds of partner`,
  hiddenBasis: (label, n) => `${n} ${n === 1 ? 'mention' : 'mentions'} “${label}”`,
  hiddenSections: (n) => (n === 1 ? '1 section' : `${n} sections`),
  hiddenKinds: (n) => (n === 1 ? '1 kind of area' : `${n} kinds of area`),
  hiddenFocus: (n) => `${n === 1 ? '1 name' : `${n} names`} outside the focus`,
  withRows: (what, n) => `${what} (${n} ${n === 1 ? 'row' : 'rows'})`,
  inFocus: (n) => `In focus: ${n} ${n === 1 ? 'mention' : 'mentions'}`,
};

export const coverageMessages = { de, en };
