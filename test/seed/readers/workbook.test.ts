import { describe, expect, test } from 'vitest';
import type { ReadingLimits } from '../../../seed/readers/reading-limits.ts';
import { readTables } from '../../../seed/readers/read-tables.ts';
import { UnreadableFile } from '../../../seed/readers/unreadable-file.ts';
import { blankRows, makeWorkbook, workbookFiles, type WorkbookContent } from './make-workbook.ts';
import { makeZip, packedRecord, type Packed } from './make-zip.ts';

const limits: ReadingLimits = {
  unpacked: 1_000_000,
  entries: 20,
  sheets: 1,
  rows: 100,
  columns: 30,
  cells: 500,
  characters: 5000,
  memory: 32,
  seconds: 10,
};

const read = (content: WorkbookContent) => {
  const [sheet] = readTables(makeWorkbook(content), limits).sheets;
  return sheet;
};

/** Texts of the cells by line, with their columns. */
const texts = (content: WorkbookContent) =>
  read(content)?.rows.map(({ line, cells }) => [
    line,
    ...cells.map(({ column, text }) => `${column} ${text}`),
  ]);

function refusal(bytes: Uint8Array, within: Partial<ReadingLimits> = {}): UnreadableFile {
  try {
    readTables(bytes, { ...limits, ...within });
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error('the file was read');
}

const cell = (address: string, value: string, more = ''): string =>
  `<c r="${address}"${more}><v>${value}</v></c>`;
const small: WorkbookContent = { sheet: `<sheetData><row r="1">${cell('A1', '1')}</row></sheetData>` };

describe('A workbook', () => {
  test('is read cell by cell with kind and text, blank ones left out', () => {
    const sheet = read({
      strings:
        '<si><t xml:space="preserve"> Förderverein &amp; Co </t></si><si><t>zwei_x000D_\nZeilen</t></si>',
      sheet:
        '<sheetData><row r="3" spans="1:9">' +
        `${cell('A3', '0', ' t="s"')}<c r="B3" s="1"/>${cell('C3', '40103')}${cell('D3', '1', ' t="b"')}` +
        `${cell('AA3', '#REF!', ' t="e"')}</row>` +
        '<row r="5"><c r="A5" t="inlineStr"><is><t>in der Zelle</t></is></c>' +
        `<c r="B5" t="str"><f>A3&amp;"x"</f><v>Ergebnis</v></c>${cell('C5', '1', ' t="s"')}${cell('D5', '0.1')}</row></sheetData>`,
    });
    expect(sheet?.rows).toEqual([
      {
        line: 3,
        cells: [
          { column: 1, text: ' Förderverein & Co ', kind: 'text', struck: 'no' },
          { column: 3, text: '40103', kind: 'number', struck: 'no' },
          { column: 4, text: 'true', kind: 'boolean', struck: 'no' },
          { column: 27, text: '#REF!', kind: 'error', struck: 'no' },
        ],
      },
      {
        line: 5,
        cells: [
          { column: 1, text: 'in der Zelle', kind: 'text', struck: 'no' },
          { column: 2, text: 'Ergebnis', kind: 'text', struck: 'no' },
          { column: 3, text: 'zwei\nZeilen', kind: 'text', struck: 'no' },
          { column: 4, text: '0.1', kind: 'number', struck: 'no' },
        ],
      },
    ]);
  });

  test('counts rows and cells on where they carry no address', () => {
    expect(
      texts({
        sheet:
          '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData>',
      }),
    ).toEqual([
      [1, '1 1', '2 2'],
      [3, '1 3'],
    ]);
  });

  test('has its dates as ISO 8601, by the format of their cells and the workbook’s own calendar', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-407]d/\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="[Red]0&quot; Tage&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>';
    const sheet =
      '<sheetData><row r="1">' +
      ['45721', '45721', '45721', '45721.6041666667', '0.6041666667', '7']
        .map((value, style) => cell(`${'ABCDEF'.charAt(style)}1`, value, ` s="${style}"`))
        .join('') +
      '</row></sheetData>';
    expect(texts({ styles, sheet })).toEqual([
      [1, '1 45721', '2 2025-03-05', '3 2025-03-05', '4 2025-03-05T14:30', '5 14:30', '6 7'],
    ]);
    const fromMac = texts({ styles, sheet, properties: '<workbookPr date1904="1"/>' });
    expect(fromMac?.[0]?.[2]).toBe('2 2029-03-06');
  });

  test('says what is struck through, by the font of the cell or of a part of its text', () => {
    const found = read({
      styles:
        '<fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font></fonts>' +
        '<cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>',
      strings:
        '<si><t>einfach</t></si><si><r><rPr><strike/></rPr><t>weg</t></r><r><t xml:space="preserve"> da</t></r></si>' +
        '<si><r><rPr><strike/></rPr><t>ganz weg</t></r></si>',
      sheet:
        '<sheetData><row r="1">' +
        `${cell('A1', '0', ' t="s"')}${cell('B1', '0', ' t="s" s="1"')}${cell('C1', '0', ' t="s" s="2"')}` +
        `${cell('D1', '1', ' t="s"')}${cell('E1', '2', ' t="s"')}</row></sheetData>`,
    });
    expect(found?.rows[0]?.cells.map(({ struck }) => struck)).toEqual([
      'no',
      'wholly',
      'no',
      'partly',
      'wholly',
    ]);
  });

  test('tells which cells are joined, as far as it is read', () => {
    const merges = ['A1:B2', 'C5:XFD1048576', 'ZZ1:ZZ9'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    expect(read({ sheet: `${small.sheet}<mergeCells>${merges}</mergeCells>` })?.merges).toEqual([
      { line: 1, column: 1, lines: 2, columns: 2 },
      { line: 5, column: 3, lines: 96, columns: 28 },
    ]);
  });

  test('may carry formatting far beyond its table, but nothing written there', () => {
    const far = (content: string): WorkbookContent => ({
      sheet: `<sheetData><row r="1">${cell('A1', '1')}</row><row r="1048576">${content}</row></sheetData>`,
    });
    expect(texts(far('<c r="XFD1048576" s="3"/>'))).toEqual([[1, '1 1']]);
    const refused = refusal(makeWorkbook(far(cell('XFD1048576', '1'))));
    expect(refused.reason).toBe('too-large');
    expect(refused.detail.de).toContain(
      'XFD1048576 liegt zu weit außen: Gelesen werden höchstens 100 Zeilen und 30 Spalten',
    );
    expect(refused.detail.en).toContain('XFD1048576 is too far out');
  });
});

