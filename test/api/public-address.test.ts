import { request } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { openProgrammes, serveApp, type ServedApp } from './served-app.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks as fetch does, which does not let anybody choose the Host header. */
function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const dismissal = JSON.stringify({
  document: 'hilden-2024',
  finding: 'L1|nothing',
  reason: 'Ist geklärt.',
});

describe('a service that only its own machine reaches', () => {
  let app: ServedApp;
  beforeAll(async () => {
    app = await serveApp(await openEmbedded({ dataDir: null }));
  });
  afterAll(() => app.close());

  test.each(['localhost', 'localhost:8080', 'LOCALHOST.', '127.0.0.1:1', '[::1]:8080', 'netz.localhost'])(
    'answers to the name %s',
    async (host) => {
      expect((await ask(`${app.url}/api/documents`, { Host: host })).status).toBe(200);
    },
  );

  test.each([
    'boese.example',
    'localhost.boese.example',
    '192.168.1.20:8080',
    'a@127.0.0.1',
    '127.0.0.1.nip.io',
  ])('refuses to read and write for the name "%s" and says what to do', async (host) => {
    const headers = {
      Host: host,
      Origin: `http://${host}`,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      'X-Forwarded-Host': 'localhost',
    };
    for (const refused of [
      await ask(`${app.url}/api/documents`, headers),
      await ask(`${app.url}/api/dismissals`, headers, dismissal),
    ]) {
      expect(refused.status).toBe(421);
      const { code, detail } = Problem.parse(JSON.parse(refused.text));
      expect(code).toBe('misdirected');
      expect(detail).toContain('nennen Sie beim Start die ganze Adresse mit PUBLIC_URL');
      expect(detail).toContain('name the whole address by PUBLIC_URL');
    }
  });

  test('tells everybody whether it is well, by whatever name it is asked', async () => {
    for (const path of ['/livez', '/readyz'])
      expect((await ask(app.url + path, { Host: '10.1.2.3:8080' })).status).toBe(200);
  });
});

test('a service that a network reaches answers to addresses and to its own name, not to other names', async () => {
  for (const [listensTo, names] of [
    ['0.0.0.0', ['192.168.1.20:8080', '[fd00::1]:8080', 'localhost']],
    ['kultur.intern', ['kultur.intern:8080', '192.168.1.20']],
  ] as const) {
    const app = await serveApp(await openEmbedded({ dataDir: null }), { listensTo });
    onTestFinished(() => app.close());
    for (const name of names)
      expect((await ask(`${app.url}/api/documents`, { Host: name })).status).toBe(200);
    expect((await ask(`${app.url}/api/documents`, { Host: 'boese.example' })).status).toBe(421);
  }
});

describe('a service behind a proxy, under a path of PUBLIC_URL', () => {
  const publicUrl = new URL('https://kultur.example.de/kulturnetz/');
  const browser = { Host: 'kultur.example.de', Accept: 'text/html,*/*;q=0.8' };
  let app: ServedApp;
  let webDir: string;
  beforeAll(async () => {
    webDir = await mkdtemp(join(tmpdir(), 'kulturnetz-web-'));
    await mkdir(join(webDir, 'assets'), { recursive: true });
    await writeFile(
      join(webDir, 'index.html'),
      '<meta name="base-path" content="./"><script src="./assets/a-1.js"></script>',
    );
    await writeFile(join(webDir, 'assets/a-1.js'), 'export {};');
    app = await serveApp(await openProgrammes(), { webDir, publicUrl });
  });
  afterAll(async () => {
    await app.close();
    await rm(webDir, { recursive: true });
  });

  test.each([
    '/kulturnetz',
    '/kulturnetz/',
    '/kulturnetz/partner/hilden/vhs?lang=en',
    '/',
    '/partner/hilden/vhs',
  ])(
    'serves its page for %s, whether the proxy takes the path off or not, with every file under the path',
    async (path) => {
      const page = await ask(app.url + path, browser);
      expect(page.status).toBe(200);
      expect(page.text).toContain('src="/kulturnetz/assets/a-1.js"');
      expect(page.text).toContain('content="/kulturnetz/"');
    },
  );

  test('serves files, answers and problems under the path, and nothing beside it', async () => {
    for (const path of ['/assets/a-1.js', '/api/documents', '/readyz', '/openapi.json'])
      expect((await ask(`${app.url}/kulturnetz${path}`, browser)).status).toBe(200);
    expect((await ask(`${app.url}/kulturnetz/api/nodes/nobody`, browser)).status).toBe(404);
    expect((await ask(`${app.url}/kulturnetzwerk/api/documents`, browser)).text).toContain('base-path');
  });

  test('names the path in its description and where it made something', async () => {
    const description = await ask(`${app.url}/openapi.json`, browser);
    expect(JSON.parse(description.text)).toMatchObject({
      servers: [{ url: 'https://kultur.example.de/kulturnetz' }],
    });
    const gaps = await ask(`${app.url}/api/gaps?document=hilden-2024`, browser);
    const { findings } = JSON.parse(gaps.text) as { findings: { key: string }[] };
    const made = await ask(
      `${app.url}/kulturnetz/api/dismissals`,
      // As nginx sends it by itself: with its own name for the service, and without what only secure pages tell.
      { Host: '127.0.0.1:8080', Origin: publicUrl.origin, 'Content-Type': 'application/json' },
      JSON.stringify({ ...JSON.parse(dismissal), finding: findings[0]?.key }),
    );
    expect(made.status).toBe(201);
    expect(made.headers['location']).toMatch(/^\/kulturnetz\/api\/dismissals\//);
    const foreign = {
      Host: '127.0.0.1:8080',
      Origin: 'https://boese.example',
      'Content-Type': 'application/json',
    };
    expect((await ask(`${app.url}/api/dismissals`, foreign, dismissal)).status).toBe(403);
  });
});
