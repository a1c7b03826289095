import { describe, expect, test } from 'vitest';
import { laidOutTable } from './lay-out-table.ts';
import { makePdf, textWidth } from './make-pdf.ts';
import { refusalOf, shortBlocks, shortNotes, sourceOf } from './reading.ts';

const head = ['Bereich', 'Vorhaben', 'Beteiligte'];
const widths = [100, 200, 160];

describe('A PDF with a ruled table', () => {
  test('is read by its lines, and says of each line of a cell whether it only goes on', async () => {
    const rows = [
      [
        'Archiv',
        'Lange Nacht der Akten mit Führungen durch die Magazine und Lesungen',
        'Schule am Wall\nChor',
      ],
      ['Bad', 'Sommerkonzert', ''],
    ];
    const source = await sourceOf(makePdf(laidOutTable(rows, { ruled: true, widths, head })));
    expect(shortBlocks(source)).toEqual([
      [
        head,
        [
          'Archiv',
          'Lange Nacht der Akten mit Führungen | ~durch die Magazine und Lesungen',
          'Schule am Wall | /Chor',
        ],
        ['Bad', 'Sommerkonzert', ''],
      ],
    ]);
    expect(source.blocks[0]).toMatchObject({ kind: 'grid', sure: true, columns: 3 });
    expect(source.lines[0]).toEqual({
      text: 'Bereich',
      page: 1,
      box: { x: 65, y: 84, width: Math.round(textWidth('Bereich') * 10) / 10, height: 10 },
    });
  });

  test('is one table over its pages: heads that come again, running heads and feet are told, a parted row goes on', async () => {
    const list = Array.from({ length: 9 }, (_, at) => `Kreis ${String.fromCharCode(65 + at)}`);
    const running = (page: number) => [
      { text: 'Stadt Talheim', x: 60, y: 40 },
      { text: `Seite ${page}`, x: 500, y: 820 },
    ];
    // A row that is the same as an earlier one is not lost.
    const rows = [
      ['Archiv', 'Nacht', 'Chor'],
      ['Bad', 'Konzert', list.join('\n')],
      ['Club', 'Tanz', 'Band'],
      ['Archiv', 'Nacht', 'Chor'],
    ];
    const source = await sourceOf(
      makePdf(laidOutTable(rows, { ruled: true, widths, head, bottom: 200, running })),
    );
    expect(shortBlocks(source)).toEqual([
      [
        head,
        ['Archiv', 'Nacht', 'Chor'],
        ['Bad', 'Konzert', list.slice(0, 6).join(' | /')],
        ['…', '', '', list.slice(6).join(' | /')],
        ['Club', 'Tanz', 'Band'],
        ['Archiv', 'Nacht', 'Chor'],
      ],
    ]);
    expect(shortNotes(source).toSorted()).toEqual(
      [...['Stadt Talheim', 'Stadt Talheim', 'Seite 1', 'Seite 2'], ...head]
        .map((text) => `repeated-line: ${text}`)
        .toSorted(),
    );
  });

  test('tells cells over several columns and rows, and a box around text is no table', async () => {
    const source = await sourceOf(
      makePdf([
        {
          texts: [
            { text: 'Eingerahmter Hinweis', x: 70, y: 60 },
            { text: 'A Bühne', x: 65, y: 115 },
            { text: 'Archiv', x: 65, y: 135 },
            { text: 'Nacht', x: 165, y: 135 },
            { text: 'Lesung', x: 165, y: 155 },
          ],
          lines: [
            ...([40, 70] as const).map((y) => [60, y, 300, y] as const),
            ...([60, 300] as const).map((x) => [x, 40, x, 70] as const),
            ...([100, 120, 160] as const).map((y) => [60, y, 260, y] as const),
            [160, 140, 260, 140],
            [60, 100, 60, 160],
            [260, 100, 260, 160],
            [160, 120, 160, 160],
          ],
        },
      ]),
    );
    expect(shortBlocks(source)).toEqual([
      'Eingerahmter Hinweis',
      [['[2x1] A Bühne'], ['[1x2] Archiv', 'Nacht'], ['Lesung']],
    ]);
  });

  test.each([90, 180, 270])('is read upright where its page is turned by %i degrees', async (turned) => {
    const [page] = laidOutTable([['Archiv', 'Nacht', 'Chor']], { ruled: true, widths, head });
    const upright = await sourceOf(makePdf([page ?? { texts: [] }]));
    const source = await sourceOf(makePdf([{ texts: [], ...page, turned }]));
    expect(shortBlocks(source)).toEqual(shortBlocks(upright));
    const [width, height] = turned === 180 ? [595, 842] : [842, 595];
    expect(source.pages).toEqual([{ name: null, size: { width, height } }]);
    for (const { box } of source.lines)
      expect(box && box.x + box.width < width && box.y + box.height < height).toBe(true);
  });
});

