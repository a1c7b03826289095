import { expect, test } from 'vitest';
import { PathSide, type Twins } from '../../../graph/reading/path-side.ts';
import { pair, routesBetween } from '../../../graph/reading/routes-between.ts';
import { networkTie } from '../network-parts.ts';

/** Ways found by going along every tie, one step of the left side after another. */
function ways(
  ties: readonly (readonly [string, string])[],
  runs: readonly Twins[],
  from: string,
  to: string,
): string[] {
  const all = ties.map(([source, target]) => networkTie(source, target));
  const twins = new Set(runs.map(({ runner, product }) => pair(runner, product)));
  const [left, right] = [new PathSide(from), new PathSide(to)];
  left.join(runs);
  right.join(runs);
  for (let step = 0; step < 8; step += 1) {
    const found = routesBetween(left, right, twins, 11);
    if (found.length > 0) return found.map((way) => way.join(' '));
    const side = step % 2 === 0 ? left : right;
    side.advance(
      all.filter(({ source, target }) => side.frontier.includes(source) || side.frontier.includes(target)),
    );
    side.join(runs);
  }
  return [];
}

const archive = [{ runner: 'Archive', product: 'archives' }];

test('An area and the body that runs it are one: going from one to the other is no step', () => {
  const ties = [
    ['music', 'Archive'],
    ['archives', 'VHS'],
    ['music', 'Chor'],
    ['events', 'Chor'],
    ['events', 'Orga'],
    ['archives', 'Orga'],
  ] as const;
  expect(ways(ties, archive, 'music', 'VHS')).toEqual(['music Archive archives VHS']);
  expect(ways(ties, [], 'music', 'VHS')).toEqual(['music Chor events Orga archives VHS']);
  expect(ways(ties, archive, 'archives', 'Archive')).toEqual(['archives Archive']);
});

test('All shortest ways are found, over the body, its area and neither', () => {
  const ties = [
    ['music', 'Archive'],
    ['events', 'Archive'],
    ['music', 'Chor'],
    ['events', 'Chor'],
  ] as const;
  expect(ways(ties, archive, 'music', 'events')).toEqual(['music Archive events', 'music Chor events']);
});

test('Two areas of one body are not one with each other', () => {
  const office = ['a', 'b'].map((product) => ({ runner: 'Office', product }));
  const ties = [
    ['a', 'VHS'],
    ['b', 'Chor'],
  ] as const;
  expect(ways(ties, office, 'VHS', 'Chor')).toEqual([]);
  expect(ways([...ties, ['b', 'VHS']], office, 'VHS', 'Chor')).toEqual(['VHS b Chor']);
});
