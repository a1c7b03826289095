import { describe, expect, it } from 'vitest';
import { SessionChanges } from '../../../web/src/history/session-changes.svelte.ts';
import { change, MemoryHistory, memoryStorage } from './small-history.ts';

const what = { de: 'etwas', en: 'something' };

function session() {
  const server = new MemoryHistory();
  const storage = memoryStorage();
  const open = (): SessionChanges => new SessionChanges(() => storage, server.revert);
  return { server, open, changes: open(), sent: () => server.sent.map(({ id }) => id) };
}

describe('What was done in this session', () => {
  it('is taken back last first, and brought back by taking that back', async () => {
    const { changes, sent } = session();
    changes.remember({ ids: ['a'], what });
    changes.remember({ ids: ['b'], what });
    await changes.undo();
    expect(changes.news).toEqual({ kind: 'undone', what });
    await changes.undo();
    expect(sent()).toEqual(['b', 'a']);
    await changes.redo();
    expect(changes.news).toEqual({ kind: 'redone', what });
    expect(sent()).toEqual(['b', 'a', '-a']);
    await changes.undo();
    expect(sent().at(-1)).toBe('--a');
    expect(changes.turned).toBe(4);
  });

  it('is taken back a step for each press of the key, also while the one before is on its way', async () => {
    const { changes, sent } = session();
    changes.remember({ ids: ['a'], what });
    changes.remember({ ids: ['b'], what });
    const both = Promise.all([changes.undo(), changes.undo()]);
    expect(changes.isWaiting).toBe(true);
    await both;
    expect(changes.isWaiting).toBe(false);
    expect(sent()).toEqual(['b', 'a']);
  });

  it('goes back as one step where several changes were one', async () => {
    const { changes, sent } = session();
    changes.remember({ ids: ['a', 'b', 'c'], what });
    await changes.undo();
    expect(sent()).toEqual(['c', 'b', 'a']);
    expect(changes.turn).toEqual({ kind: 'undone', of: ['c', 'b', 'a'], by: ['-c', '-b', '-a'] });
    await changes.redo();
    expect(sent().slice(3)).toEqual(['-a', '-b', '-c']);
  });

  it('says so when there is nothing, and sends nothing', async () => {
    const { changes, sent } = session();
    await changes.undo();
    expect(changes.news?.kind).toBe('nothing-to-undo');
    await changes.redo();
    expect(changes.news?.kind).toBe('nothing-to-redo');
    expect(sent()).toEqual([]);
  });

  it('survives a reload of the page, and something new ends what could be brought back', async () => {
    const { changes, open, sent } = session();
    changes.remember({ ids: ['a'], what });
    changes.remember({ ids: ['b'], what });
    await changes.undo();
    const reloaded = open();
    expect(reloaded.canRedo).toBe(true);
    await reloaded.undo();
    expect(sent()).toEqual(['b', 'a']);
    reloaded.remember({ ids: ['c'], what });
    await reloaded.redo();
    expect(reloaded.news?.kind).toBe('nothing-to-redo');
  });

  it('keeps what was not reached, and tries it again under the same key', async () => {
    const { changes, server, sent } = session();
    changes.remember({ ids: ['a', 'b'], what });
    server.lost = 'a';
    await changes.undo();
    expect(changes.news).toMatchObject({ kind: 'stopped', made: 1, count: 2, entry: 'a' });
    server.lost = null;
    await changes.undo();
    expect(sent()).toEqual(['b', 'a', 'a']);
    expect(server.sent[2]?.key).toBe(server.sent[1]?.key);
    await changes.redo();
    await changes.redo();
    expect(sent().slice(3)).toEqual(['-a', '-b']);
  });

  it('lets go of what others built upon, and of what was taken back elsewhere', async () => {
    const { changes, server } = session();
    changes.remember({ ids: ['a'], what });
    changes.remember({ ids: ['b'], what });
    changes.remember({ ids: ['c'], what });
    server.resting.set('c', [change('theirs', 9)]);
    server.resting.set('b', [change('elsewhere', 8, { reverts: 'b' })]);
    await changes.undo();
    expect(changes.news).toMatchObject({ kind: 'stopped', entry: 'c', made: 0 });
    await changes.undo();
    expect(changes.news).toMatchObject({ kind: 'stopped', entry: 'b' });
    await changes.undo();
    expect(changes.news).toEqual({ kind: 'undone', what });
  });

  it('works where the browser keeps nothing', async () => {
    const server = new MemoryHistory();
    const refusing = new SessionChanges(() => {
      throw new Error('refused');
    }, server.revert);
    refusing.remember({ ids: ['a'], what });
    await refusing.undo();
    expect(refusing.news?.kind).toBe('undone');
  });
});
