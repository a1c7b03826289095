import { programmeLimits } from '../../seed/readers/reading-limits.ts';
import { readSourceApart } from '../../seed/readers/read-apart.ts';
import { UnreadableFile } from '../../seed/readers/unreadable-file.ts';
import { laidOutTable } from '../seed/readers/lay-out-table.ts';
import { makePdf } from '../seed/readers/make-pdf.ts';
import { cell, listItem, makeWord, paragraph, table, wordFiles } from '../seed/readers/make-word.ts';
import { makeWorkbook, workbookFiles } from '../seed/readers/make-workbook.ts';
import { makeZip, type Packed } from '../seed/readers/make-zip.ts';
import { randomNumbers, type RandomNumbers } from './random-numbers.ts';
import { ms, printTable } from './table.ts';

const head = ['Bereich', 'Vorhaben', 'Beteiligte'];
const rows = Array.from({ length: 30 }, (_, at) => [`Archiv ${at}`, 'Nacht der Akten', 'Chor\nWerkhof']);
const word = {
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  body: paragraph('Programm') + table(head, ['Bad', cell(listItem('Chor', 1, 0)), 'Band']),
};
const workbook = {
  sheet: `<sheetData>${'<row><c t="inlineStr"><is><t>Chor</t></is></c><c><v>1</v></c></row>'.repeat(20)}</sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells>`,
};

/** Sound files, damaged at random: whole archives, files in them with their checksums right, and the plain formats. */
const kinds: readonly (readonly [string, (random: RandomNumbers) => Uint8Array])[] = [
  ['Word', (random) => damaged(makeWord(word), random)],
  ['Word, Inhalt', (random) => makeZip(wordFiles(word).map((file) => damagedPart(file, random)))],
  ['Excel', (random) => damaged(makeWorkbook(workbook), random)],
  ['Excel, Inhalt', (random) => makeZip(workbookFiles(workbook).map((file) => damagedPart(file, random)))],
  [
    'PDF',
    (random) => damaged(makePdf(laidOutTable(rows, { ruled: true, widths: [90, 150, 150], head })), random),
  ],
  ['Text', (random) => damaged(Buffer.from([head, ...rows].map((row) => row.join('\t')).join('\n')), random)],
  [
    'CSV',
    (random) => damaged(Buffer.from([head, ...rows].map((row) => `"${row.join('";"')}"`).join('\n')), random),
  ],
];

function damagedPart(file: Packed, random: RandomNumbers): Packed {
  return random.below(3) > 0 ? file : { ...file, content: damaged(Buffer.from(file.content), random) };
}

/** Some bytes changed, left out, or repeated very often. */
function damaged(sound: Buffer, random: RandomNumbers): Buffer {
  let bytes = Buffer.from(sound);
  for (let times = 1 + random.below(6); times > 0; times--) {
    const at = random.below(Math.max(1, bytes.length));
    const how = random.below(4);
    if (how < 2) bytes[at] = random.below(256);
    else if (how === 2)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.below(200))]);
    else {
      const part = bytes.subarray(at, at + 1 + random.below(100));
      const again = Array.from({ length: random.below(200) }, () => part);
      bytes = Buffer.concat([bytes.subarray(0, at), ...again, bytes.subarray(at)]);
    }
  }
  return bytes;
}

/**
 * Reads damaged files for so many seconds, by default five minutes: each is read or refused with a sentence, within
 * its limits of memory and time. Anything else is thrown on with the number that makes the same file again.
 */
export async function fuzzBench([seconds = 300, first = 1]: readonly number[]): Promise<void> {
  const counts = new Map(kinds.map(([kind]) => [kind, { read: 0, refused: 0, slowest: 0 }]));
  const end = performance.now() + seconds * 1000;
  let most = 0;
  for (let seed = first; performance.now() < end; seed++) {
    const [kind, make] = kinds[seed % kinds.length] ?? [];
    const count = counts.get(kind ?? '');
    if (make === undefined || count === undefined) continue;
    const started = performance.now();
    try {
      await readSourceApart(new Uint8Array(make(randomNumbers(seed))), {
        ...programmeLimits,
        memory: 128,
        seconds: 20,
      });
      count.read += 1;
    } catch (error) {
      if (!(error instanceof UnreadableFile))
        throw new Error(`fuzz: seed ${seed}, ${kind}`, { cause: error });
      count.refused += 1;
    }
    count.slowest = Math.max(count.slowest, performance.now() - started);
    most = Math.max(most, process.memoryUsage().rss);
  }
  printTable(
    `Beschädigte Dateien, ${seconds} s; höchstens ${Math.round(most / 1e6)} MB im ganzen Prozess`,
    ['Art', 'gelesen', 'abgelehnt', 'längste'],
    [...counts].map(([kind, { read, refused, slowest }]) => [
      kind,
      String(read),
      String(refused),
      ms(slowest),
    ]),
  );
}
