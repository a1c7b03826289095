import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheetLimits } from '../../api/feedback-sheets/take-sheet.ts';
import { tableLines } from '../../api/table-lines.ts';
import { FeedbackAnswer, FeedbackReceipt } from '../../graph/schema/feedback-answers.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const [partner, document] = ['hilden/vhs', 'hilden-2024'];

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
});
afterAll(() => app.close());

type Cells = readonly string[];

/** The sheet of the partner after somebody changed its cells. */
async function returned(change: (cells: Cells[], header: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await app.get(`/api/feedback-sheet.xlsx?partner=${partner}&document=${document}`);
  expect(sheet.status).toBe(200);
  const lines = (await tableLines(new Uint8Array(await sheet.arrayBuffer()), sheetLimits)).map(
    ({ cells }) => cells,
  );
  change(
    lines,
    lines.findIndex(([first]) => first === 'nr'),
  );
  const data = lines.map((cells) => cells.map((value) => ({ value, type: String })));
  return new Uint8Array(await writeXlsxFile(data).toBuffer());
}

const set = (cells: Cells[], at: number, column: number, text: string) => {
  cells[at] = (cells[at] ?? []).with(column, text);
};
const confirmed = () =>
  returned((cells, header) => {
    set(cells, header + 1, 4, 'stimmt');
    set(cells, header + 2, 4, 'vielleicht');
  });

function handIn(body: Uint8Array<ArrayBuffer>, type = xlsx): Promise<Response> {
  return fetch(`${app.url}/api/feedback-sheets`, { method: 'POST', headers: { 'Content-Type': type }, body });
}

async function receipt(response: Response): Promise<FeedbackReceipt> {
  expect(response.status).toBe(200);
  return FeedbackReceipt.parse(await response.json());
}

const given = async () =>
  FeedbackAnswer.parse(await (await app.get(`/api/feedback?document=${document}`)).json()).entries;

test('a returned sheet is kept line by line, told of what is not, and changes nothing when it comes again', async () => {
  const sheet = await confirmed();
  const first = await receipt(await handIn(sheet));
  expect(first).toMatchObject({ partner: { id: partner }, document, answered: 1, unchanged: 0 });
  expect(first.faults).toMatchObject([{ what: { de: expect.stringContaining('vielleicht') as string } }]);
  const [entry, ...others] = await given();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ actor: { id: partner }, asked: null, answers: [{ said: 'right' }] });
  const version = await app.writing.version();
  expect(await receipt(await handIn(sheet))).toMatchObject({ made: null, answered: 0, unchanged: 1 });
  expect(await app.writing.version()).toBe(version);
  await app.writing.revert(first.made ?? '', { requestId: 'back' });
  expect(await given()).toEqual([]);
});

test('a sheet of another town, of a body that is not named, of nobody is not found', async () => {
  for (const [id, of] of [
    [partner, 'bergkamen-2023'],
    [partner, 'hilden-1999'],
    ['bergkamen/vhs', document],
  ] as const) {
    const sheet = await returned((cells) => {
      for (const [at, [first]] of cells.entries()) {
        if (first === 'Rückmeldung') set(cells, at, 1, id);
        if (first === 'Dokument') set(cells, at, 1, of);
      }
    });
    expect((await handIn(sheet)).status).toBe(404);
  }
});

test('what is no sheet, too large, or no table at all is refused in words', async () => {
  const other = new Uint8Array(await writeXlsxFile([[{ value: 'Liste', type: String }]]).toBuffer());
  const refused = Problem.parse(await (await handIn(other)).json());
  expect([refused.status, refused.errors?.[0]?.detail]).toEqual([
    400,
    expect.stringContaining('ist das ein Bogen für Rückmeldungen?'),
  ]);
  expect((await handIn(new Uint8Array(600 * 1024))).status).toBe(413);
  expect((await handIn(new Uint8Array([1, 2, 3]))).status).toBe(400);
  expect((await handIn(other, 'text/plain')).status).toBe(415);
});
