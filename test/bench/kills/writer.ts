import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Bundle } from '../../../graph/schema/bundle.ts';
import { GapsAnswer } from '../../../graph/schema/gap-answers.ts';
import { Registry } from '../../../graph/schema/registry.ts';
import { smallRegistry } from '../../contract/small-bundle.ts';
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

/** Somebody who changes something of every kind, one request after another. */
export class Writer {
  readonly #ledger: Ledger;
  readonly #random: RandomNumbers;
  /** Ids of own changes that may be taken back, and of own dismissals that stand. */
  #changes: string[] = [];
  #dismissals: string[] = [];

  constructor(ledger: Ledger, random: RandomNumbers) {
    this.#ledger = ledger;
    this.#random = random;
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
  }

  async #next(url: string): Promise<WriteRequest> {
    const bundle = this.#random.pick(loaded.bundles);
    const document = bundle.document.id;
    const kind = this.#random.next();
    if (kind < 0.35) return load('document', { bundle: this.#edited(bundle) });
    if (kind < 0.38) return load('remove-document', { remove: document });
    if (kind < 0.43) return load('registry', { registry: this.#renamed() });
    if (kind < 0.63) return this.#dismissal(url, document);
    if (kind < 0.73) return this.#judgements(url, document);
    if (kind < 0.83 && this.#dismissals.length > 0) {
      const id = taken(this.#dismissals, this.#random);
      return { kind: 'revoke-dismissal', method: 'DELETE', path: `/api/dismissals/${id}` };
    }
    if (this.#changes.length === 0) return load('document', { bundle: this.#edited(bundle) });
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
