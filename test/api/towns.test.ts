import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { type ListedTown, OfficialTownsAnswer, TownAdded, TownsAnswer } from '../../graph/schema/town.ts';
import { smallRegistry } from '../contract/small-bundle.ts';
import { writingOn } from '../contract/writing-on.ts';
import { type ServedApp, serveApp } from './served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  const engine = await openEmbedded({ dataDir: null });
  await writingOn(engine).saveRegistry(smallRegistry, { requestId: 'registry' });
  app = await serveApp(engine);
});
afterAll(() => app.close());

const json = { 'Content-Type': 'application/json' };

function add(town: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const body = JSON.stringify({ kind: 'town', ...town });
  return fetch(`${app.url}/api/towns`, { method: 'POST', headers: { ...json, ...headers }, body });
}

async function added(town: object, headers?: Readonly<Record<string, string>>): Promise<TownAdded> {
  const response = await add(town, headers);
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer)).toBe(201);
  return TownAdded.parse(answer);
}

async function takeBack(change: string | null): Promise<number> {
  const url = `${app.url}/api/changes/${encodeURIComponent(change ?? '')}/revert`;
  return (await fetch(url, { method: 'POST', headers: json, body: '{}' })).status;
}

async function listed(): Promise<ListedTown[]> {
  return TownsAnswer.parse(await (await app.get('/api/towns')).json()).towns;
}

test('A town is added by its official key, in a role, listed without documents, read for, and taken back while nothing rests on it', async () => {
  const key = {
    'Idempotency-Key': '"0c0b5a4e-98a0-4a41-bd0b-0f3f5a2c9a11"',
    'Kulturnetz-Role': 'Koordination',
  };
  const monheim = { ags: '05158026', name: 'Monheim am Rhein' };
  const { town, change } = await added(monheim, key);
  expect(town).toEqual({ ...monheim, id: 'monheim-am-rhein', kind: 'town' });
  expect(await added(monheim, key)).toEqual({ town, change });
  expect(await listed()).toContainEqual({ ...town, documents: 0 });
  expect(await app.store.change(change ?? '')).toMatchObject({
    by: { role: 'Koordination' },
    summary: { de: 'Ort aufgenommen: Monheim am Rhein (05158026)' },
  });

  expect(await takeBack(change)).toBe(201);
  expect(await listed()).not.toContainEqual({ ...town, documents: 0 });
  const again = await added(monheim);
  const plan = 'Bereich;Maßnahme;Partner\nMusikschule;Offenes Singen;VHS';
  const begun = await fetch(`${app.url}/api/imports?town=${town.id}&year=2026&file=plan.csv`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: plan,
  });
  const read = await fetch(`${app.url}${begun.headers.get('Location') ?? ''}/load`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
    body: '{}',
  });
  expect(read.status).toBe(201);
  expect(await listed()).toContainEqual({ ...town, documents: 1 });
  expect(await takeBack(again.change)).toBe(409);
});

test('Two towns never have one key, and two of one name are told apart by theirs', async () => {
  const neuenkirchen = 'Neuenkirchen';
  const westphalian = await added({ ags: '05566060', name: neuenkirchen });
  const other = await added({ ags: '03357035', name: neuenkirchen });
  const third = await added({ ags: '03454035', name: neuenkirchen });
  expect([westphalian, other, third].map(({ town }) => town.id)).toEqual([
    'neuenkirchen',
    'neuenkirchen-03357035',
    'neuenkirchen-03454035',
  ]);
  const version = await app.store.version();
  expect(await added({ ags: '03357035', name: neuenkirchen })).toEqual({ town: other.town, change: null });
  expect(await app.store.version()).toBe(version);

  const refused = await add({ ags: '05566060', name: 'Neuenkirchen (Steinfurt)' });
  expect(refused.status).toBe(409);
  expect(Problem.parse(await refused.json()).reason?.de).toBe(
    'Der Schlüssel 05566060 gehört hier schon zu „Neuenkirchen“. Wählen Sie diesen Ort aus der Liste.',
  );
  // What was taken back does not come back beside another town that has its key since.
  expect(await takeBack(other.change)).toBe(201);
  await added({ ags: '03357035', name: 'Neuenkirchen (Heide)' });
  expect(await takeBack(other.change)).toBe(409);
  expect((await listed()).filter(({ ags }) => ags === '03357035')).toHaveLength(1);
});

test.each([
  [{ ags: '5158026', name: 'Monheim' }, '/body/ags'],
  [{ ags: '051580260000', name: 'Monheim' }, '/body/ags'],
  [{ ags: '17158026', name: 'Monheim' }, '/body/ags'],
  [{ ags: '05158', name: 'Kreis Mettmann' }, '/body/ags'],
  [{ ags: '09162000', name: 'x' }, '/body/name'],
  [{ ags: '09162000', name: 'www.muenchen.example' }, '/body/name'],
])('What is no town is refused with its place: %j', async (town, pointer) => {
  const response = await add(town);
  expect(response.status).toBe(400);
  expect(Problem.parse(await response.json()).errors?.map((error) => error.pointer)).toContain(pointer);
});

test('The list that comes along has every town of the state once, each with its district, and an id of its own', async () => {
  const { source, towns } = OfficialTownsAnswer.parse(await (await app.get('/api/official-towns')).json());
  expect(source).toContain('dl-de/by-2-0');
  expect([towns.filter(({ kind }) => kind === 'town').length, towns.length]).toEqual([396, 427]);
  expect(new Set(towns.map(({ ags }) => ags)).size).toBe(427);
  const districts = towns.filter(({ kind }) => kind === 'district').map(({ name }) => name);
  for (const { kind, ags, district } of towns.filter((one) => one.kind === 'town'))
    expect([kind, ags, district !== null && districts.includes(district)]).toEqual([
      'town',
      ags,
      !ags.endsWith('000'),
    ]);
});
