import { describe, expect, test } from 'vitest';
import { readSourceApart, readTablesApart } from '../../../seed/readers/read-apart.ts';
import {
  programmeLimits,
  type ReadingLimits,
  type SourceLimits,
} from '../../../seed/readers/reading-limits.ts';
import { UnreadableFile } from '../../../seed/readers/unreadable-file.ts';
import { makePdf } from './make-pdf.ts';
import { makeWord, paragraph } from './make-word.ts';
import { makeWorkbook } from './make-workbook.ts';

/** As good as no limits but those of the thread itself. */
const generous: ReadingLimits = {
  unpacked: 100_000_000,
  entries: 100,
  sheets: 1,
  rows: 1_048_576,
  columns: 16_384,
  cells: 10_000_000,
  characters: 100_000_000,
  memory: 64,
  seconds: 60,
};

const rows = (count: number): Buffer =>
  makeWorkbook({
    sheet: `<sheetData>${'<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(count)}</sheetData>`,
  });

async function refusal(reading: Promise<unknown>): Promise<UnreadableFile> {
  const [outcome] = await Promise.allSettled([reading]);
  if (outcome.status === 'rejected' && outcome.reason instanceof UnreadableFile) return outcome.reason;
  throw new Error('the file was not refused', { cause: outcome });
}

test('A file that takes more memory than it may ends its own thread, and the next one is read', async () => {
  const { reason, detail } = await refusal(readTablesApart(rows(60_000), { ...generous, memory: 8 }));
  expect(reason).toBe('too-large');
  expect(detail.de).toContain('braucht beim Lesen zu viel Speicher');
  expect(detail.en).toContain('takes too much memory');
  const { sheets } = await readTablesApart(rows(3), { ...generous, memory: 32 });
  expect(sheets[0]?.rows).toHaveLength(3);
});

test('A file that takes longer than it may is given up', async () => {
  const { reason, detail } = await refusal(readTablesApart(rows(1), { ...generous, seconds: 0.001 }));
  expect(reason).toBe('too-large');
  expect(detail.de).toContain('abgebrochen');
  expect(detail.en).toContain('was stopped after');
});

test('More files than are read at once wait for their turn, also behind refused ones', async () => {
  const far = makeWorkbook({ sheet: '<sheetData><row r="9"><c r="B9"><v>1</v></c></row></sheetData>' });
  const read = await Promise.allSettled(
    [rows(1), far, far, rows(2), rows(3)].map((bytes) => readTablesApart(bytes, { ...generous, rows: 5 })),
  );
  expect(
    read.map((one) => (one.status === 'fulfilled' ? one.value.sheets[0]?.rows.length : 'refused')),
  ).toEqual([1, 'refused', 'refused', 2, 3]);
});

describe('A document that would do harm', () => {
  const apart = (bytes: Uint8Array, limits: Partial<SourceLimits> = {}) =>
    readSourceApart(new Uint8Array(bytes), { ...programmeLimits, ...limits });

  test('is refused where it unpacks to more than it may, and the service answers meanwhile', async () => {
    const bomb = makeWord({ body: paragraph('x'.repeat(2_000_000)) });
    const answers: number[] = [];
    const clock = setInterval(() => answers.push(1), 5);
    const { reason, detail } = await refusal(apart(bomb, { unpacked: 1_048_576 }));
    clearInterval(clock);
    expect(reason).toBe('too-large');
    expect(detail.de).toContain('Die Datei ist entpackt größer als 1 MB');
    expect(answers.length).toBeGreaterThan(0);
  });

  test('is refused where it takes more memory than it may, and the next one is read', async () => {
    const many = makeWord({ body: '<w:p/>'.repeat(150_000) });
    const { reason, detail } = await refusal(apart(many, { memory: 12 }));
    expect(reason).toBe('too-large');
    expect(detail.de).toContain('braucht beim Lesen zu viel Speicher');
    const pdf = makePdf([{ texts: [{ text: 'Eine Seite mit mehr als genügend Text', x: 60, y: 100 }] }]);
    expect((await apart(pdf)).lines).toHaveLength(1);
  });
});
