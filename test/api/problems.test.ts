import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRoutes } from '../../api/read-routes.ts';
import { writeRoutes } from '../../api/write-routes.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
});
afterAll(() => app.close());

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  return problem;
}

async function pointers(path: string): Promise<string[]> {
  const problem = await problemOf(await app.get(path));
  expect([path, problem.code, problem.status]).toEqual([path, 'invalid-request', 400]);
  return (problem.errors ?? []).map(({ pointer }) => pointer);
}

describe('a request that cannot be understood', () => {
  test('is told where the fault lies', async () => {
    expect(await pointers('/api/nodes/hilden/vhs/neighbours?depth=4')).toEqual(['/query/depth']);
    expect(await pointers('/api/nodes/hilden/vhs/neighbours?depth=two')).toEqual(['/query/depth']);
    expect(await pointers('/api/network')).toEqual(['/query/documents']);
    expect(await pointers('/api/network?documents=')).toEqual(['/query/documents']);
    expect(await pointers('/api/network?documents=hilden-2024&basis=M1,M9')).toEqual(['/query/basis/1']);
    expect(await pointers('/api/documents/hilden-2024/rows?limit=501')).toEqual(['/query/limit']);
    expect(await pointers('/api/documents/hilden-2024/rows?limit=0')).toEqual(['/query/limit']);
    expect(await pointers('/api/documents/hilden-2024/rows?cursor=abc')).toEqual(['/query/cursor']);
    expect(await pointers('/api/partners?cursor=zzz')).toEqual(['/query/cursor']);
    expect(await pointers('/api/search')).toEqual(['/query/q']);
    expect(await pointers('/api/search?q=vhs&q=amt')).toEqual(['/query/q']);
    expect(await pointers('/api/search?q=vhs&limit=1000')).toEqual(['/query/limit']);
    expect(await pointers('/api/paths?from=hilden/vhs&to=NO')).toEqual(['/query/to']);
    expect(await pointers('/api/nodes/%E0%A4%A')).toEqual(['/path']);
    expect(await pointers('/api/gaps')).toEqual(['/query/document']);
    expect(await pointers('/api/gaps?document=hilden-2024&kind=L1,L9')).toEqual(['/query/kind/1']);
    expect(await pointers('/api/underused?document=NO')).toEqual(['/query/document']);
    expect(await pointers('/api/bridges')).toEqual(['/query/document']);
    expect(await pointers('/api/figures')).toEqual(['/query/document']);
    expect(await pointers('/api/compare?a=hilden-2024')).toEqual(['/query/b']);
    expect(await pointers('/api/compare?a=hilden-2024&b=hilden-2024')).toEqual(['/query/b']);
    expect(await pointers('/api/compare?a=hilden-2023&b=hilden-2024&level=town')).toEqual(['/query/level']);
    expect(await pointers('/api/evaluation?train=hilden-2023')).toEqual(['/query/test']);
    expect(await pointers('/api/evaluation?train=hilden-2024&test=hilden-2023')).toEqual(['/query/test']);
    expect(await pointers('/api/evaluation?train=hilden-2024&test=hilden-2024')).toEqual(['/query/test']);
    expect(await pointers('/api/evaluation?train=bergkamen-2023&test=hilden-2024')).toEqual(['/query/test']);
    expect(await pointers('/api/evaluation/judgements')).toEqual(['/query/document']);
    expect(await pointers('/api/evaluation/judging-form/csv?document=hilden-2024&lang=fr')).toEqual([
      '/query/lang',
    ]);
    expect(await pointers('/api/dismissals?document=NO')).toEqual(['/query/document']);
  });

  test('is refused when it has unknown parameters, each named', async () => {
    expect(await pointers('/api/documents?foo=1&b~r=2')).toEqual(['/query/foo', '/query/b~0r']);
    for (const { path } of readRoutes) {
      const found = await pointers(`${path.replace(/\{\w+\}/, 'hilden-2024')}?surprise=1`);
      expect(found).toContain('/query/surprise');
    }
  });

  test('is refused when more documents are asked for than fit one view', async () => {
    const many = Array.from({ length: 21 }, (_, index) => `d-${index}`).join(',');
    expect(await pointers(`/api/network?documents=${many}`)).toEqual(['/query/documents']);
  });
});

describe('what does not exist', () => {
  test.each([
    '/api/nodes/hilden/nobody',
    '/api/nodes/hilden/nobody/neighbours',
    '/api/nodes/UPPER%20case',
    '/api/documents/nowhere-1999',
    '/api/documents/nowhere-1999/rows',
    '/api/network?documents=hilden-2024,nowhere-1999',
    '/api/paths?from=hilden/vhs&to=hilden/nobody',
    '/api/partners/hilden/040501',
    '/api/ties?product=hilden/040501&partner=hilden/nobody',
    '/api/ties?product=hilden/nothing&partner=hilden/vhs',
    '/api/export/pdf?documents=hilden-2024',
    '/api/gaps?document=nowhere-1999',
    '/api/underused?document=nowhere-1999',
    '/api/bridges?document=nowhere-1999',
    '/api/figures?document=nowhere-1999',
    '/api/compare?a=hilden-2024&b=nowhere-1999',
    '/api/compare?a=nowhere-1999&b=hilden-2024',
    '/api/evaluation?train=hilden-2023&test=nowhere-1999',
    '/api/dismissals/00000000-0000-4000-8000-000000000000',
    '/api/dismissals/hilden-2024',
    '/api/evaluation/judgements?document=nowhere-1999',
    '/api/evaluation/judging-form/csv?document=nowhere-1999',
    '/api/evaluation/judging-form/pdf?document=hilden-2024',
    '/api/nothing',
    '/nothing.html',
  ])('is answered with a problem: %s', async (path) => {
    const problem = await problemOf(await app.get(path));
    expect([problem.status, problem.code]).toEqual([404, 'not-found']);
  });
});

