import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../../graph/schema/problem.ts';
import {
  ReferenceListAnswer,
  ReferenceListLoaded,
  ReferenceListsAnswer,
} from '../../graph/schema/reference-list-answers.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { smallBundle, smallRegistry } from '../contract/small-bundle.ts';
import { makeWorkbook } from '../seed/readers/make-workbook.ts';
import { type ServedApp, serveApp } from './served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openEmbedded({ dataDir: null }));
  await app.writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await app.writing.replaceDocument(smallBundle, { requestId: 'document' });
});
afterAll(() => app.close());

const head = { town: 'musterstadt', title: 'Vereine', source: 'Vereinsregister', asOf: '2024-05-01' };
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function hand(body: string | Uint8Array, said: Record<string, string> = {}, type = 'text/csv') {
  const query = new URLSearchParams({ ...head, ...said });
  return fetch(`${app.url}/api/reference-lists?${query.toString()}`, {
    method: 'POST',
    headers: { 'Content-Type': type, 'Accept-Language': 'de' },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
}
const loaded = async (response: Response) => ReferenceListLoaded.parse(await response.json());

test('every sound line of a list is loaded, and of each other is told by its line why not', async () => {
  const lines = [
    'Name;Art;Webseite;Ansprechpartner',
    'Kanuverein e.V.;Verein;www.kanu.example.org;F. Muster',
    'Frau Dr. Muster;Verein;;',
    ';Verein;;',
    'Volkshochschule;Bildung;;',
    'Kanuverein;Verein;;',
    'Theater am Markt;Zirkus;kommt noch;',
    'Chor Nord;5;vorstand@chor.example.org;',
    '=1+1;Verein;;',
    'Max Mustermann;Verein;;',
  ];
  const answer = await loaded(await hand(lines.join('\r\n')));
  expect(answer).toMatchObject({ entries: 3, repeated: 1, ignored: ['Ansprechpartner'] });
  expect(answer.faults.map(({ line, leftOut, what }) => [line, leftOut, what.de.split(/[:.]/)[0]])).toEqual([
    [3, true, 'Das sieht wie der Name oder die Adresse einer Person aus'],
    [4, true, 'In dieser Zeile steht kein Name'],
    [7, false, 'Eingelesen ohne Art'],
    [7, false, 'Eingelesen ohne Webseite'],
    [8, true, 'Das sieht wie der Name oder die Adresse einer Person aus'],
    [9, true, 'Der Name braucht Buchstaben und mindestens 2, höchstens 120 Zeichen'],
    [10, true, 'Das sieht wie der Name oder die Adresse einer Person aus'],
  ]);

  const shown = await app.get(`/api/reference-lists/${answer.list}`);
  const { entries, counts } = ReferenceListAnswer.parse(await shown.json());
  expect(entries.map(({ line, name, type, website, state }) => [line, name, type, website, state])).toEqual([
    [2, 'Kanuverein e.V.', 'association', 'https://www.kanu.example.org', 'silent'],
    [7, 'Theater am Markt', 'unclear', undefined, 'silent'],
    [5, 'Volkshochschule', 'education', undefined, 'named'],
  ]);
  expect(counts).toEqual({ silent: 2, open: 0, part: 0, named: 1 });

  // Nothing changes for the same file, and it can be taken back as what it was.
  expect(await loaded(await hand(lines.join('\r\n')))).toMatchObject({ change: null, entries: 3 });
});

test('names pasted from a worksheet need no header, and a workbook is read like them', async () => {
  const pasted = await loaded(await hand('Kanuverein\tVerein\nChor Nord\n', { title: 'Eingefügt' }));
  expect(pasted).toMatchObject({ entries: 2, faults: [] });
  const row = (...cells: string[]): string =>
    `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const workbook = makeWorkbook({
    sheet: `<sheetData>${row('Einrichtung', 'Art')}${row('Chor Nord', 'Verein')}</sheetData>`,
  });
  const fromFile = await loaded(await hand(workbook, { title: 'Aus Excel' }, xlsx));
  expect(fromFile).toMatchObject({ entries: 1, repeated: 0, faults: [], ignored: [] });
});

test('a list says whose it is, whence and of when, without naming a person', async () => {
  const pointers = async (response: Response): Promise<unknown> => {
    const { status, errors = [] } = Problem.parse(await response.json());
    return [status, errors.map(({ pointer }) => pointer)];
  };
  expect(await pointers(await hand('Chor', { source: 'von Frau Muster' }))).toEqual([400, ['/query/source']]);
  expect(await pointers(await hand('Chor', { asOf: '1.5.2024' }))).toEqual([400, ['/query/asOf']]);
  expect(await pointers(await hand(' \r\n ;', {}))).toEqual([400, ['/body']]);
  expect((await hand('Chor', { town: 'nirgends' })).status).toBe(404);
});

test('a list is taken away by who has seen it as it is, and comes back', async () => {
  const { list } = await loaded(await hand('Chor', { title: 'Kurz' }));
  const remove = (tag: string) =>
    fetch(`${app.url}/api/reference-lists/${list}`, {
      method: 'DELETE',
      headers: { 'If-Match': `"${tag}"` },
    });
  expect((await remove('2020-01-01T00:00:00.000Z')).status).toBe(412);
  const { lists } = ReferenceListsAnswer.parse(await (await app.get('/api/reference-lists')).json());
  const gone = await remove(lists.find(({ id }) => id === list)?.at ?? '');
  expect(gone.status).toBe(200);
  expect((await app.get(`/api/reference-lists/${list}`)).status).toBe(404);
  await app.writing.revert(gone.headers.get('Kulturnetz-Change') ?? '', { requestId: 'back' });
  expect((await app.get(`/api/reference-lists/${list}`)).status).toBe(200);
});
