import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dismissalTag } from '../../graph/changes/remark/dismissal-tag.ts';
import { Writing } from '../../graph/changes/writing.ts';
import type { FindingLookup } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import {
  AlreadyDismissed,
  GraphUnavailable,
  RequestIdReused,
  UnknownFinding,
  UnknownNode,
  VersionConflict,
} from '../../graph/errors.ts';
import { Graph } from '../../graph/graph.ts';
import { KeptValue } from '../../graph/reading/kept-value.ts';
import { standingDismissals } from '../../graph/reading/dismissals.ts';
import { Bundle } from '../../graph/schema/bundle.ts';
import type { NewDismissal } from '../../graph/schema/dismissal.ts';
import type { WholeGraph } from '../graph/whole-graph.ts';
import { engines } from './engines.ts';
import { graphContent } from './graph-content.ts';
import { passingEngine } from './passing-engine.ts';
import { smallBundle } from './small-bundle.ts';
import { openSmallGraph } from './small-graph.ts';

const document = 'musterstadt-2024';
const finding = `L1|${document}/I.a/040701`;
const given: NewDismissal = { document, finding, reason: 'Ist geklärt.' };

describe.each(engines)('remarks about findings on $name', (under) => {
  let engine: Engine;
  let store: WholeGraph;
  let writing: Writing;

  beforeEach(async () => {
    ({ engine, store, writing } = await openSmallGraph(under));
  });

  afterEach(async () => {
    await engine.close();
  });

  test('a finding is dismissed, and stays so until the dismissal is revoked', async () => {
    const made = await writing.dismiss(given, { requestId: 'one' });
    expect(made).toMatchObject({ ...given, revokedAt: null });
    expect((await store.gaps({ document, kind: ['L1'] })).findings[0]?.dismissal).toEqual(made);
    expect(await standingDismissals(await store.reading(), document)).toEqual(new Map([[finding, made]]));
    await expect(writing.dismiss(given, { requestId: 'two' })).rejects.toThrow(AlreadyDismissed);

    const revoked = await writing.revokeDismissal(made.id, {
      requestId: 'back',
      ifTags: [dismissalTag(made)],
    });
    expect({ ...revoked, revokedAt: null }).toEqual(made);
    expect(revoked.revokedAt).not.toBeNull();
    expect(await standingDismissals(await store.reading(), document)).toEqual(new Map());
    const again = await writing.dismiss(given, { requestId: 'three' });
    expect((await store.dismissals(document)).dismissals).toEqual([
      { ...again, found: true },
      { ...revoked, found: null },
    ]);
  });

  test('of two who dismiss the same finding at once one succeeds and the other learns of it', async () => {
    const outcomes = await Promise.allSettled(
      ['one', 'two'].map((requestId) => writing.dismiss({ ...given, reason: requestId }, { requestId })),
    );
    const made = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect([made.length, refused.length]).toEqual([1, 1]);
    expect(refused[0]).toBeInstanceOf(AlreadyDismissed);
    expect(refused[0]).toMatchObject({ standing: made[0] });
    expect((await store.dismissals()).dismissals).toHaveLength(1);
  });

  /** A lookup that answers at once but is held back afterwards, until it is let go. */
  function heldLookup() {
    const isHeld = Promise.withResolvers<void>();
    const letGo = Promise.withResolvers<void>();
    const lookUp = new Graph(engine).findings;
    const held: FindingLookup = async (...asked) => {
      const found = await lookUp(...asked);
      isHeld.resolve();
      await letGo.promise;
      return found;
    };
    return { writing: new Writing(engine, held), isHeld: isHeld.promise, letGo: letGo.resolve };
  }

  test('of two twins of a request the one held between look-up and write is answered as the other', async () => {
    const late = heldLookup();
    const waiting = late.writing.dismiss(given, { requestId: 'twin' });
    await late.isHeld;
    const made = await writing.dismiss(given, { requestId: 'twin' });
    late.letGo();
    expect(await waiting).toEqual(made);
    expect(await store.version()).toBe(3);
    await expect(writing.dismiss({ ...given, reason: 'Anders.' }, { requestId: 'twin' })).rejects.toThrow(
      RequestIdReused,
    );
    await expect(writing.dismiss(given, { requestId: 'document' })).rejects.toThrow(RequestIdReused);
  });

  test('who was held between look-up and write learns that the finding is dismissed meanwhile', async () => {
    const late = heldLookup();
    const waiting = late.writing.dismiss(given, { requestId: 'late' });
    await late.isHeld;
    const made = await writing.dismiss(given, { requestId: 'early' });
    late.letGo();
    await expect(waiting).rejects.toThrow(AlreadyDismissed);
    await expect(waiting).rejects.toMatchObject({ standing: made });
  });

  test('a finding is looked up again when the documents changed since, and not found where it is gone', async () => {
    const late = heldLookup();
    const waiting = late.writing.dismiss(given, { requestId: 'late' });
    await late.isHeld;
    const filled = Bundle.parse(
      JSON.parse(
        JSON.stringify(smallBundle).replace('"Nachtführung","lines":[13,13]', '"Führung","lines":[13,13]'),
      ),
    );
    await writing.replaceDocument(filled, { requestId: 'filled' });
    late.letGo();
    expect(await waiting).toMatchObject(given);
    const gone = heldLookup();
    const other = gone.writing.dismiss(given, { requestId: 'gone' });
    await gone.isHeld;
    await writing.removeDocument(document, { requestId: 'removal' });
    gone.letGo();
    await expect(other).rejects.toThrow(UnknownNode);
  });

  test('is given up when the documents change at every look-up', async () => {
    const restless: FindingLookup = async (asked, keys) => ({
      ...(await new Graph(engine).findings(asked, keys)),
      contentVersion: 0,
    });
    const refused = new Writing(engine, restless).dismiss(given, { requestId: 'one' });
    await expect(refused).rejects.toThrow(GraphUnavailable);
    expect(await store.version()).toBe(2);
  });

  test('a dismissal asks the database little beside the look-up', async () => {
    let asked = 0;
    const counting = passingEngine(engine, {
      read: (query, params, signal) => {
        asked += 1;
        return engine.read(query, params, signal);
      },
      write: (work) =>
        engine.write((tx) =>
          work({
            run: (query, params) => {
              asked += 1;
              return tx.run(query, params);
            },
            keep: (lines) => {
              asked += 1;
              return tx.keep(lines);
            },
          }),
        ),
    });
    await new Writing(counting, new Graph(engine).findings).dismiss(given, { requestId: 'one' });
    expect(asked).toBeLessThanOrEqual(8);
  });

  test('what is not found now cannot be dismissed, what was changed since cannot be revoked', async () => {
    const before = await graphContent(engine);
    for (const key of [`L1|${document}/I.a/040501`, 'L8|a|b', 'U|musterstadt/vhs'])
      await expect(writing.dismiss({ ...given, finding: key }, { requestId: key })).rejects.toThrow(
        UnknownFinding,
      );
    await expect(writing.dismiss({ ...given, document: 'nowhere' }, { requestId: 'x' })).rejects.toThrow(
      UnknownNode,
    );
    await expect(writing.revokeDismissal(randomUUID(), { requestId: 'y' })).rejects.toThrow(UnknownNode);
    expect(await graphContent(engine)).toEqual(before);

    const { id } = await writing.dismiss(given, { requestId: 'z' });
    await expect(writing.revokeDismissal(id, { requestId: 'a', ifTags: ['stale'] })).rejects.toThrow(
      VersionConflict,
    );
    const revoked = await writing.revokeDismissal(id, { requestId: 'b' });
    expect(await writing.revokeDismissal(id, { requestId: 'b' })).toEqual(revoked);
    expect(await writing.revokeDismissal(id, { requestId: 'c' })).toEqual(revoked);
    await expect(
      writing.revokeDismissal(id, {
        requestId: 'd',
        ifTags: [dismissalTag({ ...revoked, revokedAt: null })],
      }),
    ).rejects.toThrow(VersionConflict);
  });

  test('dismissals and judgements outlive their document’s replacement and removal', async () => {
    const made = await writing.dismiss(given, { requestId: 'one' });
    const form = {
      id: randomUUID(),
      document,
      pairs: [{ area: 'a', actor: 'b', origins: ['rule' as const], judgement: 'already' as const }],
    };
    await writing.saveJudgements(form, { requestId: 'form' });
    const judged = await store.judgements(document);
    expect(judged.counts[0]).toEqual({ origin: 'rule', sensible: 0, already: 1, nonsense: 0 });

    const retitled = { ...smallBundle, document: { ...smallBundle.document, title: 'Neuer Titel' } };
    await writing.replaceDocument(retitled, { requestId: 'second' });
    expect((await store.dismissals(document)).dismissals).toEqual([{ ...made, found: true }]);
    await writing.removeDocument(document, { requestId: 'removal' });
    expect((await store.dismissals(document)).dismissals).toEqual([{ ...made, found: false }]);
    expect(await store.judgements(document)).toEqual(judged);
    await writing.replaceDocument(smallBundle, { requestId: 'third' });
    expect((await store.gaps({ document, kind: ['L1'] })).findings[0]?.dismissal).toEqual(made);

    await writing.saveJudgements({ ...form, pairs: [] }, { requestId: 'form again' });
    expect(await store.judgements(document)).toMatchObject({ forms: 1, counts: [{ already: 0 }, {}, {}] });
  });

  test('a remark moves the graph’s version, but nothing gathered from the documents is gathered again', async () => {
    let gathered = 0;
    const kept = new KeptValue(async () => ++gathered);
    await kept.of(await store.reading());
    const before = await store.version();
    const { id } = await writing.dismiss(given, { requestId: 'one' });
    await writing.revokeDismissal(id, { requestId: 'two' });
    expect([await kept.of(await store.reading()), await store.version()]).toEqual([1, before + 2]);
    await writing.removeDocument(document, { requestId: 'removal' });
    expect([await kept.of(await store.reading()), await store.version()]).toEqual([2, before + 3]);
  });
});
