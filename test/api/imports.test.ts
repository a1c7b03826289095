import { randomUUID } from 'node:crypto';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import {
  ImportAnswer,
  ImportNamesAnswer,
  ImportPlan,
  ImportRowsAnswer,
  ImportsAnswer,
  ImportSourceAnswer,
  importLimits,
} from '../../graph/schema/import.ts';
import { NetworkAnswer } from '../../graph/schema/network-answers.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { ProgrammeReport } from '../../graph/schema/programme-report.ts';
import { smallRegistry } from '../contract/small-bundle.ts';
import { writingOn } from '../contract/writing-on.ts';
import { type ServedApp, serveApp } from './served-app.ts';

const plan = [
  'Bereich;Maßnahme;Partner;Anmerkung',
  'Musikschule;Offenes Singen;VHS, Chor der Klänge e.V.;Stadtarchiv',
  'Museum;Nachtführung;Frau Dr. Beate Musterfrau, Stadtarchiv;',
].join('\n');

let app: ServedApp;
beforeAll(async () => {
  const engine = await openEmbedded({ dataDir: null });
  await writingOn(engine).saveRegistry(smallRegistry, { requestId: 'registry' });
  app = await serveApp(engine);
});
afterAll(() => app.close());
beforeEach(async () => {
  for (const { id } of (await list()).imports) await send('DELETE', `/${id}`);
});

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(`${app.url}/api/imports${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function upload(text = plan, query = 'town=musterstadt&file=plan.csv&year=2026', key: string = randomUUID()) {
  const headers = { 'Content-Type': 'text/csv', 'Idempotency-Key': key };
  return fetch(`${app.url}/api/imports?${query}`, { method: 'POST', headers, body: text });
}

async function answerOf(response: Response, status = 200): Promise<ImportAnswer> {
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer)).toBe(status);
  return ImportAnswer.parse(answer);
}

const begun = async (...given: Parameters<typeof upload>) => answerOf(await upload(...given), 201);
const list = async () => ImportsAnswer.parse(await (await app.get('/api/imports')).json());
const source = async (id: string, query = '') =>
  ImportSourceAnswer.parse(await (await app.get(`/api/imports/${id}/source${query}`)).json());
const rows = async (id: string, query = '') =>
  ImportRowsAnswer.parse(await (await app.get(`/api/imports/${id}/rows${query}`)).json());

test('A file is kept without persons, understood beside its lines, and leaves nothing when it is given up', async () => {
  const before = await app.store.version();
  const { id, report, ...rest } = await begun();
  expect(rest).toMatchObject({ version: 1, kind: 'csv', form: 'product-table', year: 2026, problem: null });
  expect(report).toMatchObject({
    document: 'musterstadt-2026',
    counts: { rows: 2, mentions: 3, newNames: 1 },
    changes: [],
  });
  expect((await list()).imports).toMatchObject([{ id, file: 'plan.csv', loaded: null }]);

  const { total, lines } = await source(id);
  expect(total).toBe(lines.length);
  const said = lines.map(({ text, fate, why, rows: of }) => [text, fate, why?.de ?? null, of]);
  expect(said.slice(0, 1)).toEqual([['Bereich', 'discarded', 'Kopf der Tabelle', []]]);
  expect(said).toContainEqual(['[Person], Stadtarchiv', 'used', null, [2]]);
  expect(lines.at(-1)?.cell).toEqual({ table: 1, row: 3, column: 3, columns: 1 });
  expect((await source(id, '?from=5&to=6')).lines.map(({ no }) => no)).toEqual([5, 6]);

  const page = await rows(id, '?limit=1');
  expect(page).toMatchObject({ total: 2, next: 1, goals: [] });
  expect(page.rows).toMatchObject([
    {
      at: 1,
      product: 'Musikschule',
      measures: [{ title: 'Offenes Singen', text: 'Offenes Singen', uncertain: false }],
      partners: [
        { as: 'VHS', kind: 'partner', review: 'confirmed', isNew: false, means: { id: 'musterstadt/vhs' } },
        { as: 'Chor der Klänge e.V.', kind: 'partner', type: 'association', review: 'open', isNew: true },
      ],
    },
  ]);
  expect((await rows(id, '?cursor=1')).rows.map(({ at }) => at)).toEqual([2]);

  const files = await readdir(join(app.dataDir, 'imports'));
  const kept = await Promise.all(files.map((name) => readFile(join(app.dataDir, 'imports', name), 'utf8')));
  expect(kept.join()).toContain('Nachtführung');
  for (const text of [...kept, JSON.stringify([lines, page])]) expect(text).not.toMatch(/Beate|Musterfrau/u);
  expect((await send('DELETE', `/${id}`)).status).toBe(200);
  expect(await readdir(join(app.dataDir, 'imports'))).toEqual([]);
  expect((await app.get(`/api/imports/${id}`)).status).toBe(404);
  expect(await app.store.version()).toBe(before);
});

test('What is missing is asked for and not lost; columns can be chosen, and stay unread where somebody says so', async () => {
  const first = await upload(plan, 'town=musterstadt&file=plan.csv');
  const { id, problem, report, columns } = await answerOf(first, 201);
  expect([report, problem?.de]).toEqual([
    null,
    'In der Datei steht nicht, für welches Jahr sie gilt. Bitte nennen Sie es.',
  ]);
  const [table] = columns;
  expect(table?.heads.map(({ head, role }) => [head, role])).toEqual([
    ['Bereich', 'product'],
    ['Maßnahme', 'measure'],
    ['Partner', 'partner'],
    ['Anmerkung', 'note'],
  ]);
  const tag = { 'If-Match': first.headers.get('ETag') ?? '' };
  const roles = ['product', 'measure', null, 'partner'];
  const chosen = { year: 2027, columns: [{ fingerprint: table?.fingerprint, roles }] };
  const patched = await answerOf(await send('PATCH', `/${id}`, chosen, tag));
  expect(patched).toMatchObject({
    version: 2,
    year: 2027,
    problem: null,
    report: { document: 'musterstadt-2027' },
  });
  expect(patched.columns[0]?.heads.map(({ role }) => role)).toEqual(roles);
  expect((await rows(id)).rows.map(({ partners }) => partners.map(({ as }) => as))).toEqual([
    ['Stadtarchiv'],
    [],
  ]);

  const late = await send('PATCH', `/${id}`, { year: 2028 }, tag);
  expect(late.status).toBe(412);
  expect(Problem.parse(await late.json()).detail).toContain('is at version 2, not 1');
  expect((await send('PATCH', `/${id}`, { year: 2028 })).status).toBe(428);
  const wrong = { town: 'nirgends', columns: [{ fingerprint: table?.fingerprint, roles: ['note'] }] };
  const refused = Problem.parse(await (await send('PATCH', `/${id}`, wrong, { 'If-Match': '*' })).json());
  expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['/body/town', '/body/columns/0']);
});

test('A file that is sent again is the same import; one that cannot be read leaves nothing', async () => {
  const key = randomUUID();
  const { id } = await begun(plan, undefined, key);
  expect((await begun(plan, undefined, key)).id).toBe(id);
  expect((await upload(`${plan}\n`, undefined, key)).status).toBe(409);
  expect((await upload('\u0000\u0001\u0002')).status).toBe(400);
  expect((await upload(plan, 'town=nirgends&file=plan.csv')).status).toBe(400);
  expect((await list()).imports.map((one) => one.id)).toEqual([id]);
  expect((await app.get(`/api/imports/${randomUUID()}/rows`)).status).toBe(404);
});

test('A programme is loaded with its answers in one step, once, and taken back as one; the import stays to go on', async () => {
  const first = await upload();
  const { id } = await answerOf(first, 201);
  const tag = { 'If-Match': first.headers.get('ETag') ?? '' };
  const answers = [
    { wording: 'Chor der Klänge e.V.', type: 'culture' },
    { wording: 'Stadtarchiv', noPartner: true },
  ];
  const patched = await send('PATCH', `/${id}`, { answers }, tag);
  const now = { 'If-Match': patched.headers.get('ETag') ?? '', 'Idempotency-Key': randomUUID() };
  expect((await send('POST', `/${id}/load`, {}, { ...now, ...tag })).status).toBe(412);
  const load = async () => {
    const response = await send('POST', `/${id}/load`, {}, now);
    expect([response.status, response.headers.get('Kulturnetz-Change')]).toEqual([
      201,
      `http/${now['Idempotency-Key']}`,
    ]);
    return ProgrammeReport.parse(await response.json());
  };
  const before = await app.store.version();
  const names = ImportNamesAnswer.parse(await (await app.get(`/api/imports/${id}/names`)).json());
  expect(names.names).toMatchObject([
    {
      wording: 'Chor der Klänge e.V.',
      count: 1,
      ties: 1,
      kind: 'partner',
      type: 'culture',
      typeSure: true,
      answer: answers[0],
    },
  ]);
  const planned = ImportPlan.parse(await (await app.get(`/api/imports/${id}/plan`)).json());
  expect(planned).toMatchObject({
    against: null,
    replaces: false,
    rows: { kept: 0, reworded: 0, changed: 0, added: 2, gone: 0 },
    names: { kept: 0, gone: [] },
    ties: { added: 2, gone: 0 },
    unreviewed: 1,
  });
  const preview = NetworkAnswer.parse(await (await app.get(`/api/imports/${id}/preview`)).json());
  expect(await app.store.version()).toBe(before);
  const report = await load();
  expect(await (await app.get('/api/network?documents=musterstadt-2026')).json()).toEqual(preview);
  expect(report).toMatchObject({ document: 'musterstadt-2026', changes: [`http/${now['Idempotency-Key']}`] });
  const version = await app.store.version();
  expect((await load()).changes).toEqual(report.changes);
  expect(await app.store.version()).toBe(version);
  expect((await list()).imports).toEqual([]);
  // As a process leaves it that ends before it noted that the graph has it.
  const state = join(app.dataDir, 'imports', `${id}.json`);
  const noted = await readFile(state, 'utf8');
  await writeFile(state, JSON.stringify({ ...(JSON.parse(noted) as object), loaded: null }));
  const again = await send('POST', `/${id}/load`, {}, { 'If-Match': '*' });
  expect(ProgrammeReport.parse(await again.json())).toMatchObject({ isSame: true, changes: [] });
  expect(await app.store.version()).toBe(version);
  await writeFile(state, noted);
  expect(await answerOf(await app.get(`/api/imports/${id}`))).toMatchObject({ loaded: report.changes[0] });
  const { changes } = await app.store.history({ limit: 1 });
  expect(changes[0]?.summary.de).toContain('neue Namen: 1; Antworten: 2');
  expect((await app.store.partner('musterstadt/chor-der-klaenge')).actor.type).toBe('culture');
  const { rows: loaded } = await app.store.rows('musterstadt-2026', { limit: 10 });
  expect(loaded.map(({ mentions }) => mentions.map(({ wording, review }) => [wording, review]))).toEqual([
    [
      ['VHS', 'confirmed'],
      ['Chor der Klänge e.V.', 'open'],
    ],
    [['Stadtarchiv', 'rejected']],
  ]);

  const other = await upload(`${plan.replace('Offenes Singen', 'Singen am Abend')}\nMuseum;Garten;VHS;`);
  const { id: second } = await answerOf(other, 201);
  const seen = { 'If-Match': other.headers.get('ETag') ?? '' };
  const refused = Problem.parse(await (await send('POST', `/${second}/load`, {}, seen)).json());
  expect([refused.status, refused.reason?.de]).toEqual([
    409,
    expect.stringContaining('schon „Programm Musterstadt 2026“ geladen'),
  ]);
  const {
    rows: compared,
    names: ofPlan,
    ties,
    decisionsKept,
    ...rest
  } = ImportPlan.parse(await (await app.get(`/api/imports/${second}/plan`)).json());
  expect(rest).toMatchObject({
    against: { document: 'musterstadt-2026' },
    replaces: true,
    decisionsReopened: [],
  });
  expect([compared, ofPlan, ties, decisionsKept]).toEqual([
    { kept: 0, reworded: 1, changed: 1, added: 0, gone: 0 },
    { kept: 2, added: [], gone: [] },
    { kept: 2, added: 1, gone: 0 },
    2,
  ]);
  await app.writing.revert(report.changes[0] ?? '', { requestId: 'back' });
  await app.writing.revert('back', { requestId: 'again' });
  expect((await send('POST', `/${second}/load`, { replace: true }, seen)).status).toBe(412);
  await app.writing.revert('again', { requestId: 'gone' });
  expect(await app.store.documents()).toEqual([]);
  expect(await app.store.version()).toBeGreaterThan(before);
  expect((await list()).imports.map((one) => one.id).toSorted()).toEqual([id, second].toSorted());
});

test('Columns that were chosen are so again for the town’s next file with the same heads, as long as the choice stands', async () => {
  const first = await upload();
  const { id, columns } = await answerOf(first, 201);
  const roles = ['product', 'measure', 'note', 'partner'];
  const choice = { columns: [{ fingerprint: columns[0]?.fingerprint, roles }] };
  const patched = await send('PATCH', `/${id}`, choice, { 'If-Match': first.headers.get('ETag') ?? '' });
  const loaded = await send('POST', `/${id}/load`, {}, { 'If-Match': patched.headers.get('ETag') ?? '' });
  const next = () =>
    begun(plan.replace('Nachtführung', 'Tagesführung'), 'town=musterstadt&file=next.csv&year=2027');
  const rolesOf = ({ columns: found }: ImportAnswer) => found[0]?.heads.map(({ role }) => role);
  const remembered = await next();
  expect([remembered.remembered, rolesOf(remembered)]).toEqual([true, roles]);
  await app.writing.revert(loaded.headers.get('Kulturnetz-Change') ?? '', { requestId: 'choice back' });
  const anew = await next();
  expect([anew.remembered, rolesOf(anew)]).toEqual([false, ['product', 'measure', 'partner', 'note']]);
});

test('A damaged file is told and left out; what is older than a month or was left behind is gone; no more than fifty are open', async () => {
  const [one, other] = [await begun(), await begun()];
  const file = (id: string) => join(app.dataDir, 'imports', `${id}.json`);
  const text = await readFile(file(one.id), 'utf8');
  await writeFile(file(one.id), text.slice(0, 100));
  expect(await list()).toMatchObject({ damaged: 1, imports: [{ id: other.id }] });
  expect(app.reports.join()).toContain(`${one.id}.json: Diese Datei ist beschädigt`);
  expect((await app.get(`/api/imports/${one.id}`)).status).toBe(404);
  await writeFile(file(one.id), text.replace(/"created":"\d{4}/, '"created":"2020'));
  const folder = join(app.dataDir, 'imports');
  for (const left of [`${one.id}.json.unfinished`, `${randomUUID()}.lines.json`]) {
    await writeFile(join(folder, left), '{');
    await utimes(join(folder, left), 0, 0);
  }
  expect(await list()).toMatchObject({ damaged: 0, imports: [{ id: other.id }] });
  expect(await readdir(folder)).toHaveLength(2);

  const whole = await readFile(file(other.id), 'utf8');
  const copies = Array.from({ length: importLimits.open - 1 }, () => randomUUID());
  for (const id of copies) await writeFile(file(id), whole.replace(other.id, id));
  const refused = await upload();
  expect([refused.status, Problem.parse(await refused.json()).reason?.de]).toEqual([
    409,
    'Es sind schon 50 Einlesevorgänge offen. Laden oder verwerfen Sie zuerst einen davon.',
  ]);
});
