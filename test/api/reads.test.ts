import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRoutes } from '../../api/read-routes.ts';
import { PartnersAnswer } from '../../graph/schema/detail-answers.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
  await dismissOne();
  await beginImport();
});
afterAll(() => app.close());

/** Real requests for every path that answers with JSON of a schema. */
const requests: Record<string, readonly string[]> = {
  '/api/documents': ['/api/documents'],
  '/api/documents/{id}': [
    '/api/documents/hilden-2023',
    '/api/documents/hilden-2024',
    '/api/documents/bergkamen-2023',
    '/api/documents/hattingen',
    '/api/documents/lwl-2024',
  ],
  '/api/documents/{id}/rows': [
    '/api/documents/hilden-2024/rows',
    '/api/documents/bergkamen-2023/rows?limit=7',
    '/api/documents/hattingen/rows',
  ],
  '/api/documents/{id}/source': [
    '/api/documents/hilden-2024/source?from=5&to=9',
    '/api/documents/hattingen/source',
  ],
  '/api/towns': ['/api/towns'],
  '/api/official-towns': ['/api/official-towns'],
  '/api/network': [
    '/api/network?documents=hilden-2024',
    '/api/network?documents=hilden-2023,hilden-2024,bergkamen-2023,hattingen,lwl-2024&level=measure&status=identifiable,collective,internal,placeholder',
    '/api/network?documents=hilden-2024&sections=I.a,II.b&kinds=museum&types=education&basis=M1,Z',
  ],
  '/api/network/content': [
    '/api/network/content?documents=hilden-2023,hilden-2024,bergkamen-2023,hattingen,lwl-2024&level=measure',
    '/api/network/content?documents=hilden-2024',
  ],
  '/api/nodes/{id}': [
    '/api/nodes/hilden/vhs',
    '/api/nodes/hilden/040501?documents=hilden-2024',
    '/api/nodes/hilden-2024/I.a',
    '/api/nodes/hilden-2024/I.a/040103',
    '/api/nodes/hilden-2024/I.a/040103/m1',
    '/api/nodes/hilden-2024/I.a/040103/n1',
    '/api/nodes/bergkamen-2023/SM/m1',
    '/api/nodes/hattingen/HF1/g1',
    '/api/nodes/lwl-2024',
    '/api/nodes/lwl-2024/e1',
    '/api/nodes/hilden',
  ],
  '/api/nodes/{id}/neighbours': [
    '/api/nodes/hilden/vhs/neighbours',
    '/api/nodes/hilden/040501/neighbours?depth=3&documents=hilden-2024&status=identifiable,collective',
    '/api/nodes/hilden-2024/I.a/040103/m1/neighbours?depth=2',
  ],
  '/api/paths': ['/api/paths?from=hilden/040103&to=hilden/vhs&documents=hilden-2024'],
  '/api/review': [
    '/api/review',
    '/api/review?town=hilden&document=hilden-2024&kind=reading&offset=2&limit=5',
  ],
  '/api/reference-lists': ['/api/reference-lists', '/api/reference-lists?town=hilden'],
  '/api/reference-lists/{id}': ['/api/reference-lists/hilden/ortsverzeichnis/vereine'],
  '/api/terms': ['/api/terms'],
  '/api/bodies-alike': ['/api/bodies-alike?town=hilden&name=Stadtb%C3%BCcherei'],
  '/api/pairs': [
    '/api/pairs?one=hilden/stadtmarketing&other=hilden/buergermeisterbuero-stadtmarketing',
    '/api/pairs?one=hilden/vhs&other=nrw/lagfa',
  ],
  '/api/decisions': ['/api/decisions', '/api/decisions?town=hilden'],
  '/api/feedback': ['/api/feedback', '/api/feedback?partner=hilden/vhs&document=hilden-2024'],
  '/api/feedback-sheet': ['/api/feedback-sheet?partner=hilden/vhs&document=hilden-2024'],
  '/api/search': ['/api/search?q=musik&limit=50'],
  '/api/partners': ['/api/partners', '/api/partners?documents=hilden-2024&sort=name&limit=5&q=verein'],
  '/api/partners/{id}/page': [
    '/api/partners/hilden/vhs/page',
    '/api/partners/nrw/lagfa/page',
    '/api/partners/hilden%2Fkitas/page',
  ],
  '/api/partners/{id}': ['/api/partners/hilden/vhs', '/api/partners/nrw/lagfa'],
  '/api/gaps': [
    '/api/gaps?document=hilden-2024',
    '/api/gaps?document=hilden-2023&kind=L1,L2',
    '/api/gaps?document=bergkamen-2023',
    '/api/gaps?document=hattingen',
    '/api/gaps?document=lwl-2024',
  ],
  '/api/underused': [
    '/api/underused?document=hilden-2024',
    '/api/underused?document=bergkamen-2023',
    '/api/underused?document=hattingen',
    '/api/underused?document=lwl-2024',
  ],
  '/api/bridges': [
    '/api/bridges?document=hilden-2024',
    '/api/bridges?document=bergkamen-2023',
    '/api/bridges?document=hattingen',
    '/api/bridges?document=lwl-2024',
  ],
  '/api/figures': [
    '/api/figures?document=hilden-2024',
    '/api/figures?document=bergkamen-2023',
    '/api/figures?document=hattingen',
    '/api/figures?document=lwl-2024',
  ],
  '/api/compare': [
    '/api/compare?a=hilden-2023&b=hilden-2024',
    '/api/compare?a=hilden-2024&b=hilden-2023&level=row&include=partners',
    '/api/compare?a=hilden-2023&b=hilden-2024&level=row&include=all',
    '/api/compare?a=hilden-2024&b=bergkamen-2023',
    '/api/compare?a=hattingen&b=lwl-2024',
  ],
  '/api/evaluation': ['/api/evaluation?train=hilden-2023&test=hilden-2024'],
  '/api/evaluation/judgements': ['/api/evaluation/judgements?document=hilden-2024'],
  '/api/dismissals': ['/api/dismissals', '/api/dismissals?document=hilden-2024'],
  '/api/changes': ['/api/changes', '/api/changes?document=hilden-2024', '/api/changes?limit=2&cursor=4'],
  '/api/changes/{id}': ['/api/changes/reads'],
  '/api/changes/{id}/effect': [
    '/api/changes/decided/effect',
    '/api/changes/decided/effect?document=hilden-2023',
  ],
  '/api/ties': ['/api/ties?product=hilden/040801&partner=hilden/vhs&document=hilden-2024'],
};