describe('A workbook that asks for too much', () => {
  test.each<[string, Buffer, string]>([
    ['unpacks to more than is allowed', makeWorkbook({ sheet: blankRows(2000, 60) }), 'entpackt größer'],
    [
      'has too many cells',
      makeWorkbook({
        sheet: `<sheetData>${'<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>'.repeat(90)}</sheetData>`,
      }),
      'mehr als 500 gefüllte Zellen',
    ],
    // Few bytes in the file, and as many copies of a long text as there are cells.
    [
      'repeats a long text in many cells',
      makeWorkbook({
        strings: `<si><t>${'x'.repeat(2000)}</t></si>`,
        sheet: `<sheetData><row>${'<c t="s"><v>0</v></c>'.repeat(9)}</row></sheetData>`,
      }),
      'sehr lange Texte',
    ],
    [
      'has more texts than cells may be',
      makeWorkbook({ ...small, strings: '<si/>'.repeat(501) }),
      'mehr als 500 gefüllte Zellen',
    ],
  ])('because it %s is refused with what helps', (_, bytes, words) => {
    const { reason, detail } = refusal(bytes);
    expect([reason, detail.de]).toEqual(['too-large', expect.stringContaining(words)]);
    expect(detail.de).toContain('Meist hilft:');
    expect(detail.en).toContain('What mostly helps:');
  });
});