describe('Text in a PDF', () => {
  const column = (lines: readonly string[], size = 10) =>
    lines.map((text, at) => ({ text, x: 60, y: 100 + at * size * 1.2, size }));

  test('puts words together that were parted at the end of a line, and keeps hyphens that belong to them', async () => {
    const lines = [
      'Die Heinrich-',
      'Heine-Hochschule für Ge-',
      'flüchtete im Kinder-',
      'und Jugendhaus am Geschichts- und',
      'Heimatmuseum.',
    ];
    const source = await sourceOf(makePdf([{ texts: column(lines) }]));
    expect(shortBlocks(source)).toEqual([
      'Die Heinrich-Heine-Hochschule für Geflüchtete im Kinder- und Jugendhaus am Geschichts- und Heimatmuseum.',
    ]);
    expect(source.lines).toHaveLength(5);
  });

  test('knows items of a list by their marks with the lines below them, and headings by larger letters', async () => {
    const source = await sourceOf(
      makePdf([
        {
          texts: [
            { text: 'Teilhabe', x: 60, y: 60, size: 16 },
            { text: '• Chor für alle, die noch nie in einem Chor gesungen haben oder es', x: 60, y: 100 },
            { text: 'lange nicht taten', x: 70, y: 112 },
            { text: '– mit Kindern', x: 80, y: 124 },
            { text: '• Band', x: 60, y: 136 },
            { text: '1. Erstens', x: 60, y: 170 },
            { text: '2. Zweitens', x: 60, y: 202 },
            { text: 'Schluss', x: 60, y: 240 },
          ],
        },
      ]),
    );
    expect(shortBlocks(source)).toEqual([
      '#Teilhabe',
      '>• Chor für alle, die noch nie in einem Chor gesungen haben oder es lange nicht taten',
      '>>– mit Kindern',
      '>• Band',
      '1. Erstens',
      '2. Zweitens',
      'Schluss',
    ]);
  });

  test('takes raised marks off names and knows the footnote they lead to', async () => {
    const source = await sourceOf(
      makePdf([
        {
          texts: [
            { text: 'Der Chor der Stadt', x: 60, y: 100 },
            { text: '2', x: 60 + textWidth('Der Chor der Stadt'), y: 95, size: 7 },
            { text: '2', x: 60, y: 696, size: 6 },
            { text: 'angefragt', x: 66, y: 700, size: 8 },
            { text: 'ENTWURF', x: 200, y: 500, size: 60, angle: 45 },
          ],
        },
      ]),
    );
    expect(shortBlocks(source)).toEqual(['Der Chor der Stadt', '(note) angefragt', '(text-box) ENTWURF']);
    expect(shortNotes(source)).toEqual(['footnote: Der Chor der Stadt', 'footnote: angefragt']);
  });

  test('is read the same every time', async () => {
    const bytes = makePdf([{ texts: column(['Eine Zeile mit genügend Text']) }]);
    expect(await sourceOf(bytes)).toEqual(await sourceOf(bytes));
  });
});

describe('A PDF is refused', () => {
  const page = { texts: [{ text: 'Eine Seite mit mehr als genügend Text darauf', x: 60, y: 100 }] };

  test('where it is a scan, and pages without text of another file are named', async () => {
    const { reason, detail } = await refusalOf(
      makePdf([{ texts: [] }, { texts: [{ text: 'Seite 1', x: 60, y: 100 }] }]),
    );
    expect(reason).toBe('scan');
    expect(detail.de).toContain('enthält nur Bilder, keinen Text (2 Seiten)');
    expect(detail.en).toContain('holds only pictures and no text (2 pages)');
    const mixed = await sourceOf(makePdf([page, { texts: [] }, page]));
    expect(mixed.notes.at(-1)).toMatchObject({
      kind: 'page-without-text',
      text: { de: 'Seite 2: kein lesbarer Text (ein Bild oder leer); nicht gelesen.' },
    });
  });

  test('where it is locked, damaged or too long', async () => {
    expect((await refusalOf(makePdf([page], { locked: true }))).reason).toBe('locked');
    const damaged = await refusalOf(Buffer.from('%PDF-1.4\nnothing more'));
    expect(damaged).toMatchObject({
      reason: 'broken',
      detail: { de: 'Die Datei lässt sich nicht öffnen: Sie ist beschädigt oder keine PDF.' },
    });
    const long = await refusalOf(makePdf([page, page]), { pages: 1 });
    expect(long.reason).toBe('too-large');
    expect(long.detail.de).toBe(
      'Die PDF hat 2 Seiten; gelesen werden höchstens 1. Bitte nur die Seiten mit der Tabelle speichern.',
    );
  });
});

