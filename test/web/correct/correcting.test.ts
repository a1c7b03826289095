import { describe, expect, test } from 'vitest';
import type { StandingDecision } from '../../../graph/schema/decision-answers.ts';
import type { NodeRelation } from '../../../graph/schema/detail-answers.ts';
import { Actor } from '../../../graph/schema/registry.ts';
import { RequestFailed } from '../../../web/src/api-client.ts';
import { Correcting } from '../../../web/src/correct/correcting.svelte.ts';
import type { Step } from '../../../web/src/correct/writes.ts';

const actor = Actor.parse({
  id: 'town/verein',
  name: 'Verein',
  type: 'association',
  status: 'identifiable',
  level: 'municipal',
  aliases: ['Der Verein'],
  profile: ['begriff/b', 'begriff/a'],
  isil: 'DE-605',
  partOf: 'town/ganzes',
});
const whole: NodeRelation = {
  kind: 'PART_OF',
  outgoing: true,
  node: { id: 'town/ganzes', name: 'Ganzes', label: 'Actor' },
  note: null,
};

const renamed: StandingDecision = {
  about: { kind: 'actor', actor: actor.id, field: 'name', value: 'Anders' },
  town: 'town',
  names: ['Verein'],
  key: 'actor|town/verein|name',
  change: 'theirs',
  at: '2026-11-28T10:00:00.000Z',
  by: 'Planung',
  summary: { de: 'geändert', en: 'changed' },
  value: { now: { de: 'Anders', en: 'Anders' }, before: { de: 'Verein', en: 'Verein' } },
};

/** A form over a server that refuses so many times because somebody was faster. */
function form(refusals = 0): { work: Correcting; sent: Step[]; keys: string[] } {
  const [sent, keys]: [Step[], string[]] = [[], []];
  const work = new Correcting({ actor, relations: [whole] }, [], {
    decide(step, key) {
      sent.push(step);
      keys.push(key);
      if (sent.length > refusals) return Promise.resolve();
      return Promise.reject(new RequestFailed('precondition-failed', ''));
    },
    standing: () => Promise.resolve([renamed]),
  });
  return { work, sent, keys };
}

describe('correcting an entry', () => {
  test('sends what was changed and nothing else, in one step with its reason', async () => {
    const { work, sent } = form();
    work.type({ name: ' Der Neue ', aliases: 'Der Verein\n\nVerein Alt\n', isil: '', partOf: null });
    work.type({ type: 'association', website: ' ', profile: ['begriff/a', 'begriff/c'] });
    work.explain(' Satzung ');
    expect(await work.send()).toBe(true);
    const about = (field: string, value: unknown) => ({
      about: { kind: 'actor', actor: actor.id, field, value },
      seen: null,
      reason: 'Satzung',
    });
    expect(sent).toMatchObject([
      {
        decisions: [
          about('name', 'Der Neue'),
          about('partOf', null),
          about('aliases', ['Der Verein', 'Verein Alt']),
          about('isil', null),
          about('profile', ['begriff/a', 'begriff/c']),
        ],
      },
    ]);
  });

  test('sends nothing where nothing is changed', async () => {
    const { work, sent } = form();
    work.type({ name: 'Verein ' });
    expect([await work.send(), work.problem, sent]).toEqual([false, 'unchanged', []]);
  });

  test.each([
    ['name', ' ', 'empty'],
    ['name', 'Frau Muster', 'person'],
    ['aliases', 'Verein\nmuster@example.org', 'person'],
    ['isil', '605', 'form'],
    ['wikidata', '42', 'form'],
    ['website', 'example.org', 'form'],
    ['gnd', '118540239', 'check-digit'],
  ] as const)('marks %s %j as %s and sends nothing', async (field, value, fault) => {
    const { work, sent } = form();
    work.type({ [field]: value });
    expect([await work.send(), work.problem, work.faults.get(field), sent]).toEqual([
      false,
      'faulty',
      fault,
      [],
    ]);
  });

  test('keeps what was typed where somebody was faster, shows theirs, and takes its place when sent again', async () => {
    const { work, sent, keys } = form(1);
    work.type({ name: 'Meiner', level: 'state' });
    expect(await work.send()).toBe(false);
    expect(work.conflicts).toEqual([renamed]);
    expect(work.draft).toMatchObject({ name: 'Meiner', level: 'state' });
    expect(await work.send()).toBe(true);
    expect(sent[1]?.decisions?.map(({ seen }) => seen)).toEqual(['theirs', null]);
    expect(keys[0]).not.toBe(keys[1]);
  });
});