/** What is known by an id that only a write makes. */
async function dismissOne(): Promise<void> {
  const { findings } = await app.store.gaps({ document: 'hilden-2024', kind: ['L1'] });
  const dismissal = await app.writing.dismiss(
    {
      document: 'hilden-2024',
      finding: findings[0]?.key ?? '',
      reason: 'Läuft über das Jugendamt.',
    },
    { requestId: 'reads' },
  );
  await app.writing.decide(
    {
      decisions: [{ about: { kind: 'wording', town: 'hilden', wording: 'VHS', review: 'confirmed' } }],
      withdraw: [],
    },
    { requestId: 'decided' },
  );
  await app.writing.saveReferenceList(
    {
      id: 'hilden/ortsverzeichnis/vereine',
      town: 'hilden',
      title: 'Vereine',
      source: 'Vereinsregister',
      asOf: '2024-05-01',
      entries: [
        { line: 2, name: 'VHS', type: 'education', website: 'https://vhs.example.org' },
        { line: 3, name: 'Kanuverein', type: 'association' },
        { line: 4, name: 'Stadtbüchereien', type: 'unclear' },
      ],
    },
    { requestId: 'list' },
  );
  requests['/api/dismissals/{id}'] = [`/api/dismissals/${dismissal.id}`];
}