describe('other refusals', () => {
  test('name the methods that are possible', async () => {
    const paths = readRoutes.map(({ path }) => path);
    for (const path of [...paths, '/livez', '/readyz', '/openapi.json']) {
      const writes = writeRoutes.filter((route) => route.path === path);
      const possible = writes.map(({ method }) => method.toUpperCase());
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        if (possible.includes(method)) continue;
        const address = path.replace(/\{\w+\}/, 'hilden/vhs');
        const response = await fetch(`${app.url}${address}`, { method });
        expect([path, method, response.status]).toEqual([path, method, 405]);
        expect(response.headers.get('allow')).toBe(['GET, HEAD', ...possible].join(', '));
        expect((await problemOf(response)).code).toBe('method-not-allowed');
      }
    }
  });

  test('stop addresses and bodies that are too long', async () => {
    const long = await problemOf(await app.get(`/api/search?q=${'a'.repeat(9000)}`));
    expect([long.status, long.code]).toEqual([414, 'too-large']);
    const big = await fetch(`${app.url}/api/documents`, { method: 'POST', body: 'x'.repeat(70_000) });
    expect((await problemOf(big)).status).toBe(413);
  });

  test('slow down a client that asks too often, but not the health addresses', async () => {
    const limited = await serveApp(await openProgrammes(), { rateLimit: 1 });
    // The own machine may ask fifty times as often as others.
    for (let request = 0; request < 50; request += 1) {
      expect((await limited.get('/api/search?q=vhs')).status).toBe(200);
    }
    const refused = await limited.get('/api/search?q=vhs');
    expect((await problemOf(refused)).code).toBe('too-many-requests');
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect((await limited.get('/livez')).status).toBe(200);
    await limited.close();
  });

  test('slow down a client that changes much long before one that reads much', async () => {
    const limited = await serveApp(await openProgrammes(), { rateLimit: 20 });
    const write = () => fetch(`${limited.url}/api/dismissals`, { method: 'POST', body: '{}' });
    // One write a minute, fifty times as many from the own machine; those that fail count as well.
    for (let request = 0; request < 50; request += 1) expect((await write()).status).toBe(415);
    expect((await problemOf(await write())).code).toBe('too-many-requests');
    expect((await limited.get('/api/search?q=vhs')).status).toBe(200);
    await limited.close();
  });

  test('never take a header’s word for who is the own machine, and count a proxy’s clients one by one', async () => {
    const ask = async (trustedProxies: number, forwarded: readonly string[]): Promise<number[]> => {
      const limited = await serveApp(await openEmbedded({ dataDir: null }), { rateLimit: 1, trustedProxies });
      const statuses: number[] = [];
      for (const address of forwarded)
        statuses.push((await limited.get('/api/documents', { 'X-Forwarded-For': address })).status);
      // Told once, where nobody said that there is a proxy.
      expect(limited.reports).toHaveLength(trustedProxies === 0 ? 1 : 0);
      await limited.close();
      return statuses;
    };
    for (const trusted of [0, 1])
      for (const claimed of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
        expect(await ask(trusted, [claimed, claimed])).toEqual([200, 429]);
    // Of what stands in the header only the last proxy’s own entry is believed.
    expect(await ask(1, ['127.0.0.1, 192.0.2.1', '198.51.100.7, 192.0.2.1', '192.0.2.2'])).toEqual([
      200, 429, 200,
    ]);
    expect(await ask(0, ['192.0.2.1', '192.0.2.2'])).toEqual([200, 429]);
    expect(await ask(1, ['192.0.2.1:4711', '192.0.2.1:4712', '2001:db8::1', '[2001:db8::2]:80'])).toEqual([
      200, 429, 200, 429,
    ]);
  });

  test('meet a request that never comes as far as the application', async () => {
    const big = await problemOf(await app.get('/api/documents', { 'X-Large': 'x'.repeat(20_000) }));
    expect([big.status, big.code]).toEqual([431, 'too-large']);
    expect(big.detail).toContain('die Cookies dieser Adresse zu löschen');
    expect(big.detail).toContain('delete the cookies');
    const { port } = new URL(app.url);
    const socket = connect(Number(port), '127.0.0.1').end('KEIN HTTP\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
    expect(Problem.parse(JSON.parse(answer.slice(answer.indexOf('{'))))).toMatchObject({
      code: 'invalid-request',
    });
    expect((await app.get('/livez')).status).toBe(200);
  });

  test('keep the client’s request id if it is harmless', async () => {
    const kept = await app.get('/api/nothing', { 'X-Request-Id': 'trace-42' });
    expect((await problemOf(kept)).requestId).toBe('trace-42');
    const replaced = await app.get('/api/nothing', { 'X-Request-Id': '<script>' });
    expect((await problemOf(replaced)).requestId).toMatch(/^[\da-f-]{36}$/);
  });
});
