import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Bundle } from '../../../graph/schema/bundle.ts';
import { DecisionsMade } from '../../../graph/schema/decision-answers.ts';
import { GapsAnswer } from '../../../graph/schema/gap-answers.ts';
import { Registry } from '../../../graph/schema/registry.ts';
import { someDecisions } from '../../contract/random-decisions.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import type { RandomNumbers } from '../random-numbers.ts';
import type { Ledger, Sent, WriteRequest } from './ledger.ts';
import { loaded } from './loaded.ts';
import { loadAddress, type Load } from './serve-writes.ts';

const json = 'application/json';

const load = (kind: string, body: Load): WriteRequest => ({
  kind,
  method: 'POST',
  path: loadAddress,
  type: json,
  body: JSON.stringify(body),
});

/**
 * What somebody writes: changes of every kind, as only `serveWrites` takes them, or what people answer, by the addresses
 * that the program itself has.
 */
export type Habit = 'everything' | 'answers';

/** Somebody who changes something, one request after another. */
export class Writer {
  readonly #ledger: Ledger;
  readonly #random: RandomNumbers;
  readonly #habit: Habit;
  /** Ids of own changes that may be taken back, and of own dismissals that stand. */
  #changes: string[] = [];
  #dismissals: string[] = [];
  /** Keys of what was decided. */
  #decided: string[] = [];

  constructor(ledger: Ledger, random: RandomNumbers, habit: Habit = 'everything') {
    this.#ledger = ledger;
    this.#random = random;
    this.#habit = habit;
  }

  /** Writes until `isOver`, which is also looked at while nobody answers. */
  async write(url: string, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const request = await this.#next(url).catch(() => null);
      if (request === null) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        continue;
      }
      this.#remember(await this.#ledger.send(url, request));
    }
  }

  #remember({ key, request, outcome, answer }: Sent): void {
    if (outcome !== 'acknowledged') return;
    if (request.kind === 'dismissal') this.#dismissals.push(z.object({ id: z.string() }).parse(answer).id);
    else this.#changes.push(`http/${key}`);
    if (request.kind === 'decisions') this.#decided.push(...DecisionsMade.parse(answer).keys);
  }

  async #next(url: string): Promise<WriteRequest> {
    const kind = this.#random.next();
    if (this.#habit === 'answers')
      return kind < 0.8 ? this.#decisions() : (this.#revert() ?? this.#decisions());
    const bundle = this.#random.pick(loaded.bundles);
    const document = bundle.document.id;
    if (kind < 0.24) return load('document', { bundle: this.#edited(bundle) });
    if (kind < 0.26) return load('remove-document', { remove: document });
    if (kind < 0.31) return load('registry', { registry: this.#renamed() });
    if (kind < 0.61) return this.#decisions();
    if (kind < 0.73) return this.#dismissal(url, document);
    if (kind < 0.8) return this.#judgements(url, document);
    if (kind < 0.87 && this.#dismissals.length > 0) {
      const id = taken(this.#dismissals, this.#random);
      return { kind: 'revoke-dismissal', method: 'DELETE', path: `/api/dismissals/${id}` };
    }
    return this.#revert() ?? load('document', { bundle: this.#edited(bundle) });
  }

  /** One to three decisions in one step, or one taken back. */
  #decisions(): WriteRequest {
    const body = JSON.stringify(
      someDecisions(this.#random, smallBundle.document.id, this.#decided.slice(-10)),
    );
    return { kind: 'decisions', method: 'POST', path: '/api/decisions', type: json, body };
  }

  #revert(): WriteRequest | null {
    if (this.#changes.length === 0) return null;
    const of = encodeURIComponent(taken(this.#changes, this.#random));
    return { kind: 'revert', method: 'POST', path: `/api/changes/${of}/revert`, type: json, body: '{}' };
  }

  /** A document that differs from every other: an equal one would change nothing. */
  #edited(bundle: Bundle): Bundle {
    const next = structuredClone(bundle);
    next.document.title = `Programm ${randomUUID()}`;
    for (const { rows } of next.sections)
      for (const { mentions } of rows) if (this.#random.next() < 0.1) mentions.pop();
    return next;
  }

  #renamed(): Registry {
    const actors = smallRegistry.actors
      .slice(0, 2)
      .map((actor) => ({ ...actor, name: `Amt ${randomUUID()}` }));
    return Registry.parse({ actors });
  }

  async #dismissal(url: string, document: string): Promise<WriteRequest> {
    const gaps = GapsAnswer.parse(await read(url, `/api/gaps?document=${document}`));
    const finding = this.#random.pick(gaps.findings).key;
    const body = JSON.stringify({ document, finding, reason: `Geklärt: ${randomUUID()}` });
    return { kind: 'dismissal', method: 'POST', path: '/api/dismissals', type: json, body };
  }

  async #judgements(url: string, document: string): Promise<WriteRequest> {
    const response = await fetch(`${url}/api/evaluation/judging-form/csv?document=${document}`);
    const body = (await response.text()).replace(/;;;(?=[a-p]+\r?$)/m, ';sinnvoll;;');
    return { kind: 'judgements', method: 'POST', path: '/api/evaluation/judgements', type: 'text/csv', body };
  }
}

/** One of the last of a list, taken out of it: on these the fewest others rest. */
function taken(list: string[], random: RandomNumbers): string {
  const [id = ''] = list.splice(Math.max(0, list.length - 1 - random.below(3)), 1);
  return id;
}

async function read(url: string, path: string): Promise<unknown> {
  return (await fetch(`${url}${path}`)).json();
}
