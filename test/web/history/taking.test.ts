import { describe, expect, it } from 'vitest';
import type { SessionStep } from '../../../web/src/history/session-changes.svelte.ts';
import { Taking } from '../../../web/src/history/taking.svelte.ts';
import { change, MemoryHistory } from './small-history.ts';

function taking() {
  const server = new MemoryHistory();
  const steps: SessionStep[] = [];
  const one = new Taking(server.revert, (step) => steps.push(step));
  return { server, steps, taking: one, sent: () => server.sent.map(({ id }) => id) };
}

const entry = change('first', 1);
const [second, third] = [change('second', 2), change('third', 3)];

describe('Taking back an entry of the history', () => {
  it('is one step of the session', async () => {
    const { taking: one, steps, sent } = taking();
    one.ask(entry);
    expect(await one.send()).toBe(true);
    expect(sent()).toEqual(['first']);
    expect(steps.map(({ ids, what }) => [ids, what.de])).toEqual([
      [['-first'], 'Rücknahme von: Änderung first'],
    ]);
    expect(one.entry).toBeNull();
  });

  it('restores one that was taken back by taking back what took it back', async () => {
    const { taking: one, steps, sent } = taking();
    one.ask({ ...entry, stands: false, revertedBy: 'back', revertedIn: 5 });
    expect(await one.send()).toBe(true);
    expect(sent()).toEqual(['back']);
    expect(steps[0]?.what.de).toBe('Wiederherstellung von: Änderung first');
  });

  it('lists what rests on it, and takes all of it back in one go, newest first', async () => {
    const { taking: one, server, steps, sent } = taking();
    server.resting.set('first', [third, second]);
    server.resting.set('second', [third]);
    one.ask(entry);
    expect(await one.send()).toBe(false);
    expect(one.resting).toEqual([third, second]);
    expect(one.stopped).toMatchObject({ made: 0, id: 'first' });
    expect(await one.send()).toBe(true);
    expect(sent().slice(1)).toEqual(['third', 'second', 'first']);
    expect(steps.map(({ ids }) => ids)).toEqual([['-third', '-second', '-first']]);
  });

  it('says how far it came when it stops in the middle, and goes on from there', async () => {
    const { taking: one, server, steps, sent } = taking();
    server.resting.set('first', [third, second]);
    one.ask(entry);
    await one.send();
    const late = change('late', 4);
    server.resting.set('second', [late]);
    expect(await one.send()).toBe(false);
    expect(one.stopped).toMatchObject({ made: 1, count: 3, id: 'second' });
    expect(one.resting.map(({ id }) => id)).toEqual(['late', 'second']);
    expect(await one.send()).toBe(true);
    expect(sent().slice(-3)).toEqual(['late', 'second', 'first']);
    expect(steps.map(({ ids }) => ids)).toEqual([['-third', '-late', '-second', '-first']]);
  });

  it('keeps what was done as a step when it is left in the middle', async () => {
    const { taking: one, server, steps } = taking();
    server.resting.set('first', [third, second]);
    one.ask(entry);
    await one.send();
    server.lost = 'second';
    await one.send();
    expect(one.stopped?.error.code).toBe('unreachable');
    one.close();
    expect(steps.map(({ ids }) => ids)).toEqual([['-third']]);
  });
});
