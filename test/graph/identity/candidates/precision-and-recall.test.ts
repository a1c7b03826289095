import { beforeAll, describe, expect, test } from 'vitest';
import type { CandidateActor } from '../../../../graph/identity/candidates/candidate.ts';
import { candidateActors } from '../../../../graph/identity/candidates/candidate-actors.ts';
import { comparedActors } from '../../../../graph/identity/candidates/compared-actor.ts';
import { surestReason } from '../../../../graph/identity/candidates/find-reason.ts';
import { findCandidates } from '../../../../graph/identity/candidates/find-candidates.ts';
import { isAboveTowns, objections } from '../../../../graph/identity/candidates/objections.ts';
import { openPairs } from '../../../../graph/identity/candidates/open-pairs.ts';
import { readSeed, type Seed } from '../../../../seed/read-data.ts';
import { measured, type Measured, wordingsAlone } from './each-wording-alone.ts';
import { inventedTowns } from './invented-towns.ts';

let seed: Seed;
let registry: CandidateActor[];
let hilden: CandidateActor[];
const invented = Object.entries(inventedTowns).flatMap(([town, bodies]) =>
  bodies.map(({ type, status, wordings: [name = '', ...wordings] }, at): CandidateActor => {
    const id = `${town}/${at}`;
    return { id, name, wordings, type, status, town, partOf: null };
  }),
);

beforeAll(async () => {
  seed = await readSeed();
  registry = candidateActors(seed.registry, printedNames(seed));
  hilden = registry.filter(({ id, town }) => town === 'hilden' || !id.startsWith('bergkamen/'));
});

function printedNames({ bundles }: Seed): Map<string, string[]> {
  const rows = bundles.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  const printed = Map.groupBy(
    rows.flatMap(({ mentions }) => mentions),
    ({ means }) => means,
  );
  return new Map([...printed].map(([id, mentions]) => [id, mentions.map((mention) => mention.as)]));
}

/** What was proposed by rule, right and wrong, and how many pairs of names of one body were not. */
function figures({ names, pairs, byRule, missed, wrong }: Measured) {
  const proposed = byRule.map(({ rule, right, wrong: other }) => `${rule} ${right}+${other}`).join(', ');
  return { names, pairs, proposed, missed: missed.length, wrong };
}

describe('every wording as a body of its own', () => {
  test('is proposed with the other names of its body in Hilden, on whose names the rules were tuned', () => {
    const proposals = seed.registry.proposals.map(({ a, b }) => [a, b] as const);
    expect(figures(measured(hilden, proposals))).toEqual({
      names: 217,
      pairs: 131,
      proposed: 'same-key 8+1, same-words 29+1, synonym 17+0, acronym 6+0, name-contained 46+1, alike 4+0',
      missed: 23,
      wrong: [
        'same-key: Grundschulen | (Grund-)Schulen',
        'same-words: Hildener Grundschulen | (Grund-)Schulen',
        'name-contained: LWL-Kulturabteilung | LWL',
      ],
    });
  });

  test.each([
    {
      town: 'bergkamen',
      names: 41,
      pairs: 25,
      proposed: 'same-key 0+0, same-words 19+0, synonym 4+0, acronym 1+0, name-contained 1+0, alike 0+0',
      missed: 0,
      wrong: [],
    },
    {
      town: 'lindenbeck',
      names: 93,
      pairs: 73,
      proposed: 'same-key 3+0, same-words 30+0, synonym 18+0, acronym 5+0, name-contained 8+0, alike 4+0',
      missed: 5,
      wrong: [],
    },
    {
      town: 'wiesenrath',
      names: 96,
      pairs: 75,
      proposed: 'same-key 8+0, same-words 21+0, synonym 9+0, acronym 2+0, name-contained 15+0, alike 6+0',
      missed: 14,
      wrong: [],
    },
    {
      town: 'aunrode',
      names: 64,
      pairs: 42,
      proposed: 'same-key 4+0, same-words 15+0, synonym 3+0, acronym 0+0, name-contained 10+1, alike 2+0',
      missed: 8,
      wrong: ['name-contained: Harmonie | Gesangverein Harmonie'],
    },
  ])('is proposed likewise in $town, whose names were not tuned on', ({ town, ...expected }) => {
    const bodies = [...registry, ...invented].filter(({ id }) => id.startsWith(`${town}/`));
    expect(figures(measured(bodies))).toEqual(expected);
  });

  test('is compared with few others, and nothing that comparing all would find is lost', () => {
    const alone = wordingsAlone([...registry, ...invented]);
    const all = comparedActors(alone);
    const found = all.flatMap((a, at) =>
      all.slice(at + 1).flatMap((b) => {
        if (objections.some(({ forbids }) => forbids(a, b)) || surestReason(a, b) === null) return [];
        return [[a.actor.id, b.actor.id].sort().join(' ')];
      }),
    );
    const proposed = findCandidates(alone).map(({ a, b }) => `${a} ${b}`);
    expect(proposed.toSorted()).toEqual(found.toSorted());
  });
});

describe('the registry as it is', () => {
  test('gives a town the same pairs when only its bodies and those above the towns are asked for', () => {
    const all = [...registry, ...invented];
    const isHilden = ({ a, b }: { a: string; b: string }): boolean =>
      /^hilden/u.test(a) || /^hilden/u.test(b);
    const few = all.filter((one) => one.town === 'hilden' || isAboveTowns(one));
    expect(findCandidates(few).filter(isHilden)).toEqual(findCandidates(all).filter(isHilden));
  });

  test('has these pairs that rules propose, among them every curated one of names', () => {
    const found = findCandidates(registry).map(({ a, b, rule }) => `${rule} ${a} ${b}`);
    expect(found).toEqual([
      'name-contained hilden/buergermeisterbuero-stadtmarketing hilden/stadtmarketing',
      'same-key hilden/grundschulen hilden/schulen',
      'name-contained hilden/museums-und-heimatverein hilden/unser-hilden',
    ]);
  });

  test('leaves the curated reasons first, and the codes and the area to persons', () => {
    const open = openPairs(findCandidates(registry), seed.registry.proposals, []);
    expect(open.map(({ rule, a, b }) => [rule, a, b])).toEqual([
      ['name-contained', 'hilden/buergermeisterbuero-stadtmarketing', 'hilden/stadtmarketing'],
      ['name-contained', 'hilden/museums-und-heimatverein', 'hilden/unser-hilden'],
      ['code-similar', 'hilden/code-i-01', 'hilden/code-i-1'],
      ['code-similar', 'hilden/code-10', 'hilden/code-ii-10'],
      ['code-typo', 'hilden/040701', 'hilden/040702'],
      ['same-key', 'hilden/grundschulen', 'hilden/schulen'],
    ]);
    expect(open[0]?.reason.de).toContain('steht 2024 in Klammern');
  });
});
