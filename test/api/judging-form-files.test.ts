import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readForm } from '../../api/judging-forms/read-form.ts';
import { formCsv, formXlsx } from '../../api/judging-forms/write-form.ts';
import writeXlsxFile from 'write-excel-file/node';
import { UnreadableFile } from '../../seed/readers/unreadable-file.ts';
import type { JudgingForm } from '../../graph/analysis/evaluation/judging-form.ts';

const id = '6f6f2b1e-6d50-4d0a-9d3e-0c7a1f0a2b11';

function suggestion(key: string, name: string): JudgingForm['suggestions'][number] {
  return {
    key,
    actor: { id: 'stadt/a', name, type: 'association', status: 'identifiable' },
    area: { id: 'stadt/040501', name: 'Musikschule', code: '040501', kind: 'music-school' },
    areaName: 'Musikschule',
    origins: ['rule', 'random'],
  };
}

const form: JudgingForm = {
  id,
  document: {
    id: 'stadt-2024',
    title: 'Programm 2024',
    municipality: 'stadt',
    town: 'Stadt',
    year: 2024,
    form: 'product-table',
    scope: 'office',
    planning: 'annual-programme',
    partnerColumn: true,
  },
  suggestions: [
    suggestion('aaaaaaaaaaaaaa', 'Förderverein „Größe“; Stadt, e.V.'),
    suggestion('bbbbbbbbbbbbbb', '=SUMME(A1:A9)'),
    suggestion('cccccccccccccc', 'Chor "Lied"'),
    suggestion('dddddddddddddd', 'Verein'),
  ],
  why: null,
};

/** Cells of the judgement column from the first suggestion on; the header stands in line 8, in both formats. */
const firstLine = 9;
const judged = [
  { line: 9, key: 'aaaaaaaaaaaaaa', judgement: 'sensible' },
  { line: 10, key: 'bbbbbbbbbbbbbb', judgement: 'already' },
  { line: 12, key: 'dddddddddddddd', judgement: 'nonsense' },
];

function filledCsv(words: readonly string[], lang: 'de' | 'en' = 'de'): string {
  return formCsv(form, lang)
    .split('\r\n')
    .map((line, at) => {
      const word = words[at + 1 - firstLine];
      return word === undefined ? line : line.replace(/;;;([a-z]+)$/, `;${word};eine Bemerkung;$1`);
    })
    .join('\r\n');
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a judging form as CSV', () => {
  const csv = formCsv(form, 'de');

  test('says what it is and how to fill it in, then one suggestion a row, without its origin', () => {
    const lines = csv.split('\r\n');
    expect(lines.slice(0, 3)).toEqual([`\uFEFFBogen;${id}`, 'Dokument;stadt-2024', 'Titel;Programm 2024']);
    expect(lines.slice(3, 6).every((line) => line.startsWith('So geht es;'))).toBe(true);
    expect(lines[7]).toBe('nr;partner;bereich;urteil;bemerkung;kennung');
    expect(lines.slice(8)).toEqual([
      '1;"Förderverein „Größe“; Stadt, e.V.";Musikschule;;;aaaaaaaaaaaaaa',
      `2;'=SUMME(A1:A9);Musikschule;;;bbbbbbbbbbbbbb`,
      '3;"Chor ""Lied""";Musikschule;;;cccccccccccccc',
      '4;Verein;Musikschule;;;dddddddddddddd',
      '',
    ]);
    expect(csv).not.toMatch(/rule|degree|random|regel|zufall/i);
  });

  test('is read back as it was filled in; blanks are counted apart and remarks left out', async () => {
    const read = await readForm(bytes(filledCsv(['sinnvoll', ' Schon  da ', '', 'UNSINNIG'])));
    expect(read).toEqual({ form: { id, document: 'stadt-2024', cells: judged }, blank: 1, faults: [] });
  });

  test('is read with commas, without a byte order mark, with line feeds, in Windows-1252, in English, and as it was called before', async () => {
    const german = filledCsv(['sinnvoll', 'schon da', '', 'unsinnig']);
    const plain = german.replace('\uFEFF', '').replaceAll('\r\n', '\n');
    // What the letters beyond ASCII are in Windows-1252.
    const windows = Buffer.from(
      plain.replace(/[„“]/g, (quote) => (quote === '„' ? '\u0084' : '\u0093')),
      'latin1',
    );
    const commas = plain
      .split('\n')
      .map((line) =>
        /^[A-ZS]/.test(line)
          ? line.replace(
              /^([^;]*);(.*)$/,
              (_, word: string, rest: string) => `${word},"${rest.replaceAll('"', '')}"`,
            )
          : line,
      )
      .map((line) =>
        /^(\d|nr)/.test(line)
          ? line.replace('"Förderverein „Größe“; Stadt, e.V."', 'Förderverein').replaceAll(';', ',')
          : line,
      )
      .join('\n');
    const english = filledCsv(['sensible', 'already there', '', 'nonsense'], 'en');
    const earlier = english.replace(`Judging form;${id}`, `Sheet;${id}`);
    expect(earlier).not.toBe(english);
    const versions = [bytes(plain), new Uint8Array(windows), bytes(commas), bytes(english), bytes(earlier)];
    for (const version of versions)
      expect(await readForm(version)).toEqual({
        form: { id, document: 'stadt-2024', cells: judged },
        blank: 1,
        faults: [],
      });
  });

  test('has its faults named by line, also behind a remark with line breaks', async () => {
    const text = filledCsv(['sinnvoll', 'vielleicht', 'unsinnig', '']).replace(
      'sinnvoll;eine Bemerkung',
      'sinnvoll;"zwei\nZeilen"',
    );
    const { faults, blank } = await readForm(bytes(text.replace('cccccccccccccc', '')));
    expect(blank).toBe(1);
    expect(faults).toMatchObject([{ line: 11 }, { line: 12 }]);
    expect(faults[0]?.detail).toEqual({
      de: '„vielleicht“ ist kein Urteil; erlaubt sind sinnvoll, schon da, unsinnig.',
      en: '“vielleicht” is no judgement; allowed are sensible, already there, nonsense.',
    });
    expect(faults[1]?.detail.de).toContain('ohne Kennung');
  });

  test.each([
    ['another table', 'a;b\n1;2\n', 4],
    ['nothing', '', 4],
    ['a form whose id was changed', csv.replace(id, '17'), 1],
    ['a form without its columns', csv.replace(';urteil;', ';x;').replace(';kennung', ';y'), 2],
  ])('is refused as a whole when it is %s', async (_, text, faults) => {
    const read = await readForm(bytes(text));
    expect(read.form).toBeNull();
    expect(read.faults).toHaveLength(faults);
  });

  test('is refused when it is far too large', async () => {
    await expect(readForm(new Uint8Array(300 * 1024))).rejects.toMatchObject({
      reason: 'too-large',
      detail: { de: 'Die Datei ist zu groß für einen ausgefüllten Bogen.' },
    });
  });
});

