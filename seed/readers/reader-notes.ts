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
