import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { UnknownNode } from '../../../graph/errors.ts';
import { PartnerPage } from '../../../graph/schema/partner-page.ts';
import { WholeGraph } from '../whole-graph.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed } from '../../../seed/read-data.ts';

let store: WholeGraph;

beforeAll(async () => {
  store = new WholeGraph(await openEmbedded({ dataDir: null }));
  await loadSeed(store.writing, await readSeed());
});
afterAll(() => store.close());

describe('the printed page of a partner', () => {
  test.each(['hilden/vhs', 'hilden/kitas', 'nrw/lagfa'])(
    'says of %s what the single questions say, in one answer',
    async (id) => {
      const page = PartnerPage.parse(await store.partnerPage(id));
      expect(page.dossier).toEqual(await store.partner(id));
      const years = new Map(page.dossier.documents.map(({ id: document, year }) => [document, year ?? 0]));
      const order = page.named.map((document) => years.get(document) ?? 0);
      expect(order).toEqual(order.toSorted((a, b) => b - a));
      expect(page.looked.map(({ document }) => document.id)).toEqual(page.named.slice(0, 4));
      for (const { document, limits } of page.looked) {
        expect(limits).toEqual((await store.figures({ document: document.id })).limits);
        const { findings } = await store.gaps({ document: document.id, kind: [] });
        const { partners } = await store.underused({ document: document.id });
        expect(page.findings.filter((finding) => finding.document === document.id)).toEqual(
          findings.filter(({ actor }) => actor?.id === id),
        );
        expect(page.leads.filter((lead) => lead.document === document.id)).toEqual(
          partners
            .filter(({ actor, supported }) => actor.id === id && supported.length > 0)
            .map(({ sentence }) => ({ document: document.id, sentence })),
        );
      }
    },
  );

  test('draws the areas that name the partner, also where its own status is hidden by default', async () => {
    for (const id of ['hilden/vhs', 'hilden/kitas']) {
      const { around, dossier } = await store.partnerPage(id);
      const areas = new Set(dossier.evidence.map(({ area }) => area.id));
      expect(around.nodes.map((node) => node.id)).toEqual(expect.arrayContaining([id, ...areas]));
    }
  });

  test('is none of a place that is no partner', async () => {
    await expect(store.partnerPage('hilden/nobody')).rejects.toThrow(UnknownNode);
  });
});
