import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { ProgrammeReport } from '../../graph/schema/programme-report.ts';
import { smallRegistry } from '../contract/small-bundle.ts';
import { writingOn } from '../contract/writing-on.ts';
import { type ServedApp, serveApp } from './served-app.ts';

const plan = [
  'Bereich;Maßnahme;Partner',
  'Musikschule;Offenes Singen;VHS, Chor der Klänge e.V.',
  'Museum;Nachtführung;Frau Dr. Beate Musterfrau, Stadtarchiv',
].join('\n');

let app: ServedApp;
beforeAll(async () => {
  const engine = await openEmbedded({ dataDir: null });
  await writingOn(engine).saveRegistry(smallRegistry, { requestId: 'registry' });
  app = await serveApp(engine);
});
afterAll(() => app.close());

function send(query: string, body = plan, language = 'de'): Promise<Response> {
  const headers = { 'Content-Type': 'text/csv', 'Accept-Language': language };
  const url = `${app.url}/api/programmes?town=musterstadt&file=plan.csv&${query}`;
  return fetch(url, { method: 'POST', headers, body });
}

async function report(query: string, body?: string): Promise<ProgrammeReport> {
  const response = await send(query, body);
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer)).toBe(200);
  return ProgrammeReport.parse(answer);
}

async function refusal(response: Response): Promise<string[]> {
  expect(response.status).toBe(400);
  return (Problem.parse(await response.json()).errors ?? []).map(({ detail }) => detail);
}

test('A file is told of before anything is loaded, loaded in one step, not twice, and replaced only when asked', async () => {
  const before = await app.store.version();
  const told = await report('year=2026');
  expect(told).toMatchObject({
    document: 'musterstadt-2026',
    replaces: null,
    isSame: false,
    counts: { rows: 2, measures: 2, mentions: 3, newNames: 1 },
    changes: [],
  });
  expect(JSON.stringify(told)).not.toContain('Musterfrau');
  expect(await app.store.version()).toBe(before);

  const loaded = await report('year=2026&load=yes');
  expect(loaded.changes).toHaveLength(1);
  const version = await app.store.version();
  expect(await report('year=2026&load=yes')).toMatchObject({ isSame: true, changes: [] });
  expect(await refusal(await send('year=2026&load=yes', `${plan}\nMuseum;Garten;VHS`))).toEqual([
    'Unter dieser Kennung ist schon „Programm Musterstadt 2026“ geladen; geändert ist nichts. Soll die Datei an seine Stelle treten, sagen Sie es dazu.',
  ]);
  expect(await app.store.version()).toBe(version);

  const replaced = await report('year=2026&load=replace', `${plan}\nMuseum;Garten;VHS`);
  expect(replaced).toMatchObject({ replaces: 'Programm Musterstadt 2026', counts: { measures: 3 } });
  for (const id of [...loaded.changes, ...replaced.changes].toReversed()) {
    const back = await fetch(`${app.url}/api/changes/${encodeURIComponent(id)}/revert`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(back.status, id).toBe(201);
  }
  expect(await app.store.documents()).toEqual([]);
  const partners = await app.store.search({ q: 'Chor der Klänge', limit: 5, documents: [] });
  expect(partners.hits).toEqual([]);
});

test('What cannot be read is refused in the language of who sent it, and leaves nothing', async () => {
  const before = await app.store.version();
  expect(await refusal(await send('load=yes'))).toEqual([
    'In der Datei steht nicht, für welches Jahr sie gilt. Bitte nennen Sie es.',
  ]);
  expect(await refusal(await send('year=2026', 'Guten Tag', 'en'))).toEqual([
    'Lines read: 1. Neither a table nor action fields nor goals can be made out in them.',
  ]);
  const elsewhere = await fetch(`${app.url}/api/programmes?town=nirgends&file=a.csv&year=2026`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: plan,
  });
  expect((await refusal(elsewhere)).join()).toContain('Nehmen Sie den Ort zuerst auf');
  expect(await refusal(await send('year=2026', '\u0000\u0001\u0002'))).toHaveLength(1);
  expect(await app.store.version()).toBe(before);
});
