import { expect, test } from 'vitest';
import { Turns } from '../../../graph/engines/turns.ts';

/** Works that end when they are told to; `begun` names those that were begun, in order. */
function controlled(turns: Turns) {
  const begun: string[] = [];
  const ends = new Map<string, { resolve: () => void; reject: (reason: Error) => void }>();
  const start = (name: string, signal?: AbortSignal) =>
    turns.run(() => {
      begun.push(name);
      return new Promise<void>((resolve, reject) => ends.set(name, { resolve, reject }));
    }, signal);
  return { begun, start, end: (name: string) => ends.get(name) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('only so many works run at the same time, and those that wait begin in the order they came', async () => {
  const { begun, start, end } = controlled(new Turns(2));
  const all = ['a', 'b', 'c', 'd'].map((name) => start(name));
  await settled();
  expect(begun).toEqual(['a', 'b']);
  end('b')?.resolve();
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const name of ['a', 'c']) end(name)?.resolve();
  await settled();
  end('d')?.resolve();
  await Promise.all(all);
});

test('a work that fails passes its turn on', async () => {
  const { begun, start, end } = controlled(new Turns(1));
  const first = start('a');
  const second = start('b');
  end('a')?.reject(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  await settled();
  expect(begun).toEqual(['a', 'b']);
  end('b')?.resolve();
  await second;
});

test('who is called off while waiting leaves at once and costs nobody a turn', async () => {
  const { begun, start, end } = controlled(new Turns(1));
  const calledOff = new AbortController();
  const first = start('a');
  const second = start('b', calledOff.signal);
  const third = start('c', new AbortController().signal);
  calledOff.abort(new Error('gone'));
  await expect(second).rejects.toThrow('gone');
  await expect(start('d', calledOff.signal)).rejects.toThrow('gone');
  expect(begun).toEqual(['a']);
  end('a')?.resolve();
  await first;
  await settled();
  expect(begun).toEqual(['a', 'c']);
  end('c')?.resolve();
  await third;
  const last = start('e');
  end('e')?.resolve();
  await last;
});