/** The parts of a workbook by name, from the archive's central directory. */
function parts(archive: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  for (
    let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const [packed, nameLength, local] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + packed);
    const text = archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    found.set(archive.toString('utf8', at + 46, at + 46 + nameLength), text.toString('utf8'));
  }
  return found;
}

describe('a judging form as a workbook', () => {
  test('offers the judgements to choose from, and holds no formula', async () => {
    const xml = parts(await formXlsx(form, 'de')).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('type="list"');
    expect(xml).toContain('sqref="D9:D12"');
    expect(xml).toContain('<formula1>&quot;sinnvoll,schon da,unsinnig&quot;</formula1>');
    expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<dataValidations'));
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml.match(/<c [^>]*t="n"/g)).toBeNull();
  });

  test('is read back blank as it was written', async () => {
    const read = await readForm(await formXlsx(form, 'de'));
    expect(read).toEqual({ form: { id, document: 'stadt-2024', cells: [] }, blank: 4, faults: [] });
  });

  test('is read back as it was filled in, by the same lines as CSV', async () => {
    const words = ['sinnvoll', 'schon da', '', 'unsinnig', 'quatsch'];
    const rows = formCsv(
      { ...form, suggestions: [...form.suggestions, suggestion('eeeeeeeeeeeeee', 'Noch einer')] },
      'de',
    )
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n')
      .map((line, at) => {
        const cells = line.split(';').map((value) => ({ value: value.replaceAll('"', ''), type: String }));
        const word = words[at + 1 - firstLine];
        return word === undefined
          ? cells
          : [...cells.slice(0, -3), { value: word, type: String }, null, ...cells.slice(-1)];
      });
    // The name with a semicolon was cut in two above; as one cell it stands in its column again.
    const whole = rows.map((cells) =>
      cells.length === 7 ? [...cells.slice(0, 1), ...cells.slice(2)] : cells,
    );
    const read = await readForm(await writeXlsxFile(whole).toBuffer());
    expect(read.form).toEqual({ id, document: 'stadt-2024', cells: judged });
    expect(read).toMatchObject({ blank: 1, faults: [{ line: 13 }] });
  });

  test('is refused when it is damaged', async () => {
    const workbook = await formXlsx(form, 'de');
    await expect(readForm(workbook.subarray(0, -100))).rejects.toThrow(UnreadableFile);
  });
});
