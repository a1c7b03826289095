import { describe, expect, it } from 'vitest';
import type { ReviewItem } from '../../../graph/schema/decision-answers.ts';
import type { NewDecision } from '../../../graph/schema/decision.ts';
import { RequestFailed } from '../../../web/src/api-client.ts';
import { ReviewQueue, type ReviewWrites } from '../../../web/src/review/review-queue.svelte.ts';

const both = (text: string) => ({ de: text, en: text });

function question(id: string, about: Partial<ReviewItem> = {}): ReviewItem {
  const place = {
    document: 'ort-2024',
    title: '',
    mention: null,
    row: 'ort-2024/I/1',
    section: 'I',
    area: '',
  };
  return {
    id,
    kind: 'reading',
    town: null,
    question: both(`${id}?`),
    why: [],
    actors: [],
    areas: [],
    places: [{ ...place, wording: id, open: true, lines: [1, 1], measures: [] }],
    morePlaces: 0,
    effect: { ties: 0, areas: 0 },
    choices: ['confirmed', 'rejected'].map((review) => ({
      label: both(review),
      effect: both(''),
      decisions: [{ kind: 'wording', town: 'ort', wording: id, review: review as 'confirmed' }],
    })),
    bulk: false,
    ...about,
  };
}

/** Writes as a server would, answer by answer; `refuse` says what it answers instead of taking one. */
class Server implements ReviewWrites {
  readonly sent: { decisions: readonly NewDecision[]; key: string; withdraw: readonly string[] }[] = [];
  readonly steps: string[] = [];
  refuse: RequestFailed | null = null;
  rereads = 0;

  decide(
    decisions: readonly NewDecision[],
    withdraw: readonly string[],
    key: string,
  ): Promise<string | null> {
    this.sent.push({ decisions, withdraw, key });
    return this.refuse === null ? Promise.resolve(`change-${this.sent.length}`) : Promise.reject(this.refuse);
  }
  remember({ ids, what }: { readonly ids: string[]; readonly what: { readonly de: string } }): void {
    this.steps.push(`${ids.join()} ${what.de}`);
  }
  reread(): Promise<boolean> {
    this.rereads += 1;
    return Promise.resolve(true);
  }
}

function opened(items: readonly ReviewItem[] = ['a', 'b', 'c'].map((id) => question(id))) {
  const server = new Server();
  const queue = new ReviewQueue(server, 0);
  queue.show(items, queue.moment());
  return { server, queue };
}
const ids = ({ open }: ReviewQueue): string[] => open.map(({ id }) => id);
const choose = (queue: ReviewQueue, at: number): Promise<void> => {
  const choice = queue.item?.choices[at];
  return choice === undefined ? Promise.reject(new Error('no choice')) : queue.choose(choice);
};

describe('An answer that takes a decision back', () => {
  it('sends its key beside what is decided instead, with the reason that was given before', async () => {
    const moved = { label: both('moved'), effect: both(''), withdraw: ['mention|x'], reason: 'Bekannt.' };
    const [first] = question('b').choices;
    const { server, queue } = opened([
      question('a', { kind: 'lost', choices: [{ ...moved, decisions: first?.decisions ?? [] }] }),
    ]);
    await choose(queue, 0);
    expect(server.sent).toMatchObject([
      { withdraw: ['mention|x'], decisions: [{ reason: 'Bekannt.', about: { wording: 'b' } }] },
    ]);
  });
});

