import { ActorField } from '../../graph/schema/decision.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import {
  type DecisionCells,
  type DecisionColumn,
  type DecisionKind,
  judgedWords,
  kindWords,
  partnerWords,
} from './decision-columns.ts';

const id: Bilingual = {
  de: 'die Kennung eines Eintrags wie hilden/vhs',
  en: 'the id of an entry like hilden/vhs',
};
const document: Bilingual = {
  de: 'die Kennung eines Dokuments wie hilden-2024',
  en: 'the id of a document like hilden-2024',
};
const wording: Bilingual = {
  de: 'der Wortlaut, höchstens 120 Zeichen',
  en: 'the wording, at most 120 characters',
};

/** What a line of each kind must say in a column; the others are the same for all, or only for reading. */
const expected: Readonly<Record<DecisionKind, Readonly<Partial<Record<DecisionColumn, Bilingual>>>>> = {
  pair: {
    a: id,
    b: { de: `${id.de}, eine andere als in „a“`, en: `${id.en}, another one than in “a”` },
    nachher: oneOf(Object.values(judgedWords)),
  },
  wording: {
    ort: { de: 'die Kennung eines Ortes wie hilden', en: 'the id of a town like hilden' },
    a: wording,
    b: { de: `${id.de}, oder nichts`, en: `${id.en}, or nothing` },
    nachher: oneOf(Object.values(partnerWords)),
  },
  listed: {
    ort: { de: 'die Kennung eines Ortes wie hilden', en: 'the id of a town like hilden' },
    a: {
      de: 'ein Name aus dem Verzeichnis, höchstens 120 Zeichen',
      en: 'a name of the list, at most 120 characters',
    },
    b: id,
    nachher: oneOf(Object.values(judgedWords)),
  },
  mention: {
    a: wording,
    b: document,
    nachher: {
      de: 'die Stelle und was dort gilt, wie es in der heruntergeladenen Datei steht',
      en: 'the place and what holds there, as it is in the downloaded file',
    },
  },
  cut: {
    ort: { de: 'die Kennung eines Ortes wie hilden', en: 'the id of a town like hilden' },
    a: { de: 'der Wortlaut, höchstens 300 Zeichen', en: 'the wording, at most 300 characters' },
    nachher: {
      de: 'die Namen, die im Wortlaut stehen, in dessen Reihenfolge, wie in der heruntergeladenen Datei',
      en: 'the names that stand in the wording, in its order, as in the downloaded file',
    },
  },
  measures: {
    a: {
      de: 'die Titel der Maßnahmen, höchstens 330 Zeichen',
      en: 'the titles of the measures, at most 330 characters',
    },
    b: document,
    nachher: {
      de: 'die Stelle und die neuen Titel (3 bis 80 Zeichen), wie in der heruntergeladenen Datei',
      en: 'the place and the new titles (3 to 80 characters), as in the downloaded file',
    },
  },
  row: {
    b: document,
    nachher: {
      de: 'die Stelle und ein Produkt oder ein Abschnitt, wie in der heruntergeladenen Datei',
      en: 'the place and a product or a section, as in the downloaded file',
    },
  },
  entry: {
    a: { de: 'die Kennung, die aus Ort und Name entsteht', en: 'the id that town and name make' },
    nachher: {
      de: 'was der neue Eintrag sagt, wie es in der heruntergeladenen Datei steht',
      en: 'what the new entry says, as it is in the downloaded file',
    },
  },
  answer: {
    a: id,
    b: document,
    nachher: {
      de: 'die Stelle und die Antwort, wie sie in der heruntergeladenen Datei stehen',
      en: 'the place and the answer, as they are in the downloaded file',
    },
  },
  added: {
    a: id,
    b: document,
    nachher: {
      de: 'die Stelle, wie sie in der heruntergeladenen Datei steht',
      en: 'the place, as it is in the downloaded file',
    },
  },
  asked: {
    a: id,
    b: document,
    nachher: {
      de: 'der Tag der Anfrage, wie er in der heruntergeladenen Datei steht',
      en: 'the day of asking, as it is in the downloaded file',
    },
  },
  actor: {
    a: id,
    b: oneOf(ActorField.options),
    nachher: {
      de: 'ein Wert, der zu diesem Merkmal passt, wie er in der heruntergeladenen Datei steht',
      en: 'a value that fits this property, as it is in the downloaded file',
    },
  },
};

/** Said of a cell that does not say what a line of its kind must say there. */
export function unfitCell(kind: DecisionKind, column: DecisionColumn, cells: DecisionCells): Bilingual {
  const wanted = expected[kind][column] ?? { de: 'etwas anderes', en: 'something else' };
  const cell = cells[column].slice(0, 60);
  return {
    de: `In der Spalte „${column}“ steht „${cell}“. Bei „${kindWords[kind]}“ gehört dorthin: ${wanted.de}.`,
    en: `The column “${column}” says “${cell}”. With “${kindWords[kind]}” it should be: ${wanted.en}.`,
  };
}

export function unknownKind(word: string): Bilingual {
  const { de, en } = oneOf(Object.values(kindWords));
  return {
    de: `„${word.slice(0, 60)}“ in der Spalte „art“ ist keine Art von Entscheidung. Dorthin gehört: ${de}.`,
    en: `“${word.slice(0, 60)}” in the column “art” is no kind of decision. It should be: ${en}.`,
  };
}

export function decidedAbove(line: number): Bilingual {
  return {
    de: `Über dasselbe entscheidet schon Zeile ${line}, und anders. Es gilt nur jene.`,
    en: `Row ${line} decides about the same already, and otherwise. Only that one counts.`,
  };
}

export const otherKey: Bilingual = {
  de: '„schluessel“ passt nicht zum Rest der Zeile: Etwas wurde verändert, vielleicht von einem Tabellenprogramm. Ist die Zeile richtig so, leeren Sie „schluessel“.',
  en: '“schluessel” does not fit the rest of the row: something was changed, perhaps by a spreadsheet. If the row is right as it is, empty “schluessel”.',
};

export const longReason: Bilingual = {
  de: 'Der Grund ist zu lang: höchstens 300 Zeichen.',
  en: 'The reason is too long: at most 300 characters.',
};

export const missingReason: Bilingual = {
  de: 'Es fehlt der Grund: Was in keinem Dokument steht, braucht in „grund“ eine Begründung.',
  en: 'The reason is missing: what no document says needs one in “grund”.',
};

export const unfitEvidence: Bilingual = {
  de: 'In „beleg“ gehört ein Dokument und, was dort steht, wie hilden-2024: „Stadtmarketing“, oder nichts.',
  en: '“beleg” should be a document and what is written there, like hilden-2024: „Stadtmarketing“, or nothing.',
};

export const noDecisionTable: Bilingual = {
  de: 'Die Kopfzeile fehlt: Es braucht mindestens die Spalten „art“, „a“ und „nachher“. Am einfachsten laden Sie die Entscheidungen herunter und ändern diese Datei.',
  en: 'The header is missing: at least the columns “art”, “a” and “nachher” are needed. It is easiest to download the decisions and to change that file.',
};

function oneOf(words: readonly string[]): Bilingual {
  return { de: words.join(', '), en: words.join(', ') };
}
