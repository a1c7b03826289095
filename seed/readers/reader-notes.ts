import type { DecodedText } from './text-encoding.ts';
import type { ReaderNote } from './source.ts';

type Note = Pick<ReaderNote, 'kind' | 'text'>;

export const struckOut: Note = {
  kind: 'struck-out',
  text: { de: 'Durchgestrichen; nicht übernommen.', en: 'Struck out; not taken over.' },
};

export const hiddenText: Note = {
  kind: 'hidden',
  text: { de: 'Ausgeblendeter Text; nicht übernommen.', en: 'Hidden text; not taken over.' },
};

export const deletedText: Note = {
  kind: 'deleted',
  text: {
    de: 'Hier wurde etwas gelöscht und die Löschung noch nicht angenommen; gelesen ist der Text ohne das Gelöschte.',
    en: 'Something was deleted here and the deletion is not accepted yet; the text is read without it.',
  },
};

export const footnoteMark: Note = {
  kind: 'footnote',
  text: {
    de: 'Das Fußnotenzeichen ist nicht Teil des Textes; die Fußnote ist eigens gelesen.',
    en: 'The footnote mark is not part of the text; the footnote is read on its own.',
  },
};

export const nestedTable: Note = {
  kind: 'nested-table',
  text: {
    de: 'In der Zelle steht eine weitere Tabelle; ihre Zellen sind als Zeilen dieser Zelle gelesen.',
    en: 'Another table stands in this cell; its cells are read as lines of this cell.',
  },
};

export const textBox: Note = {
  kind: 'text-box',
  text: {
    de: 'Text in einem Textfeld, der zu keiner Tabellenzeile gehört.',
    en: 'Text in a text box, which belongs to no row of a table.',
  },
};

export const comments: Note = {
  kind: 'comment',
  text: { de: 'Kommentare sind nicht übernommen.', en: 'Comments are not taken over.' },
};

export const formula: Note = {
  kind: 'formula',
  text: {
    de: 'In der Zelle steht eine Formel; gelesen ist ihr gespeicherter Wert.',
    en: 'The cell holds a formula; its stored value is read.',
  },
};

export const errorValue: Note = {
  kind: 'formula',
  text: {
    de: 'Die Formel der Zelle ergibt einen Fehler; nicht übernommen.',
    en: 'The formula of this cell gives an error; not taken over.',
  },
};

export const overlaid: Note = {
  kind: 'hidden',
  text: {
    de: 'Eine verbundene Zelle verdeckt diesen Text; nicht übernommen.',
    en: 'A merged cell covers this text; not taken over.',
  },
};

export function hiddenSheet(name: string): ReaderNote {
  return {
    kind: 'hidden',
    lines: null,
    text: {
      de: `Das Blatt „${name}“ ist ausgeblendet und nicht gelesen.`,
      en: `The sheet “${name}” is hidden and not read.`,
    },
  };
}

/** Hidden rows and columns are read: a filter hides them too, and what it hides is meant to be there. */
export function hiddenPart(rows: number, columns: number): ReaderNote {
  const de = [counted(rows, 'Zeile', 'Zeilen'), counted(columns, 'Spalte', 'Spalten')].flat().join(' und ');
  const en = [counted(rows, 'row', 'rows'), counted(columns, 'column', 'columns')].flat().join(' and ');
  const one = rows + columns === 1;
  return {
    kind: 'hidden',
    lines: null,
    text: {
      de: `${de} ${one ? 'ist' : 'sind'} ausgeblendet und mitgelesen.`,
      en: `${en} ${one ? 'is' : 'are'} hidden, and read all the same.`,
    },
  };
}

function counted(number: number, one: string, many: string): string[] {
  return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
}

export function unreadSheets(names: readonly string[]): ReaderNote {
  return {
    kind: 'hidden',
    lines: null,
    text: {
      de: `Nicht gelesen, weil es zu viele Blätter sind: ${names.join(', ')}.`,
      en: `Not read, because there are too many sheets: ${names.join(', ')}.`,
    },
  };
}

const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  macintosh: 'MacRoman',
  cp850: 'DOS (850)',
} satisfies Record<DecodedText['encoding'], string>;

/** How bytes were turned into letters, where that was a guess. */
export function readAs(encoding: DecodedText['encoding']): ReaderNote[] {
  if (encoding === 'utf-8') return [];
  const name = encodings[encoding];
  return [
    {
      kind: 'encoding',
      lines: null,
      text: {
        de: `Die Datei sagt nicht, wie ihre Umlaute gespeichert sind; gelesen als ${name}.`,
        en: `The file does not say how its letters are stored; read as ${name}.`,
      },
    },
  ];
}

export const brokenLetters: Note = {
  kind: 'encoding',
  text: {
    de: 'Hier sind Buchstaben beim Speichern verloren gegangen oder verfälscht („Ã¼“, „?“).',
    en: 'Letters were lost or garbled here when the file was saved (“Ã¼”, “?”).',
  },
};

export const spreadsheetDamage: Note = {
  kind: 'damaged-cell',
  text: {
    de: 'Hier hat eine Tabellenkalkulation den Inhalt vermutlich verändert (Nummer als Zahl, Datum oder Fehlerwert).',
    en: 'A spreadsheet program has probably changed what stood here (a number, date or error in place of the text).',
  },
};

export const runningLine: Note = {
  kind: 'repeated-line',
  text: {
    de: 'Kopf- oder Fußzeile, die auf mehreren Seiten steht; nicht als Text gelesen.',
    en: 'A header or footer that stands on several pages; not read as text.',
  },
};

export const repeatedHead: Note = {
  kind: 'repeated-line',
  text: {
    de: 'Die Kopfzeile der Tabelle wiederholt sich; nicht als Zeile gelesen.',
    en: 'The head of the table comes again; not read as a row.',
  },
};

export function pagesWithoutText(pages: readonly number[]): ReaderNote {
  const one = pages.length === 1;
  const list = pages.join(', ');
  return {
    kind: 'page-without-text',
    lines: null,
    text: {
      de: `${one ? 'Seite' : 'Seiten'} ${list}: kein lesbarer Text (ein Bild oder leer); nicht gelesen.`,
      en: `${one ? 'Page' : 'Pages'} ${list}: no text that can be read (a picture, or blank); not read.`,
    },
  };
}
