import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { SourceAnswer, SourceReceipt } from '../../graph/schema/source-text.ts';
import { smallBundle, smallRegistry } from '../contract/small-bundle.ts';
import { writingOn } from '../contract/writing-on.ts';
import { type ServedApp, serveApp } from './served-app.ts';

const original = [
  'Bereich;Maßnahme;Partner',
  'Musikschule;Offenes Singen;Volkshochschule',
  'Museum;Nachtführung;Frau Dr. Beate Musterfrau, Heimatverein',
].join('\n');
const bytes = new TextEncoder().encode(original);
const { id } = smallBundle.document;
const address = `/api/documents/${id}/source`;

async function openSmall() {
  const engine = await openEmbedded({ dataDir: null });
  const writing = writingOn(engine);
  await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { file: 'muster.csv', sha256, lines: 3 };
  await writing.replaceDocument(
    { ...smallBundle, document: { ...smallBundle.document, source } },
    { requestId: 'document' },
  );
  return engine;
}

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openSmall());
});
afterAll(() => app.close());

function send(body: Uint8Array<ArrayBuffer>, language = 'de', type = 'text/csv'): Promise<Response> {
  const headers = { 'Content-Type': type, 'Accept-Language': language };
  return fetch(`${app.url}${address}`, { method: 'POST', headers, body });
}

const lines = async () => SourceAnswer.parse(await (await app.get(address)).json());

describe('the original of a document', () => {
  test('is refused in plain words when it is another file, however alike, and nothing is kept', async () => {
    const response = await send(new TextEncoder().encode(`${original}\n`));
    expect(response.status).toBe(400);
    const { errors } = Problem.parse(await response.json());
    expect(errors?.map(({ detail }) => detail)).toEqual([
      'Das ist nicht die Datei, aus der dieses Dokument gelesen wurde (muster.csv): Ihr Inhalt ist ein anderer. Auch eine neu gespeicherte Fassung zählt als andere Datei.',
    ]);
    expect((await send(new Uint8Array([1, 2]), 'en')).status).toBe(400);
    expect(await lines()).toMatchObject({ added: false, lines: [] });
  });

  test('is no longer than what is read, and of a kind that may be a document', async () => {
    expect((await send(bytes, 'de', 'image/png')).status).toBe(415);
    const large = await send(new Uint8Array(20 * 1024 * 1024 + 1));
    expect(large.status).toBe(413);
  });

  test('gives its lines without persons, stays without them in the history, and is taken back', async () => {
    const response = await send(bytes);
    expect(SourceReceipt.parse(await response.json())).toEqual({ document: id, lines: 9, masked: 1 });
    const answer = await lines();
    expect(answer).toMatchObject({ file: 'muster.csv', total: 9, added: true, masked: 1 });
    // A cell is a line.
    expect(answer.lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(answer.lines[4]?.text).toBe('Offenes Singen');
    expect(answer.lines[8]?.text).toBe('[Person], Heimatverein');
    const kept = await (await app.get('/api/changes?limit=50')).text();
    expect(kept).toContain('Original dazugelegt: 9 Zeilen');
    for (const text of [JSON.stringify(answer), kept]) expect(text).not.toMatch(/Beate|Musterfrau/u);

    const change = response.headers.get('Kulturnetz-Change') ?? '';
    const back = await fetch(`${app.url}/api/changes/${encodeURIComponent(change)}/revert`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(back.status).toBe(201);
    expect(await lines()).toMatchObject({ added: false, lines: [] });
  });

  test('is read and added by this machine alone', async () => {
    for (const options of [
      { listensTo: '0.0.0.0' },
      { publicUrl: new URL('https://netz.example.org/kultur') },
    ]) {
      const open = await serveApp(await openSmall(), options);
      try {
        const base = 'publicUrl' in options ? '/kultur' : '';
        for (const method of ['GET', 'POST']) {
          const response = await fetch(`${open.url}${base}${address}`, { method });
          expect(response.status).toBe(403);
          expect(Problem.parse(await response.json()).code).toBe('only-local');
        }
        const lines = await open.get(`${base}/api/imports/${randomUUID()}/source`);
        expect(lines.status).toBe(403);
        expect((await open.get(`${base}/api/documents/${id}`)).status).toBe(200);
      } finally {
        await open.close();
      }
    }
  });
});
