import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { type ServedApp, serveApp } from './served-app.ts';

const html = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let webDir: string;
let app: ServedApp;
beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'kulturnetz-web-'));
  await mkdir(join(webDir, 'assets'));
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Kulturnetz</title>');
  await writeFile(
    join(webDir, 'netz.html'),
    '<!doctype html><title>Kulturnetz</title><link rel="modulepreload" href="./assets/map.js">',
  );
  await writeFile(join(webDir, 'assets', 'app-1a2b3c.js'), `export const text = '${'x'.repeat(3000)}';`);
  const engine = await openEmbedded({ dataDir: null });
  app = await serveApp(engine, { webDir });
});
afterAll(async () => {
  await app.close();
  await rm(webDir, { recursive: true });
});

describe('the web application', () => {
  test.each(['/', '/netz?documents=hilden-2024', '/partner/hilden/vhs', '/daten/hilden-2024', '/methode'])(
    'is served for its address %s',
    async (path) => {
      const page = await app.get(path, html);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>Kulturnetz</title>');
      expect(page.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('names the code of the map from the start where one will be drawn', async () => {
    const named = async (path: string) =>
      (await (await app.get(path, html)).text()).includes('"/assets/map.js"');
    expect(await named('/netz?documents=hilden-2024')).toBe(true);
    expect(await named('/netz?documents=hilden-2024&view=tabelle')).toBe(false);
    expect(await named('/')).toBe(false);
    expect(await named('/partner')).toBe(false);
  });

  test('never stands in for an answer of the API, a missing file or a program’s request', async () => {
    expect((await app.get('/api/nothing', html)).status).toBe(404);
    expect((await app.get('/assets/gone-9z.js', html)).status).toBe(404);
    for (const path of [
      '/favicon.png',
      '/foo.js',
      '/x.map',
      '/.env',
      '/.git/config',
      '/wp-login.php/',
      '/a%2Ejs',
    ])
      expect([path, (await app.get(path, html)).status]).toEqual([path, 404]);
    expect((await app.get('/netz', { Accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${app.url}/netz`, { method: 'POST', headers: html })).status).toBe(404);
  });

  test('keeps hashed files for good and sends them compressed', async () => {
    const script = await app.get('/assets/app-1a2b3c.js', { 'Accept-Encoding': 'gzip' });
    expect(script.status).toBe(200);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('gzip');
  });

  test('says so when it has not been built', async () => {
    const engine = await openEmbedded({ dataDir: null });
    const bare = await serveApp(engine, { webDir: join(webDir, 'nowhere') });
    const page = await bare.get('/netz', html);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('not been built');
    await bare.close();
  });
});

describe('security headers', () => {
  test('allow nothing inline and nothing from elsewhere, on pages, answers and problems alike', async () => {
    for (const path of ['/', '/api/documents', '/api/nothing', '/livez']) {
      const { headers } = await app.get(path, html);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toMatch(
        /\bcamera=\(\), .*\bgeolocation=\(\), .*\bmicrophone=\(\)/,
      );
    }
  });
});
