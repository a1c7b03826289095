import { describe, expect, test } from 'vitest';
import { makeZip } from './make-zip.ts';
import { cell, listItem, makeWord, paragraph, run, table, wordFiles } from './make-word.ts';
import { refusalOf, shortBlocks, shortNotes, sourceOf } from './reading.ts';

const level = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="5">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', 'o')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="6">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>';
const styles =
  '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Feld"><w:name w:val="Feld"/><w:basedOn w:val="berschrift1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Ziel"><w:name w:val="Ziel"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';

describe('A Word document', () => {
  test('is read as paragraphs with the depth of headings by style or outline, and tables in between', async () => {
    const source = await sourceOf(
      makeWord({
        styles,
        numbering,
        body:
          paragraph('Lernorte', '<w:pStyle w:val="Feld"/><w:numPr><w:numId w:val="2"/></w:numPr>') +
          paragraph('Offen für alle', '<w:pStyle w:val="Ziel"/>') +
          paragraph('Vorwort', '<w:outlineLvl w:val="2"/>') +
          paragraph('  Die Stadt   plant. ') +
          paragraph('') +
          table(['Bereich', 'Partner'], ['Archiv', 'Geschichtskreis']) +
          paragraph('Ende'),
      }),
    );
    expect(shortBlocks(source)).toEqual([
      '#1. Lernorte',
      '##Offen für alle',
      '###Vorwort',
      'Die Stadt plant.',
      [
        ['Bereich', 'Partner'],
        ['Archiv', 'Geschichtskreis'],
      ],
      'Ende',
    ]);
    expect(source).toMatchObject({ format: 'docx', notes: [] });
  });

  test('tells what cells cover, also after columns that are left free, and leaves blank rows out', async () => {
    const begins = '<w:vMerge w:val="restart"/>';
    const source = await sourceOf(
      makeWord({
        body: table(
          [cell('A Bühne', '<w:gridSpan w:val="3"/>')],
          [cell('Archiv', begins), 'Nacht der Akten', 'Schule am Wall'],
          [cell('', '<w:vMerge/>'), '', ''],
          [cell('', '<w:vMerge w:val="continue"/>'), 'Lesung', ''],
          ['Bad', 'Konzert', 'Chor'],
        ).replace(
          '<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">Bad',
          '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr></w:tcPr><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">Bad',
        ),
      }),
    );
    expect(shortBlocks(source)).toEqual([
      [
        ['[3x1] A Bühne'],
        ['[1x2] Archiv', 'Nacht der Akten', 'Schule am Wall'],
        ['Lesung', ''],
        ['Bad', 'Konzert', 'Chor'],
      ],
    ]);
    const [grid] = source.blocks;
    expect(grid?.kind === 'grid' && grid.rows[3]?.cells.map(({ column }) => column)).toEqual([1, 2, 3]);
  });

  test('parts what a cell holds at paragraphs and line breaks, and knows lists with their depth and numbers', async () => {
    const source = await sourceOf(
      makeWord({
        numbering,
        body: table([
          cell(
            listItem('Chor', 1, 0) +
              listItem('für Kinder', 1, 1) +
              listItem('Band', 1, 0) +
              paragraph('offen'),
          ),
          cell(
            listItem('Erstens', 2, 0) +
              listItem('Teil', 2, 1) +
              listItem('Teil', 2, 1) +
              listItem('Zweitens', 2, 0),
          ),
          cell(paragraph('<w:r><w:t>Werkhof</w:t><w:br/><w:t>Haus</w:t><w:tab/><w:t>17</w:t></w:r>')),
        ]),
      }),
    );
    expect(shortBlocks(source)).toEqual([
      [
        [
          '>\uF0B7 Chor | >>o für Kinder | >\uF0B7 Band | offen',
          '>1. Erstens | >>1.a) Teil | >>1.b) Teil | >2. Zweitens',
          'Werkhof | Haus 17',
        ],
      ],
    ]);
  });

  test('is read with tracked changes accepted, and says where something was deleted', async () => {
    const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const source = await sourceOf(
      makeWord({
        body:
          paragraph(`${run('Fest')}${deleted('Alt')}<w:ins>${run(' am See')}</w:ins>`) +
          paragraph(`<w:moveFrom>${run('wandert')}</w:moveFrom><w:moveTo>${run('kam her')}</w:moveTo>`) +
          paragraph(run('Haus '), '<w:rPr><w:del/></w:rPr>') +
          paragraph('der Musik') +
          table(['bleibt'], ['geht']).replace(
            /<w:tr>(?=(?:(?!<w:tr>).)*geht)/s,
            '<w:tr><w:trPr><w:del/></w:trPr>',
          ),
      }),
    );
    expect(shortBlocks(source)).toEqual(['Fest am See', 'kam her', 'Haus der Musik', [['bleibt']]]);
    expect(shortNotes(source)).toEqual(['deleted: Fest am See', 'deleted: Haus der Musik', 'deleted']);
  });

  test('leaves out what is struck out or hidden, and says so', async () => {
    const source = await sourceOf(
      makeWord({
        body: table([
          cell(
            paragraph(run('Chor ') + run('Ballett', '<w:strike/>')) +
              paragraph(run('Verein West', '<w:dstrike w:val="1"/>')) +
              paragraph(run('intern', '<w:vanish/>')) +
              paragraph(run('gilt', '<w:strike w:val="0"/>')),
          ),
        ]),
      }),
    );
    expect(shortBlocks(source)).toEqual([[['Chor | gilt']]]);
    expect(shortNotes(source)).toEqual(['struck-out: Chor', 'struck-out: Verein West', 'hidden: intern']);
  });

  test('gives tables in cells as lines of the cell, and the text of a frame as running text', async () => {
    const inner = table(['Werkhof'], ['Kunstverein']);
    const source = await sourceOf(
      makeWord({
        body:
          table(['Lange Nacht', cell(paragraph('') + inner + paragraph(''))]) +
          table([cell(paragraph('Rahmen') + table(['Bad', 'Chor']))]),
      }),
    );
    expect(shortBlocks(source)).toEqual([
      [['Lange Nacht', 'Werkhof | Kunstverein']],
      'Rahmen',
      [['Bad', 'Chor']],
    ]);
    expect(shortNotes(source)).toEqual(['nested-table: Werkhof', 'nested-table: Kunstverein']);
  });

  test('tells text boxes, footnotes, headers and footers from the running text, and its marks from names', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraph('Börse: Agentur')}</w:txbxContent></w:pict></w:r>`;
    const drawn = `<w:r><w:AlternateContent><w:Choice><w:txbxContent>${paragraph('einmal')}</w:txbxContent></w:Choice><w:Fallback><w:txbxContent>${paragraph('zweimal')}</w:txbxContent></w:Fallback></w:AlternateContent></w:r>`;
    const raised = '<w:vertAlign w:val="superscript"/>';
    const source = await sourceOf(
      makeWord({
        body:
          paragraph(`${run('Text')}${box}`) +
          table([
            cell(paragraph(`${run('Kunstverein')}<w:r><w:footnoteReference w:id="2"/></w:r>`)),
            cell(paragraph(`${run('Chor')}${run('1)', raised)}${drawn}`)),
          ]) +
          paragraph(`${run('10 m')}${run('zwei', raised)}`),
        footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('Strich')}</w:footnote><w:footnote w:id="2">${paragraph('angefragt')}</w:footnote>`,
        header: table(['Stadt Talheim', 'Entwurf']),
        footer: paragraph('Seite 1'),
        comments: `<w:comment w:id="0">${paragraph('mit Frau X klären')}</w:comment>`,
      }),
    );
    expect(shortBlocks(source)).toEqual([
      '(header) Stadt Talheim',
      '(header) Entwurf',
      'Text',
      '(text-box) Börse: Agentur',
      [['Kunstverein', 'Chor']],
      '(text-box) einmal',
      '10 mzwei',
      '(note) angefragt',
      '(footer) Seite 1',
    ]);
    expect(shortNotes(source)).toEqual([
      'text-box: Börse: Agentur',
      'footnote: Kunstverein',
      'footnote: Chor',
      'text-box: einmal',
      'comment',
    ]);
    expect(JSON.stringify(source)).not.toContain('Frau X');
  });

  test('takes a typed footnote mark off a cell where a paragraph below the table explains it', async () => {
    const source = await sourceOf(
      makeWord({ body: table(['Werkhof 1)', 'Chor 2)', 'Bad (Halle 1)']) + paragraph('1) angefragt') }),
    );
    expect(shortBlocks(source)).toEqual([[['Werkhof', 'Chor 2)', 'Bad (Halle 1)']], '(note) 1) angefragt']);
    expect(shortNotes(source)).toEqual(['footnote: Werkhof 1)']);
  });

  test('is read the same every time', async () => {
    const bytes = makeWord({ numbering, body: listItem('Chor', 2, 0) + listItem('Band', 2, 0) });
    expect(await sourceOf(bytes)).toEqual(await sourceOf(bytes));
  });

  test('is refused with a document type, or when it is damaged', async () => {
    const detail = {
      de: 'Die Datei lässt sich nicht öffnen: Sie ist beschädigt oder keine Word-Datei (.docx).',
      en: 'The file cannot be opened: it is damaged or no Word file (.docx).',
    };
    const bomb = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    const typed = await refusalOf(makeWord({ prologue: bomb, body: paragraph('<w:r><w:t>&b;</w:t></w:r>') }));
    expect(typed).toMatchObject({ reason: 'broken', detail });
    const cut = wordFiles({ body: '' }).filter(({ name }) => name !== 'word/document.xml');
    expect(await refusalOf(makeZip(cut))).toMatchObject({ reason: 'broken', detail });
  });
});