describe('An archive that contradicts itself', () => {
  const files = workbookFiles(small);
  const sheet = files.at(-1);
  const whole = makeZip(files);
  const withSheet = (change: Partial<Packed>): Buffer =>
    makeZip([...files.slice(0, -1), { name: '', content: '', ...sheet, ...change }]);
  const changed = (change: (bytes: Buffer) => void): Buffer => {
    const copy = Buffer.from(whole);
    change(copy);
    return copy;
  };
  const directory = whole.readUInt32LE(whole.length - 6);
  const inner = { name: 'xl/inner.xml', content: 'x' };
  const outer = { name: 'xl/outer.xml', content: packedRecord(inner) };

  test('is none as long as it is honest', () => {
    expect(readTables(whole, limits).sheets[0]?.rows).toHaveLength(1);
    expect(readTables(withSheet({ stored: true }), limits).sheets[0]?.rows).toHaveLength(1);
  });

  test.each<[string, Buffer]>([
    ['whose directory is no directory', changed((bytes) => bytes.write('XXXX', directory))],
    ['whose directory counts fewer files', changed((bytes) => bytes.writeUInt16LE(2, bytes.length - 12))],
    ['whose directory lies elsewhere', changed((bytes) => bytes.writeUInt32LE(4, bytes.length - 6))],
    ['with something behind its end', Buffer.concat([whole, Buffer.from('mehr')])],
    ['that was cut', whole.subarray(0, -30)],
    ['with a file that unpacks to more than it says', withSheet({ saidSize: 20 })],
    ['with a file that unpacks to less than it says', withSheet({ saidSize: 2000 })],
    ['with a file of another name before its bytes', withSheet({ localName: 'xl/worksheets/other1.xml' })],
    [
      'with two files in the same bytes',
      makeZip([...files, { ...outer, stored: true }, { ...inner, lyingIn: outer.name }]),
    ],
    ['with two files of one name', makeZip([...files, { name: 'XL/workbook.xml', content: 'x' }])],
    [
      'with more files than a workbook has',
      makeZip([...files, ...Array.from({ length: 20 }, (_, at) => ({ name: `${at}`, content: '' }))]),
    ],
    ['without a workbook', makeZip([{ name: 'word/document.xml', content: '<a/>' }])],
    ['with a wrong checksum', changed((bytes) => bytes.writeUInt32LE(7, directory + 16))],
  ])('is refused: one %s', (_, bytes) => {
    const { reason, detail } = refusal(bytes);
    expect([reason, detail]).toEqual([
      'broken',
      {
        de: 'Die Datei lässt sich nicht öffnen: Sie ist beschädigt oder keine Excel-Mappe (.xlsx).',
        en: 'The file cannot be opened: it is damaged or no Excel workbook (.xlsx).',
      },
    ]);
  });

  test('is told as locked when a password locks it, in either way of doing that, and as old when it is .xls', () => {
    expect(refusal(withSheet({ flags: 1 })).reason).toBe('locked');
    const wrapper = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(600)]);
    expect(refusal(wrapper)).toMatchObject({ reason: 'old-format' });
    expect(refusal(wrapper).detail.de).toContain('Speichern unter');
    wrapper.write('EncryptedPackage', 100, 'utf16le');
    expect(refusal(wrapper)).toMatchObject({ reason: 'locked' });
    expect(refusal(wrapper).detail.de).toContain('mit einem Kennwort geschützt');
  });
});

describe('A damaged worksheet', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;&a;">'}]>`;
  test.each<[string, WorkbookContent]>([
    ['with entities of its own', { ...small, prologue: laughs }],
    ['that fetches something', { ...small, prologue: '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">' }],
    ['that ends in the middle', { sheet: '<sheetData><row r="1">' }],
    ['whose elements cross', { sheet: '<sheetData><row></sheetData></row>' }],
    ['whose rows go back', { sheet: '<sheetData><row r="2"/><row r="2"/></sheetData>' }],
    ['whose row is no number', { sheet: '<sheetData><row r="x"/></sheetData>' }],
    [
      'with two cells at one place',
      { sheet: `<sheetData><row r="1">${cell('A1', '1').repeat(2)}</row></sheetData>` },
    ],
    ['with a cell in another row', { sheet: `<sheetData><row r="1">${cell('A2', '1')}</row></sheetData>` }],
    ['with an address that is none', { sheet: `<sheetData><row r="1">${cell('1A', '1')}</row></sheetData>` }],
    [
      'with a text that is nowhere',
      { sheet: `<sheetData><row r="1">${cell('A1', '7', ' t="s"')}</row></sheetData>` },
    ],
    [
      'with a number that is none',
      { sheet: `<sheetData><row r="1">${cell('A1', 'drei')}</row></sheetData>` },
    ],
    [
      'with a merge that is none',
      { sheet: `${small.sheet}<mergeCells><mergeCell ref="B2:A1"/></mergeCells>` },
    ],
  ])('is refused: one %s', (_, content) => {
    expect(refusal(makeWorkbook(content)).reason).toBe('broken');
  });

  test('is refused or read, whatever was changed in it', () => {
    const sheet = `<sheetData><row r="1">${cell('A1', '0', ' t="s" s="1"')}${cell('B1', '3')}</row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    const content = {
      sheet,
      strings: '<si><r><rPr><strike/></rPr><t>a</t></r></si>',
      styles: '<fonts><font/></fonts><cellXfs><xf numFmtId="14"/></cellXfs>',
    };
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const signs = `<>/"'=&;! \0ü1-`;
    const files = workbookFiles(content);
    const outcomes = new Set<string>();
    for (let n = 0; n < 300; n++) {
      const damaged = files.map((file) => {
        const text = file.content.toString();
        const at = next(text.length);
        const sign = signs.charAt(next(signs.length));
        return next(4) > 0 ? file : { ...file, content: text.slice(0, at) + sign + text.slice(at + next(3)) };
      });
      try {
        readTables(makeZip(damaged), limits);
        outcomes.add('read');
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        outcomes.add(error.reason);
      }
    }
    expect([...outcomes].sort()).toEqual(['broken', 'read']);
  });
});
