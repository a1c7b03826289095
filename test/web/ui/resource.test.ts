import { describe, expect, it } from 'vitest';
import { RequestFailed } from '../../../web/src/api-client.ts';
import { Resource } from '../../../web/src/ui/resource.svelte.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A question whose answer the test gives when it likes. */
function openQuestion() {
  const { promise, resolve } = Promise.withResolvers<string>();
  let signal: AbortSignal | undefined;
  return {
    ask: (given: AbortSignal): Promise<string> => {
      signal = given;
      return promise;
    },
    answer: resolve,
    isAborted: (): boolean => signal?.aborted ?? false,
  };
}

describe('A question asked anew before it is answered', () => {
  it('aborts the older one and never shows its late answer', async () => {
    const resource = new Resource<string>();
    const [older, newer] = [openQuestion(), openQuestion()];
    resource.load('older', older.ask);
    resource.load('newer', newer.ask);
    expect(older.isAborted()).toBe(true);
    newer.answer('new');
    await settled();
    older.answer('old');
    await settled();
    expect(resource.value).toBe('new');
    expect(resource.busy).toBe(false);
  });

  it('is not asked again under the same key', () => {
    const resource = new Resource<string>();
    const [first, second] = [openQuestion(), openQuestion()];
    resource.load('same', first.ask);
    resource.load('same', second.ask);
    expect(first.isAborted()).toBe(false);
  });
});

describe('An answer on show', () => {
  it('stays while the next question is open, unless it is of another thing', async () => {
    const resource = new Resource<string>();
    resource.load('a', () => Promise.resolve('A'));
    await settled();
    resource.load('b', openQuestion().ask);
    expect(resource.value).toBe('A');
    resource.load('c', openQuestion().ask, false);
    expect(resource.value).toBeNull();
  });

  it('makes way for the problem of the next question, and comes back on retry', async () => {
    const resource = new Resource<string>();
    let broken = true;
    resource.load('a', async () => {
      if (broken) throw new RequestFailed('internal', 'broken', 'request-1');
      return 'A';
    });
    await settled();
    expect(resource.problem?.requestId).toBe('request-1');
    broken = false;
    resource.retry();
    await settled();
    expect(resource.problem).toBeNull();
    expect(resource.value).toBe('A');
  });

  it('is gone after clearing, and an answer under way is not shown', async () => {
    const resource = new Resource<string>();
    const question = openQuestion();
    resource.load('a', question.ask);
    resource.clear();
    question.answer('late');
    await settled();
    expect(resource.value).toBeNull();
    expect(resource.busy).toBe(false);
  });
});

describe('A question that takes the database too long', () => {
  it('is repeated by itself until it is answered, and says so meanwhile', async () => {
    const resource = new Resource<string>(0);
    let asked = 0;
    const last = openQuestion();
    resource.load('a', (signal) => {
      asked += 1;
      return asked < 3 ? Promise.reject(new RequestFailed('graph-slow', 'slow')) : last.ask(signal);
    });
    await expect.poll(() => asked).toBe(3);
    expect(resource.repeating).toBe('slow');
    expect(resource.problem).toBeNull();
    last.answer('A');
    await settled();
    expect(resource.value).toBe('A');
    expect(resource.repeating).toBeNull();
  });

  it('is given up in the end with the problem and the way to repeat it', async () => {
    const resource = new Resource<string>(0);
    let asked = 0;
    resource.load('a', () => {
      asked += 1;
      return Promise.reject(new RequestFailed('graph-slow', 'slow'));
    });
    await expect.poll(() => resource.problem?.code).toBe('graph-slow');
    expect(asked).toBe(9);
    expect(resource.busy).toBe(false);
  });

  it('is repeated too where an address asks too much, after the pause that the server names', async () => {
    const resource = new Resource<string>(60_000);
    const last = openQuestion();
    let asked = 0;
    resource.load('a', (signal) => {
      asked += 1;
      const crowded = new RequestFailed('too-many-requests', 'too many', null, [], 1);
      return asked === 1 ? Promise.reject(crowded) : last.ask(signal);
    });
    await settled();
    expect(resource.repeating).toBe('crowded');
    await expect.poll(() => asked).toBe(2);
    last.answer('A');
    await expect.poll(() => resource.value).toBe('A');
    expect(resource.repeating).toBeNull();
  });

  it('is not repeated once another one is asked', async () => {
    const resource = new Resource<string>(0);
    let asked = 0;
    resource.load('a', () => {
      asked += 1;
      return Promise.reject(new RequestFailed('graph-slow', 'slow'));
    });
    await settled();
    resource.load('b', () => Promise.resolve('B'));
    const before = asked;
    await expect.poll(() => resource.value).toBe('B');
    await settled();
    expect(asked).toBe(before);
    expect(resource.problem).toBeNull();
  });
});
