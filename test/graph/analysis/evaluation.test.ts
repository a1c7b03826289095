import { describe, expect, test } from 'vitest';
import {
  byDegree,
  byPreferentialAttachment,
  candidatePairs,
  withTies,
} from '../../../graph/analysis/evaluation/candidate-pairs.ts';
import { evaluation } from '../../../graph/analysis/evaluation/evaluation.ts';
import { confirmedNamings, tiesOf } from '../../../graph/analysis/underused/underused-ties.ts';
import { wilsonInterval } from '../../../graph/analysis/evaluation/wilson-interval.ts';
import { EvaluationAnswer } from '../../../graph/schema/evaluation-answers.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';
import { education, learning, nothingElsewhere, products } from './find-underused.ts';

const speaking = { measures: [{ terms: [learning.id] }] };

/** `known` schools in area 1, each with a profile that fits areas 2 and 3, where another school is named. */
function train(known: number): Sketch {
  const schools = Array.from({ length: known }, (_, at) => `schule-${at}`);
  return {
    id: 'stadt-2023',
    year: 2023,
    products,
    terms: [learning],
    actors: {
      uni: education,
      ...Object.fromEntries(schools.map((school) => [school, { ...education, profile: [learning.id] }])),
    },
    rows: [
      { product: '1', cell: schools },
      { product: '2', cell: ['uni'], ...speaking },
      { product: '3', cell: ['uni'], ...speaking },
      { product: '4', cell: [] },
    ],
  };
}

/** A year later: the first `added` schools are new in area 2; a stranger and an area that was not there do not count. */
function answer(added: number, known = 40): EvaluationAnswer {
  const schools = Array.from({ length: added }, (_, at) => `schule-${at}`);
  const later: Sketch = {
    ...train(known),
    id: 'stadt-2024',
    year: 2024,
    products: { ...products, '9': 'library' },
    rows: [
      { product: '2', cell: [...schools, 'fremder'] },
      { product: '9', cell: ['schule-0'] },
    ],
  };
  return EvaluationAnswer.parse(
    evaluation(buildProgramme(train(known)), buildProgramme(later), nothingElsewhere),
  );
}

describe('figures are given', () => {
  test.each([0, 9])('not below ten new ties (%i)', (added) => {
    const { newTies, verdict, results, sentence } = answer(added);
    expect({ newTies, verdict, results }).toEqual({ newTies: added, verdict: 'too-few', results: [] });
    expect(sentence.de).toContain(`Zu wenig Fälle (n=${added})`);
  });

  test.each([10, 29])('from ten to 29 with a warning (%i)', (added) => {
    const { newTies, verdict, results, sentence } = answer(added);
    expect({ newTies, verdict }).toEqual({ newTies: added, verdict: 'with-warning' });
    expect(sentence.de).toContain('Wenige Fälle');
    expect(results.map(({ method }) => method)).toEqual(['rules', 'degree', 'preferential-attachment']);
  });

  test('from thirty on without it', () => {
    const { verdict, sentence } = answer(30);
    expect(verdict).toBe('figures');
    expect(sentence.de).not.toContain('Wenige Fälle');
  });
});

describe('beside the rules stand baselines with as many suggestions', () => {
  test('or more, where the last of them are equal', () => {
    // The rules suggest areas 2 and 3 for each of 40 schools. "Most named first" has uni (2 areas: 1 and 4 left), then
    // 40 schools named once, with 3 areas left each: one group of 120, taken whole.
    const [rules, degree, attachment] = answer(10).results;
    expect(rules).toMatchObject({ suggested: 80, hits: 10 });
    expect(degree).toMatchObject({ suggested: 122, hits: 10 });
    // uni times 40 partners of area 1, then 1 x 1 for 40 schools at 2 and at 3.
    expect(attachment).toMatchObject({ suggested: 81, hits: 10 });
    expect(rules?.interval).toEqual(wilsonInterval(10, 80));
  });

  test('that know the earlier year only', () => {
    const programme = buildProgramme(train(3));
    const ties = tiesOf(programme, confirmedNamings(programme));
    const pairs = candidatePairs(programme, ties);
    expect(
      pairs
        .map(({ actor, area }) => `${actor.id} ${area.code ?? ''}`)
        .filter((pair) => pair.startsWith('uni')),
    ).toEqual(['uni 1', 'uni 4']);
    expect(
      byDegree(pairs, ties)
        .slice(0, 3)
        .map(({ actor, score }) => [actor.id, score]),
    ).toEqual([
      ['uni', 2],
      ['uni', 2],
      ['schule-0', 1],
    ]);
    expect(byPreferentialAttachment(pairs, ties)[0]).toMatchObject({
      actor: { id: 'uni' },
      area: { code: '1' },
      score: 6,
    });
    expect([0, 1, 2, 3, 99].map((count) => withTies(byDegree(pairs, ties), count).length)).toEqual([
      0, 2, 2, 11, 11,
    ]);
  });
});

test('a new tie under an open reading, or one that was there under one, is no new tie', () => {
  const before = train(3);
  const open = { actor: 'schule-0', review: 'open' as const };
  const later = (cell: Sketch['rows'][number]['cell']) =>
    buildProgramme({ ...before, id: 'stadt-2024', year: 2024, rows: [{ product: '2', cell: cell ?? [] }] });
  expect(evaluation(buildProgramme(before), later(['schule-0']), nothingElsewhere).newTies).toBe(1);
  expect(evaluation(buildProgramme(before), later([open]), nothingElsewhere).newTies).toBe(0);
  const known = { ...before, rows: [...before.rows, { section: 'I.b', product: '2', cell: [open] }] };
  expect(evaluation(buildProgramme(known), later(['schule-0']), nothingElsewhere).newTies).toBe(0);
});

test('a year with fewer than four products is not looked back at', () => {
  const small = {
    ...train(3),
    products: { '1': 'library' as const },
    rows: [{ product: '1', cell: ['uni'] }],
  };
  const result = evaluation(buildProgramme(small), buildProgramme(train(3)), nothingElsewhere);
  expect(result).toMatchObject({ verdict: 'too-few', newTies: 0, results: [] });
  expect(result.sentence.de).toContain('1 Produkt;');
});

describe('the 95 % interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), 857-872, table I: method 3 (score, no continuity correction).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (hits, cases, low, high) => {
    const interval = wilsonInterval(hits, cases);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  test('of all is closed above, and of nothing says nothing', () => {
    expect(wilsonInterval(20, 20)[1]).toBe(1);
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});
