import { describe, expect, it } from 'vitest';
import type { Dismissal, NewDismissal } from '../../../../graph/schema/dismissal.ts';
import { RequestFailed } from '../../../../web/src/api-client.ts';
import { Dismissing, type DismissalWrites } from '../../../../web/src/gaps/dismissing/dismissing.svelte.ts';
import { requestKey } from '../../../../web/src/ui/request-key.ts';
import { dismissalOf, finding } from '../small-findings.ts';

const key = 'L1|hilden-2024/I.b/040501';
const gap = finding(key);

/** A server in memory that keeps what reaches it; `refuse` is what it answers with instead. */
class MemoryServer implements DismissalWrites {
  readonly sent: { readonly dismissal: NewDismissal; readonly requestKey: string }[] = [];
  refuse: RequestFailed | null = null;
  reread = (): Promise<boolean> => Promise.resolve(this.refuse === null);

  async create(dismissal: NewDismissal, requestKey: string): Promise<Dismissal> {
    this.sent.push({ dismissal, requestKey });
    if (this.refuse !== null) throw this.refuse;
    return { ...dismissalOf(dismissal.finding), reason: dismissal.reason };
  }

  async revoke(): Promise<Dismissal> {
    if (this.refuse !== null) throw this.refuse;
    return dismissalOf(key, '2026-01-03T00:00:00.000Z');
  }
}

function typed(reason: string) {
  const server = new MemoryServer();
  // What was read before stays as it is, so that only the server's answer can change what is shown.
  server.reread = () => Promise.resolve(false);
  const dismissing = new Dismissing(server);
  dismissing.start(key);
  dismissing.type(key, { reason });
  return { server, dismissing };
}

describe('Dismissing a finding', () => {
  it('sends the reason without blanks around it, and shows it as done only after the answer', async () => {
    const { server, dismissing } = typed('  steht im Haushalt ');
    const done = dismissing.dismiss('hilden-2024', key);
    expect(dismissing.standing(gap)).toBeNull();
    expect(await done).toBe(true);
    expect(server.sent[0]?.dismissal).toEqual({
      document: 'hilden-2024',
      finding: key,
      reason: 'steht im Haushalt',
    });
    expect(dismissing.standing(gap)?.reason).toBe('steht im Haushalt');
    expect(dismissing.done?.what).toBe('dismissed');
    expect(dismissing.open).toBeNull();
    expect(dismissing.touched.has(key)).toBe(true);
  });

  it('sends nothing without a reason of three characters', async () => {
    const { server, dismissing } = typed(' ab ');
    expect(await dismissing.dismiss('hilden-2024', key)).toBe(false);
    expect(server.sent).toEqual([]);
    expect(dismissing.problem).toEqual({ key, error: 'too-short' });
    dismissing.type(key, { reason: 'abc' });
    expect(dismissing.problem).toBeNull();
  });

  it('keeps what was typed when the server is lost, and tries again under the same key', async () => {
    const { server, dismissing } = typed('steht im Haushalt');
    server.refuse = new RequestFailed('unreachable', '');
    expect(await dismissing.dismiss('hilden-2024', key)).toBe(false);
    expect(dismissing.draft(key).reason).toBe('steht im Haushalt');
    expect(dismissing.open).toBe(key);
    expect(dismissing.standing(gap)).toBeNull();
    server.refuse = null;
    expect(await dismissing.dismiss('hilden-2024', key)).toBe(true);
    expect(server.sent[1]?.requestKey).toBe(server.sent[0]?.requestKey);
  });

  it('takes another key for other words', async () => {
    const { server, dismissing } = typed('erster Grund');
    server.refuse = new RequestFailed('unreachable', '');
    await dismissing.dismiss('hilden-2024', key);
    dismissing.type(key, { reason: 'zweiter Grund' });
    await dismissing.dismiss('hilden-2024', key);
    expect(server.sent[1]?.requestKey).not.toBe(server.sent[0]?.requestKey);
  });

  it('reads the lists again and keeps the words when somebody else was first', async () => {
    const { server, dismissing } = typed('mein Grund');
    let reread = 0;
    server.reread = () => {
      reread += 1;
      return Promise.resolve(true);
    };
    server.refuse = new RequestFailed('conflict', 'dismissed already');
    expect(await dismissing.dismiss('hilden-2024', key)).toBe(false);
    expect(reread).toBe(1);
    expect(dismissing.draft(key).reason).toBe('mein Grund');
    expect(dismissing.problem).toMatchObject({ key, error: { code: 'conflict' } });
  });
});

describe('Taking a dismissal back', () => {
  it('opens the finding again once the server said so', async () => {
    const { dismissing } = typed('');
    const dismissed = finding(key, { dismissal: dismissalOf(key) });
    expect(await dismissing.revoke(dismissalOf(key))).toBe(true);
    expect(dismissing.standing(dismissed)).toBeNull();
    expect(dismissing.done?.what).toBe('revoked');
  });

  it('leaves it standing when that failed', async () => {
    const { server, dismissing } = typed('');
    server.refuse = new RequestFailed('graph-unavailable', '');
    const dismissed = finding(key, { dismissal: dismissalOf(key) });
    expect(await dismissing.revoke(dismissalOf(key))).toBe(false);
    expect(dismissing.standing(dismissed)).not.toBeNull();
  });
});

describe('The key of an attempt', () => {
  it('is a random UUID', () => {
    expect(requestKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(requestKey()).not.toBe(requestKey());
  });
});