describe('A PDF with a table that only places tell', () => {
  const at = (x: number, y: number, text: string) => ({ text, x, y });

  test('is read by its columns; what goes over them is a row across, prose around it stays text', async () => {
    const prose = 'Der Ausschuss hat das Programm beraten und einstimmig beschlossen, es umzusetzen.';
    const source = await sourceOf(
      makePdf([
        {
          texts: [
            at(60, 60, prose),
            at(60, 72, prose),
            at(60, 100, 'Bereich'),
            at(160, 100, 'Vorhaben'),
            at(360, 100, 'Beteiligte'),
            at(60, 120, 'I. Kulturelle Teilhabe und bürgerschaftliches Engagement in der Stadt'),
            at(60, 140, 'Stadtbücherei und'),
            at(160, 140, 'Lange Nacht der Bücher'),
            at(360, 140, 'Chor'),
            at(60, 152, 'Medienzentrum'),
            at(160, 152, 'mit Lesungen'),
            at(60, 172, 'Bad'),
            at(160, 172, 'Sommerkonzert'),
            at(360, 172, 'Band'),
            at(160, 192, 'Wasserspiele'),
            at(360, 192, 'Ballett'),
            at(60, 240, prose),
          ],
        },
      ]),
    );
    expect(shortBlocks(source)).toEqual([
      `${prose} ${prose}`,
      [
        ['Bereich', 'Vorhaben', 'Beteiligte'],
        ['[3x1] I. Kulturelle Teilhabe und bürgerschaftliches Engagement in der Stadt'],
        ['Stadtbücherei und | ~Medienzentrum', 'Lange Nacht der Bücher | ~mit Lesungen', 'Chor'],
        ['Bad', 'Sommerkonzert', 'Band'],
        ['', 'Wasserspiele', 'Ballett'],
      ],
      prose,
    ]);
  });

  test('has columns as wide as its heads where lists are indented below them, also for the last lines of a page', async () => {
    const heads = [at(60, 100, 'Bereich'), at(160, 100, 'Vorhaben'), at(360, 100, 'Beteiligte')];
    const row = (y: number, name: string) => [
      at(60, y, name),
      at(174, y, 'Nacht der Akten'),
      at(360, y, 'Chor'),
    ];
    const source = await sourceOf(
      makePdf([
        {
          texts: [
            ...heads,
            ...row(120, 'Archiv'),
            ...row(140, 'Bad'),
            ...row(160, 'Club'),
            ...row(180, 'Archiv'),
          ],
        },
        { texts: [...heads, at(174, 114, 'im Hof')] },
      ]),
    );
    expect(shortBlocks(source)).toEqual([
      [
        ['Bereich', 'Vorhaben', 'Beteiligte'],
        ...['Archiv', 'Bad', 'Club', 'Archiv'].map((name) => [name, 'Nacht der Akten', 'Chor']),
        ['…', '', 'im Hof', ''],
      ],
    ]);
  });

  test('begins rows with the numbers of products where most of them have one', async () => {
    const rows = ['040101 Archiv', '040102 Bad', '040103 Club'].flatMap((name, nth) => [
      at(60, 100 + nth * 36, name),
      at(200, 100 + nth * 36, 'Fest'),
      at(60, 112 + nth * 36, 'und mehr'),
      at(200, 124 + nth * 36, 'Lesung'),
    ]);
    expect(shortBlocks(await sourceOf(makePdf([{ texts: rows }])))).toEqual([
      [
        ['040101 Archiv | ~und mehr', 'Fest | Lesung'],
        ['040102 Bad | ~und mehr', 'Fest | Lesung'],
        ['040103 Club | ~und mehr', 'Fest | Lesung'],
      ],
    ]);
  });

  test('is told from two columns of prose, which are read one after the other', async () => {
    const line = 'Die Stadt plant ein Fest mit allen Vereinen';
    const texts = Array.from({ length: 8 }, (_, nth) => [
      at(60, 100 + nth * 12, `${line} ${nth}a`),
      at(310, 100 + nth * 12, `${line} ${nth}b`),
    ]).flat();
    const column = (letter: string): string =>
      Array.from({ length: 8 }, (_, nth) => `${line} ${nth}${letter}`).join(' ');
    expect(shortBlocks(await sourceOf(makePdf([{ texts }])))).toEqual([column('a'), column('b')]);
  });
});
