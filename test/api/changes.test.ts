import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChangesAnswer, ChangeSummary } from '../../graph/schema/change-answers.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { openProgrammes, serveApp, type ServedApp } from './served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
});
afterAll(() => app.close());

async function history(query = ''): Promise<ChangesAnswer> {
  const response = await app.get(`/api/changes${query}`);
  expect(response.status).toBe(200);
  return ChangesAnswer.parse(await response.json());
}

function revert(
  id: string,
  headers: Readonly<Record<string, string>> = {},
  body: unknown = {},
): Promise<Response> {
  return fetch(`${app.url}/api/changes/${id}/revert`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

const titles = async () => (await app.store.documents()).map(({ id }) => id);

describe('the history over HTTP', () => {
  test('is paged, newest first', async () => {
    const all = await history();
    expect(all.changes.map(({ kind }) => kind)).toEqual([...Array<string>(5).fill('document'), 'registry']);
    const first = await history('?limit=4');
    const rest = await history(`?limit=4&cursor=${first.next}`);
    expect([...first.changes, ...rest.changes]).toEqual(all.changes);
    expect(rest.next).toBeNull();
    const [own] = (await history('?document=hattingen')).changes;
    expect(await (await app.get(`/api/changes/${own?.id ?? ''}`)).json()).toEqual(own);
    expect((await app.get('/api/changes/nothing')).status).toBe(404);
    expect((await app.get('/api/changes?limit=0')).status).toBe(400);
  });

  test('a change is taken back once under its key, with a note, and brought again', async () => {
    const [loaded] = (await history('?document=hattingen')).changes;
    const headers = { 'Idempotency-Key': randomUUID() };
    const response = await revert(loaded?.id ?? '', headers, { note: 'Falsches Dokument' });
    expect(response.status).toBe(201);
    const made = ChangeSummary.parse(await response.json());
    expect(made).toMatchObject({ reverts: loaded?.id, note: 'Falsches Dokument', document: 'hattingen' });
    expect(response.headers.get('location')).toBe(`/api/changes/${made.id}`);
    expect(await titles()).not.toContain('hattingen');
    expect(await (await revert(loaded?.id ?? '', headers)).json()).toEqual(made);
    expect((await history('?document=hattingen')).changes).toHaveLength(2);
    expect((await revert(made.id)).status).toBe(201);
    expect(await titles()).toContain('hattingen');
  });

  test('is narrowed by document, town, kind and actor, page by page', async () => {
    const ids = ({ changes }: ChangesAnswer) => changes.map(({ id }) => id);
    const hilden = await history('?town=hilden&kind=document,registry');
    expect(hilden.changes.map(({ document }) => document).toSorted()).toEqual(['hilden-2023', 'hilden-2024']);
    const first = await history('?town=hilden&kind=document&limit=1');
    const rest = await history(`?town=hilden&kind=document&limit=1&cursor=${first.next}`);
    expect([...ids(first), ...ids(rest)]).toEqual(ids(hilden));
    expect(rest.next).toBeNull();
    expect((await history('?actor=hilden/vhs')).changes.map(({ kind }) => kind)).toEqual(['registry']);
    expect(await history('?actor=nobody/known')).toEqual({ changes: [], next: null });
    for (const wrong of ['kind=moods', 'town=', 'since=2026'])
      expect((await app.get(`/api/changes?${wrong}`)).status).toBe(400);
  });

  test('says in which role a change was made, and refuses what looks like a person', async () => {
    const [registry] = (await history('?kind=registry')).changes;
    const asked = (role: string) =>
      revert(registry?.id ?? '', { 'Kulturnetz-Role': encodeURIComponent(role) });
    for (const person of [
      'Frau Muster',
      'Dr. Muster',
      'K. Muster',
      'Max Mustermann',
      'muster@stadt.de',
      'x',
      'y'.repeat(61),
    ]) {
      const refused = await asked(person);
      expect(refused.status).toBe(400);
      const { errors } = Problem.parse(await refused.json());
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/header/Kulturnetz-Role']);
    }
    const [loaded] = (await history('?document=lwl-2024')).changes;
    const role = { 'Kulturnetz-Role': encodeURIComponent('Kulturbüro Hilden') };
    const response = await revert(loaded?.id ?? '', role);
    const made = ChangeSummary.parse(await response.json());
    expect(made.by).toEqual({ account: null, role: 'Kulturbüro Hilden', town: null });
    expect(response.headers.get('kulturnetz-change')).toBe(made.id);
    const back = ChangeSummary.parse(await (await revert(made.id)).json());
    expect(back.by.role).toBeNull();
  });

  test('later changes that rest on it are named, and nothing happens', async () => {
    const [, , loaded] = (await history('?document=hattingen')).changes;
    await app.writing.removeDocument('hattingen', { requestId: 'removal' });
    const response = await revert(loaded?.id ?? '');
    expect(response.status).toBe(409);
    const problem = Problem.parse(await response.json());
    expect(problem.later?.map(({ id }) => id)).toEqual(['removal']);
    expect((await history('?document=hattingen')).changes[0]?.id).toBe('removal');
  });

  test('another site, another body and another method are refused', async () => {
    const [newest] = (await history()).changes;
    const id = newest?.id ?? '';
    expect((await revert(id, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await revert(id, {}, { other: 1 })).status).toBe(400);
    expect((await revert('nothing')).status).toBe(404);
    const got = await app.get(`/api/changes/${id}/revert`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await history()).changes[0]?.id).toBe(id);
  });
});

describe('deleting a document', () => {
  test('asks for its title, tells what rests on it, and can be taken back', async () => {
    await app.writing.decide(
      {
        decisions: [
          {
            about: {
              kind: 'asked',
              actor: 'hilden/vhs',
              document: 'hilden-2024',
              on: '2024-05-01',
            },
          },
        ],
        withdraw: [],
      },
      { requestId: 'asked' },
    );
    const remove = (title: string) =>
      fetch(`${app.url}/api/documents/hilden-2024?title=${encodeURIComponent(title)}`, { method: 'DELETE' });
    const { title } = await app.store.document('hilden-2024');
    const refused = Problem.parse(await (await remove('Hilden')).json());
    expect([refused.status, refused.reason?.de]).toEqual([
      409,
      `Zum Löschen bitte den Titel des Dokuments eintippen: „${title}“. Entscheidungen zu diesem Dokument: 1, verworfene Funde: 0, Urteilsbögen: 0. Sie bleiben erhalten und gelten wieder, wenn das Dokument wiederkommt.`,
    ]);
    expect(await titles()).toContain('hilden-2024');
    const done = await remove(` ${title.toUpperCase()} `);
    expect([done.status, await done.json()]).toEqual([
      200,
      { document: 'hilden-2024', title, kept: { decisions: 1, dismissals: 0, judgements: 0 } },
    ]);
    expect(await titles()).not.toContain('hilden-2024');
    expect((await remove(title)).status).toBe(404);
    const change = encodeURIComponent(done.headers.get('Kulturnetz-Change') ?? '');
    expect((await revert(change)).status).toBe(201);
    expect(await titles()).toContain('hilden-2024');
  });
});
