/** How a reference list is held against the documents. */
export const listMethod = {
  de: {
    id: 'verzeichnis',
    title: 'Verzeichnis: wer steht darin und wird nirgends genannt?',
    text: [
      'Ein Verzeichnis ist eine Liste von Einrichtungen eines Ortes mit eigener Quelle und eigenem Stand. Jeder Name darin wird mit den Namen aller geladenen Dokumente verglichen. Von allein gehört nur zusammen, was gleich geschrieben ist und im Ort einer einzigen Einrichtung gehört; Ähnliches wird vorgeschlagen, und ein Mensch entscheidet.',
      'Vier Befunde: „genannt“ (unter eigenem Namen, oder sie führt einen Bereich), „mittelbar genannt“ (über das Ganze, einen Teil, einen gemeinsamen Namen; oder der Name steht da und meint etwas anderes), „vielleicht genannt“ (ein Vorschlag ist offen), „nicht genannt“ (nichts davon). Nicht genannt heißt nicht: keine Zusammenarbeit.',
    ],
    formula:
      'nicht genannt = nicht gleich geschrieben, kein Teil, kein Ganzes, kein gemeinsamer Name, kein offener Vorschlag',
  },
  en: {
    id: 'verzeichnis',
    title: 'Reference list: who is in it and named nowhere?',
    text: [
      'A reference list is a list of the bodies of a town with a source and a date of its own. Every name in it is compared with the names of all loaded documents. Only what is spelt the same and belongs to a single body of the town belongs together by itself; what is alike is proposed, and a person decides.',
      'Four outcomes: “named” (by its own name, or it runs an area), “named indirectly” (by its whole, a part, a joint name; or the name is printed and means something else), “perhaps named” (a proposal is open), “not named” (none of these). Not named does not mean: no cooperation.',
    ],
    formula: 'not named = not spelt the same, no part, no whole, no joint name, no open proposal',
  },
};
