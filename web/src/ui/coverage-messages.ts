/** What a view rests on and which names it leaves out, in words: beneath views, in saved pictures, above lists. */
const de = {
  coverage: (x: number, y: number) => `Belege in ${x} von ${y} Zeilen`,
  unreviewed: (n: number) => `davon ungeprüft ${n} ${n === 1 ? 'Nennung' : 'Nennungen'}`,
  noRows: 'Keine Zeilen mit Maßnahmen',
  hidden: 'Ausgeblendet:',
  hiddenStatus: {
    identifiable: (n: number) => `${n} namentlich ${n === 1 ? 'Benannter' : 'Benannte'}`,
    collective: (n: number) => (n === 1 ? '1 Sammelname' : `${n} Sammelnamen`),
    internal: (n: number) => (n === 1 ? '1 eigenes Team' : `${n} eigene Teams`),
    placeholder: (n: number) => `${n} Platzhalter`,
  },
};

const en: typeof de = {
  coverage: (x, y) => `Evidence in ${x} of ${y} rows`,
  unreviewed: (n) => `of these ${n} ${n === 1 ? 'mention' : 'mentions'} unreviewed`,
  noRows: 'No rows with measures',
  hidden: 'Hidden:',
  hiddenStatus: {
    identifiable: (n) => (n === 1 ? '1 named body' : `${n} named bodies`),
    collective: (n) => (n === 1 ? '1 collective name' : `${n} collective names`),
    internal: (n) => (n === 1 ? '1 own team' : `${n} own teams`),
    placeholder: (n) => (n === 1 ? '1 placeholder' : `${n} placeholders`),
  },
};

export const coverageMessages = { de, en };
