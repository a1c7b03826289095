import { describe, expect, test } from 'vitest';
import { makeWorkbook } from './make-workbook.ts';
import { refusalOf, shortBlocks, shortNotes, sourceOf } from './reading.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const inline = (address: string, text: string, style = 0): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is>${text.startsWith('<') ? text : `<t>${text}</t>`}</is></c>`;
const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="000000"/></numFmts><fonts><font/><font><strike/></font></fonts>' +
  '<cellXfs><xf/><xf numFmtId="164"/><xf fontId="1"/></cellXfs>';

describe('A workbook as a source', () => {
  test('is a table for each sheet, with what cells cover in rows that hold something, and each line of a cell apart', async () => {
    const source = await sourceOf(
      makeWorkbook({
        sheet:
          `<sheetData><row r="1">${inline('A1', 'Programm')}</row><row r="3">${inline('A3', 'Feld')}` +
          `${inline('C3', 'Chor\n\n Band ')}</row><row r="5">${inline('A5', 'alt')}${inline('C5', 'Bad')}</row></sheetData>` +
          '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:B5"/></mergeCells>',
      }),
    );
    expect(shortBlocks(source)).toEqual([[['[3x1] Programm'], ['[2x2] Feld', 'Chor | Band'], ['', 'Bad']]]);
    expect(shortNotes(source)).toEqual(['hidden: alt']);
    expect(source.pages).toEqual([{ name: 'Blatt', size: null }]);
  });

  test('keeps the leading zeros of codes and says of formulas, errors and what is struck out what became of them', async () => {
    const rich = '<r><t>Werkhof </t></r><r><rPr><strike/></rPr><t>Ballett</t></r>';
    const source = await sourceOf(
      makeWorkbook({
        styles,
        sheet:
          `<sheetData><row r="1"><c r="A1" s="1"><v>40103</v></c><c r="B1" t="str"><f>A1</f><v>Bühne</v></c>` +
          `<c r="C1" t="e"><f>A9</f><v>#REF!</v></c>${inline('D1', 'Verein', 2)}${inline('E1', rich)}</row></sheetData>`,
      }),
    );
    expect(shortBlocks(source)).toEqual([[['040103', 'Bühne', '', '', 'Werkhof']]]);
    expect(shortNotes(source)).toEqual([
      'formula: Bühne',
      'formula: #REF!',
      'struck-out: Verein',
      'struck-out: Werkhof',
    ]);
  });

  test('reads hidden rows and columns and says how many hold something', async () => {
    const source = await sourceOf(
      makeWorkbook({
        sheet:
          `<cols><col min="2" max="9" hidden="1"/></cols><sheetData><row r="1" hidden="1">${inline('A1', 'Chor')}` +
          `${inline('B1', 'intern')}</row><row r="2" hidden="1"/></sheetData>`,
      }),
    );
    expect(shortBlocks(source)).toEqual([[['Chor', 'intern']]]);
    expect(source.notes).toMatchObject([
      {
        kind: 'hidden',
        text: {
          de: '1 Zeile und 1 Spalte sind ausgeblendet und mitgelesen.',
          en: '1 row and 1 column are hidden, and read all the same.',
        },
      },
    ]);
  });
});

describe('A CSV as a source', () => {
  test('says as what its letters were read and where a spreadsheet damaged it', async () => {
    const source = await sourceOf(
      Buffer.from('Nr;Maßnahme;Partner\n4,01E+05;Bühne;#NAME?\n040104;Chor;Caf\uFFFD', 'latin1'),
    );
    expect(shortNotes(source)).toEqual(['encoding', 'damaged-cell: 4,01E+05', 'damaged-cell: #NAME?']);
    expect(source.notes[0]?.text.de).toContain('gelesen als Windows-1252');
    expect(source).toMatchObject({ format: 'csv', blocks: [{ kind: 'grid', columns: 3, sure: true }] });
    const saved = await sourceOf(utf8('Bereich;Partner\nBÃ¼hne;Chor\nBad;Caf\uFFFD\n'));
    expect(shortNotes(saved)).toEqual(['encoding: BÃ¼hne', 'encoding: Caf\uFFFD']);
  });

  test('with a quotation mark that is never closed is refused with its line', async () => {
    const { reason, line } = await refusalOf(utf8('a;b\nc;d\n"e;f\n'));
    expect({ reason, line }).toEqual({ reason: 'broken', line: 3 });
  });
});

describe('A file', () => {
  test.each([
    ['nothing', new Uint8Array(), 'broken', 'keinen lesbaren Text'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'broken', 'keinen lesbaren Text'],
    [
      'an old Word file',
      Buffer.from('D0CF11E0A1B11AE1', 'hex'),
      'old-format',
      'In Word/Excel: Speichern unter',
    ],
    [
      'a locked file',
      Buffer.concat([Buffer.from('D0CF11E0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'locked',
      'mit einem Kennwort geschützt',
    ],
    [
      'a cut archive',
      Buffer.from('PK\u0003\u0004 no more'),
      'broken',
      'weder eine Word-Datei (.docx) noch eine',
    ],
  ])('that is %s is refused with what helps', async (_, bytes, reason, words) => {
    const refused = await refusalOf(bytes);
    expect(refused.reason).toBe(reason);
    expect(refused.detail.de).toContain(words);
  });

  test('that is larger than its kind may be is refused', async () => {
    const sentence = (await refusalOf(utf8('a;b\nc;d\n'), { textBytes: 3 })).detail;
    expect(sentence.de).toContain('Die Datei ist größer als');
    expect(sentence.en).toContain('The file is larger than');
    expect((await refusalOf(utf8('a;b\n'), { bytes: 3 })).reason).toBe('too-large');
  });
});
