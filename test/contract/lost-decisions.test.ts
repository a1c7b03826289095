import { expect, test } from 'vitest';
import { Bundle } from '../../graph/schema/bundle.ts';
import { DecisionsRequest } from '../../graph/schema/decision-answers.ts';
import { engines } from './engines.ts';
import { smallBundle } from './small-bundle.ts';
import { openSmallGraph } from './small-graph.ts';

const place = { document: 'musterstadt-2024', place: 'I.a/040501' };

test.each(engines)(
  'a decision whose wording a document prints no more is asked again, and moved or withdrawn, on $name',
  async (under) => {
    const { engine, store, writing } = await openSmallGraph(under);
    const about = { kind: 'mention', ...place, wording: 'Schulen', nth: 1, set: { review: 'rejected' } };
    await writing.decide(DecisionsRequest.parse({ decisions: [{ about, reason: 'Bekannt.' }] }), {
      requestId: 'it',
    });
    expect((await store.review({ kind: 'lost' })).total).toBe(0);
    const changed = JSON.stringify(smallBundle).replace('"as":"Schulen"', '"as":"Schülen"');
    await writing.replaceDocument(Bundle.parse(JSON.parse(changed)), { requestId: 'anew' });
    const { items } = await store.review({ kind: 'lost', document: place.document });
    expect(items.map(({ id }) => id)).toEqual(['mention|musterstadt-2024|I.a/040501|schulen|1']);
    const [moved] = items[0]?.choices ?? [];
    const { decisions = [], withdraw = [] } = moved ?? {};
    await writing.decide(
      DecisionsRequest.parse({ decisions: decisions.map((one) => ({ about: one })), withdraw }),
      { requestId: 'moved' },
    );
    const { rows } = await store.rows(place.document, { limit: 50 });
    const names = rows.flatMap(({ mentions }) => mentions);
    expect(names.find(({ wording }) => wording === 'Schülen')?.review).toBe('rejected');
    expect((await store.review({ kind: 'lost' })).total).toBe(0);
    await engine.close();
  },
);
