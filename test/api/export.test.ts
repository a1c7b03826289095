import { DirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { escapeXml } from '../../api/export/xml.ts';
import { NetworkAnswer } from '../../graph/schema/network-answers.ts';
import { faultsIn, gexfFormat, graphmlFormat } from './graph-formats.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

const question =
  'documents=hilden-2024,bergkamen-2023&level=measure&status=identifiable,collective,internal,placeholder';
const limits = 'Nicht genannt heißt nicht: keine Zusammenarbeit';

let app: ServedApp;
let network: NetworkAnswer;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
  network = NetworkAnswer.parse(await (await app.get(`/api/network?${question}`)).json());
});
afterAll(() => app.close());

async function exported(format: string, more = ''): Promise<string> {
  const response = await app.get(`/api/export/${format}?${question}${more}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="[\\w-]+\\.${format}"$`),
  );
  // `text()` would swallow the byte order mark.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}

describe('CSV', () => {
  test('opens in a German spreadsheet: byte order mark, semicolons, one row per tie, German heads', async () => {
    const text = await exported('csv');
    expect(text.startsWith('\uFEFFDokument;Gebiet;Jahr;')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.slice(1, network.ties.length + 1).every((line) => line.includes(';'))).toBe(true);
    expect(lines[network.ties.length + 1]).toBe('');
    expect(text).toContain(limits);
    expect(text).toMatch(/davon \d+ ungeprüft/);
    expect(text).toContain('Arbeitsprogramm 2024 des Kulturamtes Hilden');
  });

  test('speaks English when asked', async () => {
    const text = await exported('csv', '&lang=en');
    expect(text.startsWith('\uFEFFDocument;Municipality;Year;')).toBe(true);
    expect(text).toContain('Not named does not mean: no cooperation');
    expect(text).not.toContain(limits);
  });
});

describe('GraphML and GEXF', () => {
  test.each([
    ['graphml', graphml.parse],
    ['gexf', gexf.parse],
  ])('%s is read by another program with every node, tie, basis and source line', async (format, parse) => {
    const text = await exported(format);
    expect(text).toContain(limits);
    const graph = parse(DirectedGraph, text);
    expect([graph.order, graph.size]).toEqual([network.nodes.length, network.ties.length]);
    const tie = network.ties.find(({ basis }) => basis === 'M1');
    const idOf = (id = '') => (format === 'gexf' ? id : id.replaceAll('/', ':').replaceAll('|', '_'));
    const attributes = graph.getEdgeAttributes(idOf(tie?.id));
    expect(Object.values(attributes)).toEqual(expect.arrayContaining(['M1', tie?.document]));
    expect(Object.keys(attributes)).toEqual(
      expect.arrayContaining(
        format === 'gexf'
          ? ['basis', 'document', 'rows', 'lines']
          : ['Grundlage', 'Dokument', 'Zeilen', 'Quellzeilen'],
      ),
    );
    const partner = network.nodes.find(({ name }) => name === 'VHS');
    expect(graph.getNodeAttribute(idOf(partner?.id), 'label')).toBe('VHS');
  });

  test('keep to what their formats allow, in both languages and at both levels', async () => {
    for (const lang of ['de', 'en'])
      for (const level of ['product', 'measure']) {
        const asked = `documents=hilden-2024,bergkamen-2023,hattingen&level=${level}&lang=${lang}`;
        const file = async (format: string) => (await app.get(`/api/export/${format}?${asked}`)).text();
        expect(
          faultsIn(await file('graphml'), graphmlFormat, 'http://graphml.graphdrawing.org/xmlns'),
        ).toEqual([]);
        expect(faultsIn(await file('gexf'), gexfFormat, 'http://gexf.net/1.3')).toEqual([]);
      }
  });

  test('say in full what the tokens that GraphML wants shorten', async () => {
    const text = await exported('graphml');
    expect(text).toContain('attr.name="davon_ungeprüft"');
    expect(text).toContain('<desc>davon ungeprüft</desc>');
    expect(text).toContain('attr.name="Grundlage_Text"');
  });

  test('escape what would break the file', () => {
    expect(escapeXml('<a b="c">&\'')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&apos;');
    expect(escapeXml('a\u0000b\uD800c\tü😀')).toBe('a\uFFFDb\uFFFDc\tü😀');
  });
});

describe('JSON', () => {
  test('holds what the API answers, and the lines of every naming tie', async () => {
    const Export = z.looseObject({
      notes: z.array(z.string()),
      sources: z.array(z.looseObject({ id: z.string() })),
      nodes: z.array(z.unknown()),
      ties: z.array(z.looseObject({ kind: z.string(), lines: z.array(z.tuple([z.int(), z.int()])) })),
    });
    const answer = Export.parse(JSON.parse(await exported('json')));
    expect(answer.nodes).toEqual(network.nodes);
    expect(answer.ties).toHaveLength(network.ties.length);
    expect(answer.ties.every(({ kind, lines }) => (kind === 'names') === lines.length > 0)).toBe(true);
    expect(answer.notes.some((note) => note.startsWith(limits))).toBe(true);
    expect(answer.sources.map(({ id }) => id).sort()).toEqual(['bergkamen-2023', 'hilden-2024']);
  });
});
