import { describe, expect, test } from 'vitest';
import { soundDecisions } from '../../../graph/changes/decision/sound-decisions.ts';
import { CannotDecide, UnknownNode } from '../../../graph/errors.ts';
import type { NewDecision } from '../../../graph/schema/decision.ts';

const named = (n: number): NewDecision => ({
  about: { kind: 'actor', actor: `hilden/n${n}`, field: 'name', value: `Name ${n}` },
});
const numberOf = ({ about }: NewDecision): number =>
  about.kind === 'actor' ? Number(about.actor.slice('hilden/n'.length)) : -1;
const decisions = Array.from({ length: 100 }, (_, n) => named(n));

/** Refuses what is unknown first, then what cannot hold, and counts how often it was asked. */
function refusing(unknown: ReadonlySet<number>, bad: (numbers: readonly number[]) => boolean) {
  let asked = 0;
  const rehearse = (some: readonly NewDecision[]): Promise<CannotDecide | UnknownNode | null> => {
    asked += 1;
    const numbers = some.map(numberOf);
    const lost = numbers.find((n) => unknown.has(n));
    if (lost !== undefined) return Promise.resolve(new UnknownNode(`hilden/n${lost}`));
    return Promise.resolve(bad(numbers) ? new CannotDecide({ de: 'geht nicht', en: 'cannot be' }) : null);
  };
  return { rehearse, asked: () => asked };
}

describe('decisions that can be made together', () => {
  test('are all of them after one rehearsal where nothing is wrong', async () => {
    const { rehearse, asked } = refusing(new Set(), () => false);
    expect(await soundDecisions(decisions, rehearse)).toEqual({ sound: decisions, refused: [] });
    expect(asked()).toBe(1);
    expect(await soundDecisions([], rehearse)).toEqual({ sound: [], refused: [] });
  });

  test('are parted from what is unknown and from what cannot hold, each with its reason', async () => {
    const wrong = new Set([0, 17, 18, 99]);
    const { rehearse, asked } = refusing(new Set([3, 50]), (numbers) => numbers.some((n) => wrong.has(n)));
    const { sound, refused } = await soundDecisions(decisions, rehearse);
    const left = decisions.map(numberOf).filter((n) => !wrong.has(n) && n !== 3 && n !== 50);
    expect(sound.map(numberOf)).toEqual(left);
    expect(refused.map(({ decision, why }) => [numberOf(decision), why.en.slice(0, 12)])).toEqual([
      [3, '“hilden/n3” '],
      [50, '“hilden/n50”'],
      ...[0, 17, 18, 99].map((n) => [n, 'cannot be']),
    ]);
    expect(asked()).toBeLessThan(40);
  });

  test('keep the first of two that contradict each other', async () => {
    const { rehearse } = refusing(new Set(), (numbers) => numbers.includes(20) && numbers.includes(40));
    const { sound, refused } = await soundDecisions(decisions, rehearse);
    expect([sound.length, refused.map(({ decision }) => numberOf(decision))]).toEqual([99, [40]]);
  });

  test('are looked for only so often; what comes later is refused as unchecked', async () => {
    const { rehearse, asked } = refusing(new Set(), (numbers) => numbers.some((n) => n % 2 === 1));
    const { sound, refused } = await soundDecisions(decisions, rehearse);
    expect(sound.every((decision) => numberOf(decision) % 2 === 0)).toBe(true);
    expect(sound.length + refused.length).toBe(decisions.length);
    expect(refused.at(-1)?.why.en).toContain('Not checked');
    expect(asked()).toBeLessThan(165);
  });
});
