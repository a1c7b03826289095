import { randomUUID } from 'node:crypto';
import { DecisionsMade } from '../../../graph/schema/decision-answers.ts';

/** A request that changes something, as it is sent; sent again it is the same to the letter. */
export interface WriteRequest {
  readonly kind: string;
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  readonly type?: string;
  readonly body?: string;
}

/**
 * What a request sent came to: an answer read to its end, that there was nothing to do, a refusal (4xx), or nothing that
 * says whether it was made. One without an answer that is refused when sent again, or then finds nothing to do, stays
 * `uncertain`: what it rests on may be gone by now.
 */
export type Outcome = 'acknowledged' | 'unchanged' | 'refused' | 'unanswered' | 'uncertain';

/** A request with its key and what was answered to it. */
export interface Sent {
  readonly key: string;
  readonly request: WriteRequest;
  outcome: Outcome;
  /** Whether it got no answer when it was sent first. */
  wasCut: boolean;
  answer: unknown;
}

/** Faults found, by what went wrong; each says of which request. */
export interface Faults {
  readonly lost: string[];
  readonly doubled: string[];
  readonly half: string[];
}

export function noFaults(): Faults {
  return { lost: [], doubled: [], half: [] };
}

/** What of an answer stays the same however often it is given. */
function lasting(answer: unknown): string {
  const { id, version, form, read, change, keys } = (answer ?? {}) as Record<string, unknown>;
  return JSON.stringify({ id, version, form, read, change, keys });
}

/** Every request that was sent, with what was answered. */
export class Ledger {
  readonly sent: Sent[] = [];

  async send(url: string, request: WriteRequest): Promise<Sent> {
    const sent: Sent = { key: randomUUID(), request, outcome: 'unanswered', wasCut: true, answer: null };
    this.sent.push(sent);
    const { outcome, answer } = await ask(url, sent);
    Object.assign(sent, { outcome, answer, wasCut: outcome === 'unanswered' });
    return sent;
  }

  /**
   * Sends again whatever got no answer, and the last of what was acknowledged. Answers what got another answer than the
   * first time, refusals aside.
   */
  async sendAgain(url: string, acknowledged: number): Promise<string[]> {
    const open = this.sent.filter(({ outcome }) => outcome === 'unanswered');
    const known = this.sent.filter(({ outcome }) => outcome === 'acknowledged').slice(-acknowledged);
    const others: string[] = [];
    for (const sent of [...known, ...open]) {
      const { outcome, answer } = await ask(url, sent);
      if (sent.outcome === 'unanswered')
        Object.assign(sent, { outcome: madeNothing(outcome) ? 'uncertain' : outcome, answer });
      else if (outcome === 'acknowledged' && lasting(answer) !== lasting(sent.answer))
        others.push(`${sent.request.kind} ${sent.key}: ${lasting(answer)} after ${lasting(sent.answer)}`);
    }
    return others;
  }

  /** How many were answered with success or refused at once, and how many got no answer. */
  counts(): { acknowledged: number; refused: number; cut: number } {
    const answered = this.sent.filter(({ wasCut }) => !wasCut);
    const refused = answered.filter(({ outcome }) => outcome === 'refused').length;
    return { acknowledged: answered.length - refused, refused, cut: this.sent.length - answered.length };
  }

  /** How many decisions acknowledged requests made or took back. */
  decisions(): number {
    return this.sent
      .filter(({ outcome, request }) => outcome === 'acknowledged' && request.kind === 'decisions')
      .reduce((sum, { answer }) => sum + DecisionsMade.parse(answer).keys.length, 0);
  }

  /** Compares with the ids of the changes that lines hold, in order; `before` are those that nobody here sent. */
  judge(ids: readonly string[], before: ReadonlySet<string>, faults: Faults): void {
    const times = new Map<string, number>();
    for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
    for (const { key, outcome, request } of this.sent) {
      const id = `http/${key}`;
      const found = times.get(id) ?? 0;
      times.delete(id);
      const what = `${request.kind} ${key} (${outcome}, ${found} lines)`;
      if (outcome === 'acknowledged' && found === 0) faults.lost.push(what);
      if (found > 1) faults.doubled.push(what);
      if (madeNothing(outcome) && found > 0) faults.half.push(what);
    }
    for (const id of times.keys()) if (!before.has(id)) faults.doubled.push(`${id}: nobody sent it`);
  }
}

/** Whether an answer says that no line came of the request. */
const madeNothing = (outcome: Outcome): boolean => outcome === 'refused' || outcome === 'unchanged';

function hadNothingToDo(answer: unknown): boolean {
  const made = DecisionsMade.safeParse(answer);
  return made.success && made.data.change === null;
}

async function ask(url: string, { key, request }: Sent): Promise<Pick<Sent, 'outcome' | 'answer'>> {
  try {
    const response = await fetch(`${url}${request.path}`, {
      method: request.method,
      headers: {
        'Idempotency-Key': key,
        ...(request.method === 'DELETE' ? { 'If-Match': '*' } : {}),
        ...(request.type === undefined ? {} : { 'Content-Type': request.type }),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { outcome: hadNothingToDo(answer) ? 'unchanged' : 'acknowledged', answer };
    return { outcome: response.status < 500 ? 'refused' : 'unanswered', answer };
  } catch {
    // The server is gone, before or in the middle of its answer.
    return { outcome: 'unanswered', answer: null };
  }
}