/** A file that is being read in. */
async function beginImport(): Promise<void> {
  const sent = await fetch(`${app.url}/api/imports?town=hilden&year=2026&file=plan.csv`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: 'Bereich;Maßnahme;Partner\nMusikschule;Singen;VHS, Chor der Klänge\nMuseum;Nacht;',
  });
  const begun = sent.headers.get('Location') ?? '';
  requests['/api/imports'] = ['/api/imports'];
  requests['/api/imports/{id}'] = [begun];
  for (const part of ['source', 'rows', 'names', 'plan', 'preview', 'preview/content'])
    requests[`/api/imports/{id}/${part}`] = [`${begun}/${part}`];
}

const Described = z.looseObject({
  components: z.looseObject({ schemas: z.record(z.string(), z.object({})) }),
});

describe('every address that answers with JSON', () => {
  for (const { path, answer } of readRoutes) {
    if (!('schema' in answer)) continue;
    test(`${path} answers as its schema and the OpenAPI description say`, async () => {
      const described = Described.parse(await (await app.get('/openapi.json')).json());
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
        described.components.schemas[answer.name] ?? false,
      );
      const addresses = requests[path] ?? [];
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) {
        const response = await app.get(address);
        expect([address, response.status]).toEqual([address, 200]);
        const body: unknown = await response.json();
        expect(answer.schema.safeParse(body).error?.issues, address).toBeUndefined();
        expect(validate(body) ? null : validate.errors, address).toBeNull();
      }
      expect(app.reports).toEqual([]);
    });
  }
});

describe('ids with slashes', () => {
  test('are understood plain and percent-encoded', async () => {
    for (const tail of ['', '/neighbours?depth=2']) {
      const plain = await (await app.get(`/api/nodes/hilden/vhs${tail}`)).text();
      const encoded = await (await app.get(`/api/nodes/hilden%2Fvhs${tail}`)).text();
      expect(encoded).toBe(plain);
      expect(plain).toContain('hilden/vhs');
    }
    const partner = await app.get('/api/partners/hilden%2Fvhs');
    expect(partner.status).toBe(200);
    const tie = await app.get('/api/ties?product=hilden%2F040801&partner=hilden%2Fvhs');
    expect(tie.status).toBe(200);
  });
});

describe('the list of partners', () => {
  test('can be read from its end, with the same partners on both ways', async () => {
    const names = async (query: string): Promise<string[]> => {
      const answer = await app.get(`/api/partners?documents=hilden-2024&limit=500&sort=${query}`);
      return PartnersAnswer.parse(await answer.json()).partners.map(({ id }) => id);
    };
    for (const sort of ['name', 'type']) {
      const forth = await names(sort);
      expect(forth.length).toBeGreaterThan(50);
      expect(await names(`${sort}&order=reversed`)).toEqual(forth.toReversed());
    }
  });

  test('is filtered by names as the search reads them, and says which word none of them has', async () => {
    const filtered = async (q: string) => {
      const answer = await app.get(`/api/partners?documents=hilden-2024&q=${encodeURIComponent(q)}`);
      const { partners, missed } = PartnersAnswer.parse(await answer.json());
      return [partners.map(({ id }) => id).sort(), missed];
    };
    const [associations] = await filtered('e.V.');
    expect(associations).toContain('hilden/museums-und-heimatverein');
    for (const form of ['e. V.', 'eV', 'e.V']) expect(await filtered(form)).toEqual([associations, []]);
    expect(await filtered('V.H.S. Hilden')).toEqual([['hilden/vhs'], []]);
    expect(await filtered('Reparaturtreff Quatsch')).toEqual([['hilden/reparaturtreff'], ['Quatsch']]);
    // A name is asked for here: what somebody is concerned with is no name.
    expect((await filtered('Ehrenamt'))[0]).not.toContain('hilden/digitalpaten');
  });
});
