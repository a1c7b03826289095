import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChangesAnswer } from '../../graph/schema/change-answers.ts';
import { DecisionsAnswer, DecisionsLoaded, DecisionsMade } from '../../graph/schema/decision-answers.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
});
afterAll(() => app.close());

const same = {
  kind: 'pair',
  a: 'hilden/buergermeisterbuero-stadtmarketing',
  b: 'hilden/stadtmarketing',
  judged: 'same',
};

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Kulturnetz-Role': 'Koordination' },
    body: JSON.stringify(body),
  });
}

async function standing(): Promise<DecisionsAnswer['decisions']> {
  return DecisionsAnswer.parse(await (await app.get('/api/decisions?town=hilden')).json()).decisions;
}

test('a decision is made, listed with its reason and role, told in the history, and taken back whole', async () => {
  const response = await post('/api/decisions', {
    decisions: [
      {
        about: same,
        reason: 'Steht so im Organigramm.',
        restsOn: { document: 'hilden-2024', quote: 'Stadtmarketing' },
      },
    ],
  });
  expect(response.status).toBe(201);
  const { change, keys } = DecisionsMade.parse(await response.json());
  expect(await standing()).toMatchObject([
    {
      key: keys[0],
      change,
      by: 'Koordination',
      town: 'hilden',
      reason: 'Steht so im Organigramm.',
      restsOn: { document: 'hilden-2024', quote: 'Stadtmarketing' },
      summary: { de: '„Bürgermeisterbüro (Stadtmarketing)“ und „Stadtmarketing“ sind dasselbe' },
    },
  ]);
  const { changes } = ChangesAnswer.parse(await (await app.get('/api/changes')).json());
  expect(changes[0]).toMatchObject({
    id: change,
    kind: 'decisions',
    town: 'hilden',
    by: { role: 'Koordination' },
  });
  const moved = await fetch(`${app.url}/api/nodes/hilden/stadtmarketing?documents=hilden-2024`, {
    redirect: 'manual',
  });
  expect([moved.status, moved.headers.get('location')]).toEqual([
    307,
    '../../../api/nodes/hilden/buergermeisterbuero-stadtmarketing?documents=hilden-2024',
  ]);
  for (const path of ['/api/nodes/hilden/stadtmarketing', '/api/partners/hilden/stadtmarketing/page'])
    expect((await app.get(path)).url).toContain('buergermeisterbuero-stadtmarketing');

  expect((await post(`/api/changes/${change ?? ''}/revert`, {})).status).toBe(201);
  expect(await standing()).toEqual([]);
  const back = await app.get('/api/nodes/hilden/stadtmarketing');
  expect([back.status, back.redirected]).toEqual([200, false]);
});

test('what cannot hold is refused with the reason in both languages', async () => {
  const response = await post('/api/decisions', {
    decisions: [{ about: { ...same, a: 'bergkamen/stadtmarketing' } }],
  });
  const problem = Problem.parse(await response.json());
  expect([response.status, problem.code]).toEqual([409, 'cannot-decide']);
  expect(problem.reason?.de).toContain('verschiedenen Städten');
});

test('what is decided of an entry is listed with what it was, and of what was joined with it too', async () => {
  const renamed = (actor: string, value: string) => ({
    about: { kind: 'actor', actor, field: 'name', value },
  });
  const vhs = { kind: 'actor', actor: 'hilden/vhs', field: 'partOf', value: 'hilden/unser-hilden' };
  const made = await post('/api/decisions', {
    decisions: [{ about: same }, renamed(same.b, 'Stadtmarketing Hilden'), { about: vhs }],
  });
  expect(made.status).toBe(201);
  const { change } = DecisionsMade.parse(await made.json());
  const about = async (actor: string) =>
    DecisionsAnswer.parse(await (await app.get(`/api/decisions?actor=${actor}`)).json()).decisions;
  expect((await about(same.a)).map(({ key, value }) => [key, value?.now?.de, value?.before?.de])).toEqual([
    [`pair|${same.a}|${same.b}`, undefined, undefined],
    [`actor|${same.b}|name`, 'Stadtmarketing Hilden', 'Stadtmarketing'],
  ]);
  const told = async (actor: string) =>
    ChangesAnswer.parse(await (await app.get(`/api/changes?actor=${actor}`)).json()).changes.map(
      ({ id }) => id,
    );
  for (const actor of [same.a, same.b, 'hilden/vhs']) expect((await told(actor))[0]).toBe(change);
  expect(await told('bergkamen/vhs')).not.toContain(change);
  expect((await about('hilden/vhs'))[0]?.value?.now?.de).toBe('Verein Unser Hilden e.V.');
  expect((await post(`/api/changes/${change ?? ''}/revert`, {})).status).toBe(201);
  expect(await about(same.a)).toEqual([]);
});

test.each([
  ['a name', { about: { kind: 'actor', actor: same.a, field: 'name', value: 'Frau Muster' } }],
  ['another spelling', { about: { kind: 'actor', actor: same.a, field: 'aliases', value: ['Dr. Muster'] } }],
  ['a full name', { about: { kind: 'actor', actor: same.a, field: 'name', value: 'Max Mustermann' } }],
  ['a reason', { about: same, reason: 'laut muster@example.org' }],
  ['a sentence', { about: same, reason: 'Das weiß Erika Mustermann.' }],
])('%s that looks like a person is refused in both languages', async (_, decision) => {
  const response = await post('/api/decisions', { decisions: [decision] });
  const { code, reason } = Problem.parse(await response.json());
  expect([response.status, code]).toEqual([409, 'cannot-decide']);
  expect([reason?.de, reason?.en]).toEqual([
    expect.stringContaining('Person'),
    expect.stringContaining('person'),
  ]);
});

