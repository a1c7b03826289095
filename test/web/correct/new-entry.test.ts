import { describe, expect, it } from 'vitest';
import type { AlikeBodies } from '../../../graph/schema/detail-answers.ts';
import { RequestFailed } from '../../../web/src/api-client.ts';
import { NewEntry } from '../../../web/src/correct/new-entry.svelte.ts';
import type { Step } from '../../../web/src/correct/writes.ts';

const chor = {
  id: 'hilden/chor',
  name: 'Chor',
  type: 'association',
  status: 'identifiable',
  why: null,
} as const;

function working(alike: AlikeBodies['bodies'] = [], fails: readonly RequestFailed[] = []) {
  const sent: Step[] = [];
  const left = [...fails];
  const now = new NewEntry('hilden', {
    alike: () => Promise.resolve(alike),
    decide: (step) => {
      const failure = left.shift();
      if (failure !== undefined) return Promise.reject(failure);
      sent.push(step);
      return Promise.resolve();
    },
  });
  return { now, sent };
}

describe('A new entry', () => {
  it('needs a name and a reason, and tells what is wrong at each field', async () => {
    const { now, sent } = working();
    now.type({ isil: '605', gnd: '118540239', aliases: 'Dr. Muster' });
    expect(await now.send()).toBeNull();
    expect(Object.fromEntries(now.faults)).toEqual({
      name: 'empty',
      isil: 'form',
      gnd: 'check-digit',
      aliases: 'person',
    });
    expect([now.reasonFault, now.problem, sent]).toEqual(['empty', 'faulty', []]);
  });

  it('is one decision with what is stated of it, under the id of its town and name', async () => {
    const { now, sent } = working();
    now.type({ name: ' Chor für alle ', type: 'association', aliases: 'Chor\nChor' });
    now.explain('Aus der Chorprobe bekannt.');
    const made = await now.send((actor) => [
      { kind: 'added', actor, document: 'hilden-2024', place: 'I.a/1' },
    ]);
    expect(made).toBe('hilden/von-hand/chor-fuer-alle');
    const [entry, added] = sent[0]?.decisions ?? [];
    expect(entry).toMatchObject({
      about: { entry: { name: 'Chor für alle', municipality: 'hilden', aliases: ['Chor'] } },
      seen: null,
    });
    expect(added?.about).toMatchObject({ kind: 'added', actor: made });
  });

  it('tells of bodies that it may be before it is sent, once for each name', async () => {
    const { now, sent } = working([chor]);
    now.type({ name: 'Chor' });
    now.explain('Bekannt.');
    expect([await now.send(), now.alike, sent]).toEqual([null, [chor], []]);
    now.type({ name: 'Chor Süd' });
    expect([await now.send(), sent]).toEqual([null, []]);
    expect(await now.send()).toBe('hilden/von-hand/chor-sued');
  });

  it('asks to which town it belongs where there are several', async () => {
    const now = new NewEntry(undefined, {
      alike: () => Promise.resolve([]),
      decide: () => Promise.resolve(),
    });
    now.type({ name: 'Chorverband' });
    now.explain('Bekannt.');
    expect([await now.send(), now.needsTown]).toEqual([null, true]);
    now.belong(null);
    expect(await now.send()).toBe('von-hand/chorverband');
  });

  it('that somebody made meanwhile is told, and what was typed stays', async () => {
    const { now } = working([], [new RequestFailed('precondition-failed', 'meanwhile')]);
    now.type({ name: 'Chor' });
    now.explain('Bekannt.');
    expect(await now.send()).toBeNull();
    expect([now.problem, now.draft.name]).toEqual([expect.any(RequestFailed), 'Chor']);
  });
});
