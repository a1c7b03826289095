import { AddedDecision } from '../../../graph/schema/decision.ts';
import { namesPerson } from '../../../graph/schema/decision-texts.ts';
import { RequestFailed } from '../api-client.ts';
import { requestKey } from '../ui/request-key.ts';
import {
  type AddingFaults,
  type AddingField,
  missing,
  noFaults,
  personInReason,
  without,
} from './adding-faults.ts';
import type { Related } from './entry-draft.ts';
import type { CorrectionProblem } from './correcting.svelte.ts';
import { serverWrites, type CorrectionWrites } from './writes.ts';

/** A row to which a partner can be added, and what it is called where there are several. */
export interface AddingPlace {
  readonly document: string;
  readonly place: string;
  readonly name: string;
  /** Titles of its measures, in their order. */
  readonly measures: readonly string[];
}

/** A partner while somebody adds it to a row by hand. What was typed stays until it is saved. */
export class AddingPartner {
  partner: Related | null = $state.raw(null);
  /** The measure of the row it belongs to, by its title; null: the row as a whole. */
  measure: string | null = $state(null);
  reason = $state('');
  busy = $state(false);
  problem: CorrectionProblem | null = $state.raw(null);
  faults: AddingFaults = $state.raw(noFaults);
  readonly #writes: Pick<CorrectionWrites, 'decide'>;
  /** The same for every attempt with the same words. */
  #key = requestKey();

  constructor(writes: Pick<CorrectionWrites, 'decide'> = serverWrites) {
    this.#writes = writes;
  }

  choose(partner: Related | null): void {
    this.partner = partner;
    this.#typed('partner');
  }

  at(measure: string | null): void {
    this.measure = measure;
    this.#key = requestKey();
  }

  explain(reason: string): void {
    this.reason = reason;
    this.#typed('reason');
  }

  /** Adds the partner to the row; answers its name when it was saved. */
  async send({ document, place, measures }: AddingPlace): Promise<string | null> {
    if (this.busy) return null;
    const { partner } = this;
    const reason = this.reason.trim();
    const faults = missing(partner, reason);
    this.faults = faults;
    this.problem = faults.size > 0 ? 'faulty' : null;
    if (partner === null || faults.size > 0) return null;
    const { measure } = this;
    const about = AddedDecision.parse({
      kind: 'added',
      actor: partner.id,
      document,
      place,
      ...(measure === null || !measures.includes(measure) ? {} : { measure }),
    });
    if (namesPerson({ about, reason })) {
      this.faults = personInReason;
      this.problem = 'faulty';
      return null;
    }
    this.busy = true;
    try {
      await this.#writes.decide(
        {
          decisions: [{ about, reason }],
          what: { de: `„${partner.name}“ von Hand ergänzt`, en: `“${partner.name}” added by hand` },
        },
        this.#key,
      );
      this.partner = null;
      this.measure = null;
      this.reason = '';
      this.#key = requestKey();
      return partner.name;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = error;
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** What is said of a field holds until something else stands there. */
  #typed(field: AddingField): void {
    this.#key = requestKey();
    if (!this.faults.has(field)) return;
    this.faults = without(this.faults, field);
    if (this.faults.size === 0) this.problem = null;
  }
}
