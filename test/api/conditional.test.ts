import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseOf } from '../../api/release.ts';
import { readSeed } from '../../seed/read-data.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
});
afterAll(() => app.close());

describe('conditional requests', () => {
  test('get 304 without a body until the graph changes', async () => {
    const path = '/api/network?documents=hilden-2024';
    const first = await app.get(path);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    expect(first.headers.get('cache-control')).toBe('no-cache');

    const same = await app.get(path, { 'If-None-Match': `"other", ${tag}` });
    expect(same.status).toBe(304);
    expect(await same.text()).toBe('');
    expect(same.headers.get('etag')).toBe(tag);

    const [bundle] = (await readSeed()).bundles;
    if (bundle === undefined) throw new Error('the seed holds no bundle');
    const changed = { ...bundle, document: { ...bundle.document, title: `${bundle.document.title} (neu)` } };
    await app.writing.replaceDocument(changed, { requestId: randomUUID() });
    const after = await app.get(path, { 'If-None-Match': tag });
    expect(after.status).toBe(200);
    expect(after.headers.get('etag')).not.toBe(tag);
  });

  test('have another tag in another release of the program, and the same one in every process of one release', async () => {
    const tagIn = async (release?: string) => {
      const other = await serveApp(await openProgrammes(), release === undefined ? {} : { release });
      const tag = (await other.get('/api/documents')).headers.get('etag');
      await other.close();
      return tag;
    };
    const [first, second, own] = [await tagIn('first'), await tagIn('second'), await tagIn()];
    expect(new Set([first, second, own]).size).toBe(3);
    expect([await tagIn('first'), await tagIn()]).toEqual([first, own]);
  });

  test('rest on a name of the release that changes with any of its sources', async () => {
    const root = await mkdtemp(join(tmpdir(), 'kulturnetz-release-'));
    await mkdir(join(root, 'api'));
    await writeFile(join(root, 'api/app.ts'), 'export const a = 1;');
    const before = releaseOf(root);
    expect(releaseOf(root)).toBe(before);
    await writeFile(join(root, 'api/app.ts'), 'export const a = 2;');
    expect(releaseOf(root)).not.toBe(before);
    await rm(root, { recursive: true });
  });

  test('have another tag for another question', async () => {
    const tags = await Promise.all(
      ['/api/documents', '/api/search?q=vhs', '/api/search?q=amt'].map(async (path) =>
        (await app.get(path)).headers.get('etag'),
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('do not hide that a request is wrong or its node is gone', async () => {
    expect((await app.get('/api/network?depth=1', { 'If-None-Match': '*' })).status).toBe(400);
    const missing = await app.get('/api/nodes/hilden/nobody');
    expect(missing.headers.get('cache-control')).toBe('no-store');
    expect(missing.headers.get('etag')).toBeNull();
  });
});

describe('pages', () => {
  test('of rows join to the whole document in source order', async () => {
    const all = await app.store.rows('hilden-2024', { limit: 500 });
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = (await (await app.get(`/api/documents/hilden-2024/rows?limit=7${more}`)).json()) as {
        rows: { id: string }[];
        next: string | null;
      };
      expect(page.rows.length).toBeLessThanOrEqual(7);
      ids.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    }
    expect(ids).toEqual(all.rows.map(({ id }) => id));
    expect(ids).toHaveLength(58);
    expect(all.next).toBeNull();
  });

  test('of partners join to the whole list', async () => {
    const whole = await app.store.partners({ documents: ['hilden-2024'], limit: 500 });
    const first = await app.store.partners({ documents: ['hilden-2024'], limit: 40 });
    const cursor = first.next ?? '';
    const rest = await app.store.partners({ documents: ['hilden-2024'], limit: 500, cursor });
    expect([...first.partners, ...rest.partners]).toEqual(whole.partners);
    expect([first.total, rest.next]).toEqual([whole.partners.length, null]);
  });
});