test.each([
  ['nothing', {}, 400, 'invalid-request'],
  [
    'a pair in the wrong order',
    { decisions: [{ about: { ...same, a: same.b, b: same.a } }] },
    400,
    'invalid-request',
  ],
  [
    'a type that is none',
    { decisions: [{ about: { kind: 'actor', actor: same.a, field: 'type', value: 'x' } }] },
    400,
    'invalid-request',
  ],
  [
    'a GND number with a slip',
    { decisions: [{ about: { kind: 'actor', actor: same.a, field: 'gnd', value: '118540239' } }] },
    400,
    'invalid-request',
  ],
  ['a body that is not there', { decisions: [{ about: { ...same, b: 'hilden/zzz' } }] }, 404, 'not-found'],
  [
    'another state than was seen',
    { decisions: [{ about: same, seen: 'earlier' }] },
    412,
    'precondition-failed',
  ],
  [
    'taking back what somebody else decided since',
    { withdraw: [{ key: `pair|${same.a}|${same.b}`, seen: 'earlier' }] },
    412,
    'precondition-failed',
  ],
])('%s is refused', async (_, body, status, code) => {
  const response = await post('/api/decisions', body);
  expect([response.status, Problem.parse(await response.json()).code]).toEqual([status, code]);
});

async function load(
  file: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${app.url}/api/decisions.csv`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', 'Kulturnetz-Role': 'Koordination', ...headers },
    body: file,
  });
}

async function loaded(...given: Parameters<typeof load>): Promise<DecisionsLoaded> {
  const response = await load(...given);
  expect(response.status).toBe(200);
  return DecisionsLoaded.parse(await response.json());
}

const table = [
  'art;ort;schluessel;a;b;vorher;nachher;grund;rolle;zeit;beleg',
  `Paar;;;${same.a};${same.b};;gleich;=1+1 steht so im Organigramm;;;hilden-2024: „Stadtmarketing“`,
  'Paar;;;hilden/vhs;bergkamen/vhs;;gleich;;;;',
  'Paar;;;hilden/zzz;hilden/vhs;;gleich;;;;',
  'Wortlaut;hilden;;Stadtmarketing;;;Partner;;;;',
  'Nennung;;;VHS;hilden-2024;;"{""place"":""I/nirgends"",""nth"":1,""set"":{""basis"":""M1""}}";;;;',
  'Eintrag;;;hilden/vhs;partOf;;hilden/vhs;;;;',
  'Frage;;;;;;;;;;',
].join('\r\n');

test('of a table all sound rows are made in one step and each other row is told; the same table changes nothing', async () => {
  const headers = { 'Idempotency-Key': randomUUID() };
  const first = await loaded(table, headers);
  expect(first).toMatchObject({ made: expect.any(String) as string, decided: 2, unchanged: 0 });
  expect(first.faults[0]?.what.en).toContain('different towns');
  expect(first.faults.map(({ line, what }) => [line, what.de.slice(0, 30)])).toEqual([
    [3, '„Schulverwaltung (Volkshochsch'],
    [4, '„hilden/zzz“ ist hier nicht be'],
    [6, 'Diese Stelle steht so nicht in'],
    [7, 'Das wäre ein Kreis: Keine Einr'],
    [8, '„Frage“ in der Spalte „art“ is'],
  ]);
  expect(await loaded(table, headers)).toEqual(first);
  expect((await load('art;a;b;nachher\r\nPaar;hilden/a;hilden/b;gleich', headers)).status).toBe(409);

  const again = await loaded(table);
  expect(again).toEqual({ ...first, made: null, decided: 0, unchanged: 2 });

  const answer = await app.get('/api/decisions.csv?town=hilden');
  expect(answer.headers.get('content-disposition')).toContain('kulturnetz-entscheidungen-hilden.csv');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const file = new TextDecoder().decode(bytes);
  expect(file).toContain(";gleich;'=1+1 steht so im Organigramm;Koordination;");
  expect(file).toContain(';hilden-2024: „Stadtmarketing“\r\n');
  expect(await loaded(bytes)).toEqual({ made: null, decided: 0, unchanged: 2, faults: [] });

  expect((await post(`/api/changes/${first.made ?? ''}/revert`, {})).status).toBe(201);
  expect(await standing()).toEqual([]);
  expect(await loaded(bytes, { 'Content-Type': 'application/octet-stream' })).toMatchObject({
    decided: 2,
    faults: [],
  });
  expect(await (await app.get('/api/decisions.csv?town=bergkamen')).text()).toBe(
    'art;ort;schluessel;a;b;vorher;nachher;grund;rolle;zeit;beleg\r\n',
  );
});

test('what is no table of decisions is refused as a whole, in the language of who sent it', async () => {
  const response = await load('Name;Ort\r\nVHS;Hilden', { 'Accept-Language': 'en' });
  const { code, errors } = Problem.parse(await response.json());
  expect([response.status, code]).toEqual([400, 'invalid-request']);
  expect(errors?.[0]?.detail).toContain('The header is missing');
  expect((await load('a'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
});
