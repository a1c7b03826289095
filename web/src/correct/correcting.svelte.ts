import type { StandingDecision } from '../../../graph/schema/decision-answers.ts';
import type { ActorField, DecisionOf } from '../../../graph/schema/decision.ts';
import type { PartnerDossier } from '../../../graph/schema/detail-answers.ts';
import { changesOf, draftOf, faultsOf, type DraftFault, type EntryDraft } from './entry-draft.ts';
import { Sending } from './sending.svelte.ts';
import { serverWrites, type CorrectionWrites } from './writes.ts';

/** An entry while somebody corrects it. */
export class Correcting extends Sending {
  draft: EntryDraft = $state.raw({} as EntryDraft);
  faults: ReadonlyMap<ActorField, DraftFault> = $state.raw(faultsOf([]));
  readonly actor: string;
  readonly name: string;
  readonly #before: EntryDraft;
  readonly #writes: CorrectionWrites;
  #standing: readonly StandingDecision[];

  constructor(
    { actor, relations }: Pick<PartnerDossier, 'actor' | 'relations'>,
    standing: readonly StandingDecision[],
    writes: CorrectionWrites = serverWrites,
  ) {
    super();
    this.actor = actor.id;
    this.name = actor.name;
    this.#before = this.draft = draftOf(actor, relations);
    this.#standing = standing;
    this.#writes = writes;
  }

  /** What would be decided now. */
  get changes(): DecisionOf<'actor'>[] {
    return changesOf(this.actor, this.#before, this.draft);
  }

  type(change: Partial<EntryDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.typed();
    if (this.faults.size > 0) this.faults = faultsOf(this.changes);
  }

  /** Answers whether it was saved. */
  async send(): Promise<boolean> {
    if (this.busy) return false;
    const { changes } = this;
    this.faults = faultsOf(changes);
    this.problem = changes.length === 0 ? 'unchanged' : this.faults.size > 0 ? 'faulty' : null;
    if (this.problem !== null) return false;
    return this.sending(
      (key) =>
        this.#writes.decide(
          {
            decisions: changes.map((about) => ({
              about,
              seen: this.#under(about.field)?.change ?? null,
              ...this.because,
            })),
            what: { de: `„${this.name}“ berichtigt`, en: `“${this.name}” corrected` },
          },
          key,
        ),
      () => this.#met(changes),
    );
  }

  #under(field: ActorField): StandingDecision | undefined {
    return this.#standing.find(
      ({ about }) => about.kind === 'actor' && about.actor === this.actor && about.field === field,
    );
  }

  /** What others decided meanwhile of the same properties. */
  async #met(changes: readonly DecisionOf<'actor'>[]): Promise<StandingDecision[]> {
    const seen = this.#standing.map(({ change }) => change);
    this.#standing = await this.#writes.standing(this.actor);
    return changes.flatMap(({ field }) => {
      const found = this.#under(field);
      return found === undefined || seen.includes(found.change) ? [] : [found];
    });
  }
}
