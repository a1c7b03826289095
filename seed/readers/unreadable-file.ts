import type { Bilingual } from '../../graph/schema/vocabulary.ts';

/**
 * Why a file is not read: it asks for more than the limits allow, it is damaged or of another kind, a password locks it,
 * its format is not read, or it holds pictures of text and no text.
 */
export type Unreadable = 'too-large' | 'broken' | 'locked' | 'old-format' | 'scan';

/** A file that is not read; `detail` says to who sent it why and what helps, `line` where, if that is known. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly reason: Unreadable;
  readonly detail: Bilingual;
  readonly line: number | null;
  constructor(reason: Unreadable, detail: Bilingual, line: number | null = null) {
    super(detail.en);
    this.reason = reason;
    this.detail = detail;
    this.line = line;
  }
}

const kinds = {
  office: {
    de: 'weder eine Word-Datei (.docx) noch eine Excel-Mappe (.xlsx)',
    en: 'neither a Word file (.docx) nor an Excel workbook (.xlsx)',
  },
  docx: { de: 'keine Word-Datei (.docx)', en: 'no Word file (.docx)' },
  xlsx: { de: 'keine Excel-Mappe (.xlsx)', en: 'no Excel workbook (.xlsx)' },
  pdf: { de: 'keine PDF', en: 'no PDF' },
} satisfies Record<string, Bilingual>;

/** A file that is not what it was taken for. */
export function brokenFile(kind: keyof typeof kinds): UnreadableFile {
  return new UnreadableFile('broken', {
    de: `Die Datei lässt sich nicht öffnen: Sie ist beschädigt oder ${kinds[kind].de}.`,
    en: `The file cannot be opened: it is damaged or ${kinds[kind].en}.`,
  });
}

/** An archive, or a file in it, whose kind its own reader knows better. */
export function brokenPackage(): UnreadableFile {
  return brokenFile('office');
}

/** What is read, with any damage told of the kind that the file was taken for. */
export function takenFor<T>(kind: keyof typeof kinds, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableFile && error.reason === 'broken' ? brokenFile(kind) : error;
  }
}

export function lockedFile(): UnreadableFile {
  return new UnreadableFile('locked', {
    de: 'Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern und erneut wählen.',
    en: 'The file is protected by a password. Please save it without one and choose it again.',
  });
}

export function oldFormat(): UnreadableFile {
  return new UnreadableFile('old-format', {
    de: '.doc und .xls können wir nicht lesen. In Word/Excel: Speichern unter → .docx/.xlsx.',
    en: '.doc and .xls cannot be read. In Word/Excel: Save as → .docx/.xlsx.',
  });
}

export function openDocument(): UnreadableFile {
  return new UnreadableFile('old-format', {
    de: '.odt und .ods können wir nicht lesen. In LibreOffice: Speichern unter → .docx/.xlsx.',
    en: '.odt and .ods cannot be read. In LibreOffice: Save as → .docx/.xlsx.',
  });
}

export function nothingReadable(): UnreadableFile {
  return new UnreadableFile('broken', {
    de: 'Die Datei enthält keinen lesbaren Text. Gelesen werden PDF, Word (.docx), Excel (.xlsx), CSV und Text.',
    en: 'The file holds no text that can be read. What is read: PDF, Word (.docx), Excel (.xlsx), CSV and text.',
  });
}

export function fileTooLarge(bytes: number): UnreadableFile {
  const size = Math.floor(bytes / 1024 / 1024);
  return new UnreadableFile('too-large', {
    de: `Die Datei ist größer als ${size} MB. Meist hilft: Bilder entfernen oder nur die Seiten mit der Tabelle speichern.`,
    en: `The file is larger than ${size} MB. What mostly helps: remove pictures, or save only the pages with the table.`,
  });
}

export function tooManyPages(pages: number, most: number): UnreadableFile {
  return new UnreadableFile('too-large', {
    de: `Die PDF hat ${pages} Seiten; gelesen werden höchstens ${most}. Bitte nur die Seiten mit der Tabelle speichern.`,
    en: `The PDF has ${pages} pages; at most ${most} are read. Please save only the pages with the table.`,
  });
}

export function scannedFile(pages: number): UnreadableFile {
  const [de, en] = pages === 1 ? ['1 Seite', '1 page'] : [`${pages} Seiten`, `${pages} pages`];
  return new UnreadableFile('scan', {
    de: `Diese PDF enthält nur Bilder, keinen Text (${de}). Bitte die ursprüngliche Datei (Word, Excel) verwenden oder den Scan mit Texterkennung als PDF speichern. Wir raten nicht.`,
    en: `This PDF holds only pictures and no text (${en}). Please use the original file (Word, Excel), or save the scan as a PDF with text recognition. We do not guess.`,
  });
}

export function noTable(): UnreadableFile {
  return new UnreadableFile('broken', {
    de: 'Die Datei ist weder eine Excel-Mappe (.xlsx) noch eine CSV-Datei.',
    en: 'The file is neither an Excel workbook (.xlsx) nor a CSV file.',
  });
}

export function openQuotes(line: number): UnreadableFile {
  return new UnreadableFile(
    'broken',
    {
      de: 'Ein Anführungszeichen wird hier geöffnet und nirgends geschlossen. Bitte das fehlende ergänzen oder das einzelne löschen.',
      en: 'A quotation mark is opened here and closed nowhere. Please add the missing one or delete the single one.',
    },
    line,
  );
}

export function unpacksToMore(bytes: number): UnreadableFile {
  const size = Math.floor(bytes / 1024 / 1024);
  return new UnreadableFile('too-large', {
    de: `Die Datei ist entpackt größer als ${size} MB. Meist hilft: Bilder entfernen oder nur das Blatt oder die Seiten mit der Tabelle speichern.`,
    en: `The file unpacks to more than ${size} MB. What mostly helps: remove pictures, or save only the sheet or the pages with the table.`,
  });
}

export function cellTooFar(address: string, rows: number, columns: number): UnreadableFile {
  return new UnreadableFile('too-large', {
    de: `Die Zelle ${address} liegt zu weit außen: Gelesen werden höchstens ${rows} Zeilen und ${columns} Spalten. Meist hilft: löschen, was unter und rechts neben der Tabelle steht.`,
    en: `The cell ${address} is too far out: at most ${rows} rows and ${columns} columns are read. What mostly helps: delete what stands below the table and to the right of it.`,
  });
}

export function tooMuchText(cells: number): UnreadableFile {
  return new UnreadableFile('too-large', {
    de: `Die Tabelle ist zu groß: mehr als ${cells} gefüllte Zellen oder sehr lange Texte. Meist hilft: nur das Blatt mit der Tabelle speichern.`,
    en: `The table is too large: more than ${cells} filled cells, or very long texts. What mostly helps: save only the sheet with the table.`,
  });
}

export function tooMuchMemory(): UnreadableFile {
  return new UnreadableFile('too-large', {
    de: 'Die Datei braucht beim Lesen zu viel Speicher. Meist hilft: nur das Blatt oder die Seiten mit der Tabelle speichern.',
    en: 'Reading the file takes too much memory. What mostly helps: save only the sheet or the pages with the table.',
  });
}

export function tooSlow(seconds: number): UnreadableFile {
  return new UnreadableFile('too-large', {
    de: `Das Lesen der Datei wurde nach ${seconds} Sekunden abgebrochen. Meist hilft: nur das Blatt oder die Seiten mit der Tabelle speichern.`,
    en: `Reading the file was stopped after ${seconds} seconds. What mostly helps: save only the sheet or the pages with the table.`,
  });
}
