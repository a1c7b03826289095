import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChangesAnswer } from '../../graph/schema/change-answers.ts';
import { Dismissal, DismissalsAnswer } from '../../graph/schema/dismissal.ts';
import { GapsAnswer } from '../../graph/schema/gap-answers.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { UnderusedAnswer } from '../../graph/schema/underused-answers.ts';
import { readSeed } from '../../seed/read-data.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

const document = 'hilden-2024';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
});
afterAll(() => app.close());

/** Nothing is dismissed when a test begins. */
beforeEach(async () => {
  const { dismissals } = await app.store.dismissals();
  for (const { id, revokedAt } of dismissals)
    if (revokedAt === null) await app.writing.revokeDismissal(id, { requestId: randomUUID() });
});

async function findings(kind = 'L1'): Promise<GapsAnswer['findings']> {
  const answer = await app.get(`/api/gaps?document=${document}&kind=${kind}`);
  return GapsAnswer.parse(await answer.json()).findings;
}

async function someFinding(kind = 'L1'): Promise<string> {
  const [finding] = await findings(kind);
  if (finding === undefined) throw new Error(`${document} has no finding ${kind}`);
  return finding.key;
}

function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${app.url}/api/dismissals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function remove(id: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${app.url}/api/dismissals/${id}`, { method: 'DELETE', headers });
}

async function problem(response: Response, status: number, code: string): Promise<Problem> {
  const answer = Problem.parse(await response.json());
  expect([response.status, answer.code, answer.detail]).toEqual([status, code, answer.detail]);
  return answer;
}

async function listed(): Promise<DismissalsAnswer['dismissals']> {
  return DismissalsAnswer.parse(await (await app.get(`/api/dismissals?document=${document}`)).json())
    .dismissals;
}

async function dismissed(finding: string, reason = 'Läuft über das Jugendamt.'): Promise<Dismissal> {
  const response = await post({ document, finding, reason });
  expect(response.status).toBe(201);
  return Dismissal.parse(await response.json());
}

describe('dismissing a finding', () => {
  test('makes something that can be read, is listed, and stands at the finding', async () => {
    const finding = await someFinding();
    const response = await post(
      { document, finding, reason: '  Ist mündlich geregelt. ' },
      { 'Kulturnetz-Role': encodeURIComponent('Kulturbüro Hilden') },
    );
    expect(response.status).toBe(201);
    const made = Dismissal.parse(await response.json());
    expect(made).toMatchObject({
      document,
      finding,
      reason: 'Ist mündlich geregelt.',
      by: 'Kulturbüro Hilden',
    });
    expect(made.revokedAt).toBeNull();
    expect(response.headers.get('location')).toBe(`/api/dismissals/${made.id}`);

    const read = await app.get(`/api/dismissals/${made.id}`);
    expect(Dismissal.parse(await read.json())).toEqual(made);
    expect(read.headers.get('etag')).toBe(response.headers.get('etag'));
    expect((await listed())[0]).toEqual({ ...made, found: true });
    expect((await findings()).find(({ key }) => key === finding)?.dismissal).toEqual(made);
  });

  test('changes no other finding and no figure but the counts of its kind', async () => {
    const ask = async () => GapsAnswer.parse(await (await app.get(`/api/gaps?document=${document}`)).json());
    const before = await ask();
    const { finding } = await dismissed(await someFinding());
    const after = await ask();
    const without = ({ findings: all }: GapsAnswer) => all.filter(({ key }) => key !== finding);
    expect(without(after)).toEqual(without(before));
    expect(after.matrix).toEqual(before.matrix);
    expect(after.kinds.map(({ kind, open, dismissed: gone }) => [kind, open + gone])).toEqual(
      before.kinds.map(({ kind, open, dismissed: gone }) => [kind, open + gone]),
    );
    expect(after.kinds.map(({ dismissed: gone }) => gone).reduce((a, b) => a + b)).toBe(1);
  });

  test('works for an underused partner too', async () => {
    const ask = async () =>
      UnderusedAnswer.parse(await (await app.get(`/api/underused?document=${document}`)).json()).partners;
    const [partner] = await ask();
    expect(partner?.key).toMatch(/^U\|/);
    const made = await dismissed(partner?.key ?? '');
    expect((await ask()).find(({ key }) => key === partner?.key)?.dismissal).toEqual(made);
  });

  test('stands in the history of the body that the finding is about', async () => {
    for (const kind of ['L6', 'U']) {
      const finding = kind === 'U' ? 'U|hilden-2024|hilden/vhs' : await someFinding(kind);
      const { id } = await dismissed(finding);
      const changes = await app.get(`/api/changes?kind=dismissal&actor=${finding.split('|')[2] ?? ''}`);
      const [{ summary } = {}] = ChangesAnswer.parse(await changes.json()).changes;
      expect(summary?.de, id).toContain('Läuft über das Jugendamt.');
    }
  });

  test('is told to other readers: the tag of every answer moves', async () => {
    const path = `/api/gaps?document=${document}`;
    const tag = (await app.get(path)).headers.get('etag') ?? '';
    expect((await app.get(path, { 'If-None-Match': tag })).status).toBe(304);
    await dismissed(await someFinding());
    expect((await app.get(path, { 'If-None-Match': tag })).status).toBe(200);
  });

  test('by two people at once is granted to one, and the other is told who was faster', async () => {
    const finding = await someFinding();
    const responses = await Promise.all(
      ['Das erste Wort.', 'Das zweite Wort.'].map((reason) => post({ document, finding, reason })),
    );
    expect(responses.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [won, lost] = responses.toSorted((a, b) => a.status - b.status);
    if (won === undefined || lost === undefined) throw new Error('two requests, two answers');
    const made = Dismissal.parse(await won.json());
    const told = await problem(lost, 409, 'conflict');
    expect(told.standing).toEqual(made);
    expect(told.detail).toContain(made.id);
  });

  test('sent again under its Idempotency-Key is served once', async () => {
    const key = randomUUID();
    const body = { document, finding: await someFinding(), reason: 'Nur einmal.' };
    const first = await post(body, { 'Idempotency-Key': key });
    const again = await post(body, { 'Idempotency-Key': `"${key.toUpperCase()}"` });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
    const other = await post({ ...body, reason: 'Etwas anderes.' }, { 'Idempotency-Key': key });
    await problem(other, 409, 'conflict');
    const broken = await post(body, { 'Idempotency-Key': 'yesterday' });
    const { errors } = await problem(broken, 400, 'invalid-request');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/header/Idempotency-Key']);
  });

  test('outlives its document being replaced and removed', async () => {
    const finding = await someFinding();
    const made = await dismissed(finding);
    const bundle = (await readSeed()).bundles.find((one) => one.document.id === document);
    if (bundle === undefined) throw new Error(`the seed holds no ${document}`);
    const renamed = { ...bundle, document: { ...bundle.document, title: 'Neu erfasst' } };
    await app.writing.replaceDocument(renamed, { requestId: randomUUID() });
    expect((await findings()).find(({ key }) => key === finding)?.dismissal).toEqual(made);

    await app.writing.removeDocument(document, { requestId: randomUUID() });
    expect((await listed())[0]).toEqual({ ...made, found: false });
    await app.writing.replaceDocument(bundle, { requestId: randomUUID() });
    expect((await findings()).find(({ key }) => key === finding)?.dismissal).toEqual(made);
  });
});

describe('a dismissal that cannot be understood', () => {
  test.each([
    ['no document', { finding: 'L1|x', reason: 'weil es so ist' }, ['/body/document']],
    ['no key', { document, finding: 'L9|x', reason: 'weil es so ist' }, ['/body/finding']],
    ['no reason', { document, finding: 'L1|x', reason: '  a ' }, ['/body/reason']],
    ['too long a reason', { document, finding: 'L1|x', reason: 'a'.repeat(501) }, ['/body/reason']],
    ['a person', { document, finding: 'L1|x', reason: 'weil', name: 'N. N.' }, ['/body/name']],
    ['a list', [], ['/body']],
    ['no JSON', '{"document":', ['/body']],
    ['nothing', '', ['/body']],
  ])('with %s is told where the fault lies', async (_name, body, pointers) => {
    const { errors } = await problem(await post(body), 400, 'invalid-request');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test('whose reason names a person is refused with words', async () => {
    const told = { document, finding: await someFinding(), reason: 'Das sagt Erika Mustermann.' };
    expect((await problem(await post(told), 409, 'cannot-decide')).reason?.de).toContain('Person');
  });

  test('of a finding that is not there now, or a document that is not loaded, finds nothing', async () => {
    const reason = 'weil es so ist';
    await problem(await post({ document, finding: 'L1|hilden-2024/I.a/999999', reason }), 404, 'not-found');
    await problem(await post({ document, finding: 'U|hilden/nobody', reason }), 404, 'not-found');
    await problem(await post({ document: 'nowhere-1999', finding: 'L1|x', reason }), 404, 'not-found');
  });

  test('in another media type, too large or compressed beyond reading is refused', async () => {
    const body = { document, finding: await someFinding(), reason: 'weil es so ist' };
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      await problem(await post(body, { 'Content-Type': type }), 415, 'unsupported-media-type');
    await problem(await post(body, { 'Content-Encoding': 'zstd9' }), 415, 'unsupported-media-type');
    const large = JSON.stringify({ ...body, reason: 'a'.repeat(70_000) });
    await problem(await post(large), 413, 'too-large');
    const unannounced = await fetch(`${app.url}/api/dismissals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Blob([large]).stream(),
      duplex: 'half',
    });
    await problem(unannounced, 413, 'too-large');
    expect(await listed()).not.toContainEqual(expect.objectContaining({ reason: 'weil es so ist' }));
  });

  test('sent by a page of another site is refused, by a program or our own page it is not', async () => {
    const body = { document, finding: await someFinding(), reason: 'weil es so ist' };
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://example.org' },
      { Origin: 'null' },
    ])
      await problem(await post(body, headers), 403, 'cross-site');
    const own = await post(body, { 'Sec-Fetch-Site': 'same-origin', Origin: app.url });
    expect(own.status).toBe(201);
    const { id } = Dismissal.parse(await own.json());
    await problem(await remove(id, { 'Sec-Fetch-Site': 'cross-site', 'If-Match': '*' }), 403, 'cross-site');
    expect((await remove(id, { Origin: app.url, 'If-Match': '*' })).status).toBe(200);
  });
});

