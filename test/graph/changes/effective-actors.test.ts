import { expect, test } from 'vitest';
import { effectiveActors } from '../../../graph/changes/decision/effective-actors.ts';
import { Actor } from '../../../graph/schema/registry.ts';

const base = { type: 'administration', status: 'identifiable', level: 'municipal' } as const;
const guess = { de: 'vielleicht das Sozialamt', en: 'perhaps social services' };
const stated = new Map(
  [
    { ...base, id: 'stadt/code-50', name: '50', guess },
    { ...base, id: 'stadt/code-ii-50', name: 'II/50', guess, partOf: 'stadt/amt', aliases: ['Amt 50'] },
    { ...base, id: 'stadt/team', name: 'Team', partOf: 'stadt/code-ii-50', memberOf: ['stadt/code-ii-50'] },
  ].map((actor) => [actor.id, Actor.parse(actor)]),
);
const joined = new Map([['stadt/code-ii-50', 'stadt/code-50']]);

test('one body has every name of its entries and what only one of them knows; others refer to the one that stays', () => {
  const { actors, merged } = effectiveActors(stated, [], joined);
  expect(merged).toEqual(joined);
  expect(actors).toMatchObject([
    { id: 'stadt/code-50', name: '50', aliases: ['II/50', 'Amt 50'], partOf: 'stadt/amt', guess },
    { id: 'stadt/team', partOf: 'stadt/code-50', memberOf: ['stadt/code-50'] },
  ]);
});

test('what a decision takes away from the entry that stays comes back by no other', () => {
  const [one] = effectiveActors(
    stated,
    [{ kind: 'actor', actor: 'stadt/code-50', field: 'guess', value: null }],
    joined,
  ).actors;
  expect(one?.guess).toBeUndefined();
});

test('a name that a decision replaces is still found', () => {
  const [one] = effectiveActors(
    stated,
    [{ kind: 'actor', actor: 'stadt/code-50', field: 'name', value: 'Sozialamt' }],
    new Map(),
  ).actors;
  expect(one).toMatchObject({ name: 'Sozialamt', aliases: ['50'] });
});
