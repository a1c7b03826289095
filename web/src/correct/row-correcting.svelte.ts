import { DecisionsAnswer, type StandingDecision } from '../../../graph/schema/decision-answers.ts';
import type { DecisionContent } from '../../../graph/schema/decision.ts';
import type { RowAnswer } from '../../../graph/schema/document-answers.ts';
import { apiUrl, ask, RequestFailed } from '../api-client.ts';
import { requestKey } from '../ui/request-key.ts';
import type { CorrectionProblem } from './correcting.svelte.ts';
import {
  draftOfRow,
  rowChanges,
  type MeasureDraft,
  type NameDraft,
  type RowChanges,
  type RowDraft,
  noRowFaults,
  type RowFault,
} from './row-draft.ts';
import { serverWrites, type CorrectionWrites } from './writes.ts';

/** How the reading of a row is corrected: writing, and what is decided in its town. */
export interface RowWrites extends Pick<CorrectionWrites, 'decide'> {
  ofTown(town: string): Promise<readonly StandingDecision[]>;
}

const overServer: RowWrites = {
  decide: (step, key) => serverWrites.decide(step, key),
  ofTown: async (town) => (await ask(DecisionsAnswer, apiUrl('decisions', { town }))).decisions,
};

/** A row while somebody corrects how it is read. What was typed stays until it is saved. */
export class RowCorrecting {
  draft: RowDraft = $state.raw({ names: [], measures: [], product: null, section: '' });
  reason = $state('');
  busy = $state(false);
  problem: CorrectionProblem | null = $state.raw(null);
  faults: ReadonlyMap<string, RowFault> = $state.raw(noRowFaults);
  /** What is decided of this row. */
  standing: readonly StandingDecision[] = $state.raw([]);
  /** What somebody else decided meanwhile of what is changed here too. */
  conflicts: readonly StandingDecision[] = $state.raw([]);
  readonly row: RowAnswer;
  readonly #town: string;
  readonly #writes: RowWrites;
  #key = requestKey();

  constructor(town: string, row: RowAnswer, writes: RowWrites = overServer) {
    this.row = row;
    this.#town = town;
    this.#writes = writes;
    this.draft = draftOfRow(row);
  }

  get changes(): RowChanges {
    return rowChanges(this.#town, this.row, this.draft);
  }

  /** Reads what is decided of the row. Throws RequestFailed. */
  async read(): Promise<void> {
    const all = await this.#writes.ofTown(this.#town);
    this.standing = all.filter(({ about }) => this.#isHere(about));
  }

  name(id: string, change: Partial<NameDraft>): void {
    const names = this.draft.names.map((one) => (one.mention.id === id ? { ...one, ...change } : one));
    this.#type({ ...this.draft, names });
  }

  measure(id: string, change: Partial<MeasureDraft>): void {
    const measures = this.draft.measures.map((one) => (one.measure.id === id ? { ...one, ...change } : one));
    this.#type({ ...this.draft, measures });
  }

  move(change: Partial<Pick<RowDraft, 'product' | 'section'>>): void {
    this.#type({ ...this.draft, ...change });
  }

  /** Answers whether it was saved. */
  async send(): Promise<boolean> {
    if (this.busy) return false;
    const { decisions, faults } = this.changes;
    this.faults = faults;
    this.problem = faults.size > 0 ? 'faulty' : decisions.length === 0 ? 'unchanged' : null;
    if (this.problem !== null) return false;
    const reason = this.reason.trim();
    return this.#write(async () => {
      await this.#writes.decide(
        {
          decisions: decisions.map((about) => ({
            about,
            seen: this.#under(about)?.change ?? null,
            ...(reason === '' ? {} : { reason }),
          })),
          what: { de: 'Lesung berichtigt', en: 'reading corrected' },
        },
        this.#key,
      );
    });
  }

  /** Takes one decision back; answers whether it was. */
  async withdraw({ key, summary }: StandingDecision): Promise<boolean> {
    return this.#write(() => this.#writes.decide({ withdraw: [key], what: summary }, requestKey()));
  }

  async #write(writing: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    try {
      await writing();
      return true;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = error;
      if (error.code === 'precondition-failed') await this.#meet();
      return false;
    } finally {
      this.busy = false;
    }
  }

  #type(draft: RowDraft): void {
    this.draft = draft;
    this.#key = requestKey();
    if (this.faults.size > 0) this.faults = this.changes.faults;
  }

  /** Reads what others decided meanwhile; sent again, what is typed here takes its place. */
  async #meet(): Promise<void> {
    const seen = this.standing.map(({ change }) => change);
    try {
      await this.read();
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = error;
      return;
    }
    this.#key = requestKey();
    this.conflicts = this.standing.filter(({ change }) => !seen.includes(change));
  }

  #isHere(about: DecisionContent): boolean {
    const { document, place, mentions } = this.row;
    if (about.kind === 'cut')
      return about.names.every(({ as }) => mentions.some(({ wording }) => wording === as));
    if (about.kind !== 'mention' && about.kind !== 'measures' && about.kind !== 'row') return false;
    return about.document === document && about.place === place;
  }

  #under(about: DecisionContent): StandingDecision | undefined {
    return this.standing.find(({ about: other }) => {
      if (about.kind === 'mention' && other.kind === 'mention')
        return about.wording === other.wording && about.nth === other.nth;
      if (about.kind === 'measures' && other.kind === 'measures') return about.text === other.text;
      if (about.kind === 'cut' && other.kind === 'cut') return about.text === other.text;
      return about.kind === 'row' && other.kind === 'row';
    });
  }
}