describe('Working off open questions', () => {
  it('takes an answered question from the list at once, opens the next and remembers the step', async () => {
    const { server, queue } = opened();
    const sent = choose(queue, 1);
    expect([ids(queue), queue.item?.id, queue.answered]).toEqual([['b', 'c'], 'b', 1]);
    await sent;
    expect(server.sent[0]?.decisions).toEqual([
      {
        about: { kind: 'wording', town: 'ort', wording: 'a', review: 'rejected' },
        restsOn: { document: 'ort-2024', quote: 'a' },
      },
    ]);
    expect(server.steps).toEqual(['change-1 a? – rejected']);
  });

  it('brings a question back that the server refuses, and sends the same request again', async () => {
    const { server, queue } = opened();
    server.refuse = new RequestFailed('conflict', 'no');
    await choose(queue, 0);
    expect([ids(queue), queue.item?.id, queue.answered]).toEqual([['a', 'b', 'c'], 'a', 0]);
    expect(queue.problem?.error.code).toBe('conflict');
    server.refuse = null;
    await queue.again();
    expect([ids(queue), queue.problem]).toEqual([['b', 'c'], null]);
    expect(server.sent[1]?.key).toBe(server.sent[0]?.key);
  });

  it('sends answers one after another, however fast they are given', async () => {
    const { server, queue } = opened();
    const all = [choose(queue, 0), choose(queue, 0), choose(queue, 0)];
    expect([ids(queue), queue.item, queue.sending]).toEqual([[], null, 3]);
    await Promise.all(all);
    expect(server.sent.map(({ decisions }) => decisions[0]?.about)).toMatchObject([
      { wording: 'a' },
      { wording: 'b' },
      { wording: 'c' },
    ]);
  });

  it('puts a question off to the end, and walks the list without leaving it', () => {
    const { queue } = opened();
    queue.later();
    expect([ids(queue), queue.item?.id, queue.isLater('a')]).toEqual([['b', 'c', 'a'], 'b', true]);
    queue.move(-1);
    queue.move(1);
    queue.move(1);
    queue.move(1);
    expect(queue.item?.id).toBe('a');
  });

  it('asks again what is still open after the answer was taken, not what was read before it', async () => {
    const { queue } = opened();
    const before = queue.moment();
    await choose(queue, 0);
    queue.show(
      ['a', 'b'].map((id) => question(id)),
      before,
    );
    expect(ids(queue)).toEqual(['b']);
    queue.show(
      ['a', 'b'].map((id) => question(id)),
      queue.moment(),
    );
    expect(ids(queue)).toEqual(['a', 'b']);
  });

  it('holds back what speaks of the bodies of an answered pair until it was read again', async () => {
    const actor = { id: 'ort/vhs', name: 'VHS', type: 'education', status: 'identifiable' } as const;
    const items = [
      question('pair', { kind: 'pair', actors: [actor] }),
      question('reading', { actors: [actor] }),
      question('other'),
    ];
    const { queue } = opened(items);
    await choose(queue, 0);
    expect([ids(queue), queue.item?.id]).toEqual([['other'], 'other']);
    queue.show(items.slice(1), queue.moment());
    expect(ids(queue)).toEqual(['reading', 'other']);
  });

  it('takes the first answer of all certain questions in one step', async () => {
    const { server, queue } = opened([
      question('a'),
      question('b', { bulk: true }),
      question('c', { bulk: true }),
    ]);
    await queue.chooseFirst(queue.certain, both('2 bestätigt'));
    expect(ids(queue)).toEqual(['a']);
    expect(server.sent).toHaveLength(1);
    expect(server.sent[0]?.decisions.map(({ restsOn }) => restsOn?.quote)).toEqual(['b', 'c']);
    expect(server.steps).toEqual(['change-1 2 bestätigt']);
  });

  it('counts no answer that was taken back, asks its question again at once, and counts it when it is brought back', async () => {
    const items = ['a', 'b', 'c'].map((id) => question(id));
    const { queue } = opened(items);
    await choose(queue, 0);
    await choose(queue, 0);
    queue.turned({ kind: 'undone', of: ['change-1'], by: ['back-1'] });
    queue.show(items, queue.moment());
    expect([queue.item?.id, queue.answered]).toEqual(['a', 1]);
    queue.turned({ kind: 'redone', of: ['back-1'], by: ['forth-1'] });
    queue.turned({ kind: 'undone', of: ['of another page'], by: ['back'] });
    queue.show(items.slice(1), queue.moment());
    expect([queue.item?.id, queue.answered]).toEqual(['b', 2]);
  });

  it('says that all is answered once it was read again, not while answers may open further questions', async () => {
    const { queue } = opened([question('a')]);
    const sent = choose(queue, 0);
    expect(queue.isChecking).toBe(true);
    await sent;
    expect(queue.isChecking).toBe(true);
    queue.show([], queue.moment());
    expect(queue.isChecking).toBe(false);
  });

  it('keeps each key press to the entries it concerns with 1,000 questions', () => {
    const { queue } = opened(Array.from({ length: 1000 }, (_, at) => question(`q${at}`)));
    for (let pressed = 0; pressed < 500; pressed += 1) queue.move(1);
    queue.later();
    expect([queue.item?.id, queue.open.length, queue.open.at(-1)?.id]).toEqual(['q501', 1000, 'q500']);
  });
});