describe('taking a dismissal back', () => {
  test('answers the revoked one, keeps it on record, and lets the finding be dismissed anew', async () => {
    const finding = await someFinding();
    const { id } = await dismissed(finding);
    const tag = (await app.get(`/api/dismissals/${id}`)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"/);
    const response = await remove(id, { 'If-Match': `"other", ${tag}` });
    expect(response.status).toBe(200);
    const revoked = Dismissal.parse(await response.json());
    expect(revoked.revokedAt).not.toBeNull();
    expect(response.headers.get('etag')).not.toBe(tag);
    expect((await app.get(`/api/dismissals/${id}`, { 'If-None-Match': tag })).status).toBe(200);
    expect((await findings()).find(({ key }) => key === finding)?.dismissal).toBeNull();
    expect((await listed()).find((one) => one.id === id)).toEqual({ ...revoked, found: null });
    expect((await dismissed(finding)).id).not.toBe(id);
  });

  test('asks which state of it was seen', async () => {
    const { id } = await dismissed(await someFinding());
    await problem(await remove(id), 428, 'precondition-required');
    await problem(await remove(id, { 'If-Match': '"stale"' }), 412, 'precondition-failed');
    const tag = (await app.get(`/api/dismissals/${id}`)).headers.get('etag') ?? '';
    await problem(await remove(id, { 'If-Match': `W/${tag}` }), 412, 'precondition-failed');
    expect((await app.get(`/api/dismissals/${id}`, { 'If-None-Match': tag })).status).toBe(304);
    expect((await remove(id, { 'If-Match': tag })).status).toBe(200);
    await problem(await remove(id, { 'If-Match': tag }), 412, 'precondition-failed');
  });

  test('sent again under its Idempotency-Key gets its old answer', async () => {
    const { id } = await dismissed(await someFinding());
    const headers = { 'If-Match': '*', 'Idempotency-Key': randomUUID() };
    const first = await remove(id, headers);
    const again = await remove(id, headers);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.json()).toEqual(await first.json());
  });

  test('of what nobody dismissed finds nothing', async () => {
    await problem(await remove(randomUUID(), { 'If-Match': '"x"' }), 404, 'not-found');
    await problem(await remove('hilden/vhs', { 'If-Match': '*' }), 404, 'not-found');
  });
});

test('nothing is changed before the documents are loaded', async () => {
  const waiting = await serveApp(await openProgrammes(), { state: { loaded: false, draining: false } });
  const response = await fetch(`${waiting.url}/api/dismissals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  await problem(response, 503, 'graph-unavailable');
  await waiting.close();
});
