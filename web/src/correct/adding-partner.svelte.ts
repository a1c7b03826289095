import { AddedDecision, type DecisionOf } from '../../../graph/schema/decision.ts';
import { namesPerson } from '../../../graph/schema/decision-texts.ts';
import {
  type AddingFaults,
  type AddingField,
  missing,
  noFaults,
  personInReason,
  without,
} from './adding-faults.ts';
import type { Related } from './entry-draft.ts';
import { Sending } from './sending.svelte.ts';
import { serverWrites, type CorrectionWrites } from './writes.ts';

/** A row to which a partner can be added, and what it is called where there are several. */
export interface AddingPlace {
  readonly document: string;
  readonly place: string;
  readonly name: string;
  /** Titles of its measures, in their order. */
  readonly measures: readonly string[];
}

/** A partner while somebody adds it to a row by hand. */
export class AddingPartner extends Sending {
  partner: Related | null = $state.raw(null);
  /** The measure of the row it belongs to, by its title; null: the row as a whole. */
  measure: string | null = $state(null);
  faults: AddingFaults = $state.raw(noFaults);
  readonly #writes: Pick<CorrectionWrites, 'decide'>;

  constructor(writes: Pick<CorrectionWrites, 'decide'> = serverWrites) {
    super();
    this.#writes = writes;
  }

  choose(partner: Related | null): void {
    this.partner = partner;
    this.#typed('partner');
  }

  at(measure: string | null): void {
    this.measure = measure;
    this.typed();
  }

  override explain(reason: string): void {
    super.explain(reason);
    this.#typed('reason');
  }

  /** What is decided of a partner and a row. */
  about(actor: string, { document, place, measures }: AddingPlace): DecisionOf<'added'> {
    const { measure } = this;
    return AddedDecision.parse({
      kind: 'added',
      actor,
      document,
      place,
      ...(measure === null || !measures.includes(measure) ? {} : { measure }),
    });
  }

  /** Adds the partner to the row; answers its name when it was saved. */
  async send(place: AddingPlace): Promise<string | null> {
    if (this.busy) return null;
    const { partner } = this;
    const reason = this.reason.trim();
    const faults = missing(partner, reason);
    this.faults = faults;
    this.problem = faults.size > 0 ? 'faulty' : null;
    if (partner === null || faults.size > 0) return null;
    const about = this.about(partner.id, place);
    if (namesPerson({ about, reason })) {
      this.faults = personInReason;
      this.problem = 'faulty';
      return null;
    }
    const what = { de: `„${partner.name}“ von Hand ergänzt`, en: `“${partner.name}” added by hand` };
    const saved = await this.sending((key) =>
      this.#writes.decide({ decisions: [{ about, reason }], what }, key),
    );
    if (!saved) return null;
    this.partner = null;
    this.measure = null;
    this.reason = '';
    this.typed();
    return partner.name;
  }

  /** What is said of a field holds until something else stands there. */
  #typed(field: AddingField): void {
    this.typed();
    if (!this.faults.has(field)) return;
    this.faults = without(this.faults, field);
    if (this.faults.size === 0) this.problem = null;
  }
}
