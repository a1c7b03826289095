import type { StandingDecision } from '../../../graph/schema/decision-answers.ts';
import type { ActorField, DecisionOf } from '../../../graph/schema/decision.ts';
import type { PartnerDossier } from '../../../graph/schema/detail-answers.ts';
import { RequestFailed } from '../api-client.ts';
import { requestKey } from '../ui/request-key.ts';
import { changesOf, draftOf, faultsOf, type DraftFault, type EntryDraft } from './entry-draft.ts';
import { serverWrites, type CorrectionWrites } from './writes.ts';

/** The longest reason the server takes, in characters. */
export const longestReason = 300;

/** What kept a correction from being saved: nothing was changed, a field is wrong, or the server said no. */
export type CorrectionProblem = RequestFailed | 'unchanged' | 'faulty';

/** An entry while somebody corrects it. What was typed stays until it is saved. */
export class Correcting {
  draft: EntryDraft = $state.raw({} as EntryDraft);
  reason = $state('');
  busy = $state(false);
  problem: CorrectionProblem | null = $state.raw(null);
  faults: ReadonlyMap<ActorField, DraftFault> = $state.raw(faultsOf([]));
  /** What somebody else decided meanwhile of properties that are changed here too. */
  conflicts: readonly StandingDecision[] = $state.raw([]);
  readonly actor: string;
  readonly name: string;
  readonly #before: EntryDraft;
  readonly #writes: CorrectionWrites;
  #standing: readonly StandingDecision[];
  /** The same for every attempt with the same words. */
  #key = requestKey();

  constructor(
    { actor, relations }: Pick<PartnerDossier, 'actor' | 'relations'>,
    standing: readonly StandingDecision[],
    writes: CorrectionWrites = serverWrites,
  ) {
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
    this.#key = requestKey();
    if (this.faults.size > 0) this.faults = faultsOf(this.changes);
  }

  explain(reason: string): void {
    this.reason = reason;
    this.#key = requestKey();
  }

  /** Answers whether it was saved. */
  async send(): Promise<boolean> {
    if (this.busy) return false;
    const { changes } = this;
    this.faults = faultsOf(changes);
    this.problem = changes.length === 0 ? 'unchanged' : this.faults.size > 0 ? 'faulty' : null;
    if (this.problem !== null) return false;
    this.busy = true;
    const reason = this.reason.trim();
    try {
      await this.#writes.decide(
        {
          decisions: changes.map((about) => ({
            about,
            seen: this.#under(about.field)?.change ?? null,
            ...(reason === '' ? {} : { reason }),
          })),
          what: { de: `„${this.name}“ berichtigt`, en: `“${this.name}” corrected` },
        },
        this.#key,
      );
      return true;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = error;
      if (error.code === 'precondition-failed') await this.#meet(changes);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #under(field: ActorField): StandingDecision | undefined {
    return this.#standing.find(
      ({ about }) => about.kind === 'actor' && about.actor === this.actor && about.field === field,
    );
  }

  /** Reads what others decided meanwhile; sent again, what is typed here takes its place. */
  async #meet(changes: readonly DecisionOf<'actor'>[]): Promise<void> {
    const seen = this.#standing.map(({ change }) => change);
    try {
      this.#standing = await this.#writes.standing(this.actor);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = error;
      return;
    }
    this.#key = requestKey();
    this.conflicts = changes.flatMap(({ field }) => {
      const found = this.#under(field);
      return found === undefined || seen.includes(found.change) ? [] : [found];
    });
  }
}
