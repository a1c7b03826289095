import { DecisionsAnswer, type StandingDecision } from '../../../graph/schema/decision-answers.ts';
import type { DecisionContent } from '../../../graph/schema/decision.ts';
import type { RowAnswer } from '../../../graph/schema/document-answers.ts';
import { apiUrl, ask } from '../api-client.ts';
import { requestKey } from '../ui/request-key.ts';
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
import { Sending } from './sending.svelte.ts';
import { serverWrites, type CorrectionWrites } from './writes.ts';

/** How the reading of a row is corrected: writing, and what is decided in its town. */
export interface RowWrites extends Pick<CorrectionWrites, 'decide'> {
  ofTown(town: string): Promise<readonly StandingDecision[]>;
}

const overServer: RowWrites = {
  decide: (step, key) => serverWrites.decide(step, key),
  ofTown: async (town) => (await ask(DecisionsAnswer, apiUrl('decisions', { town }))).decisions,
};

/** A row while somebody corrects how it is read. */
export class RowCorrecting extends Sending {
  draft: RowDraft = $state.raw({ names: [], measures: [], product: null, section: '' });
  faults: ReadonlyMap<string, RowFault> = $state.raw(noRowFaults);
  /** What is decided of this row. */
  standing: readonly StandingDecision[] = $state.raw([]);
  readonly row: RowAnswer;
  readonly #town: string;
  readonly #writes: RowWrites;

  constructor(town: string, row: RowAnswer, writes: RowWrites = overServer) {
    super();
    this.row = row;
    this.#town = town;
    this.#writes = writes;
    this.draft = draftOfRow(row);
  }

  get changes(): RowChanges {
    const standing = this.standing.map(({ about }) => about);
    return rowChanges(this.#town, this.row, this.draft, standing);
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
    return this.sending(
      (key) =>
        this.#writes.decide(
          {
            decisions: decisions.map((about) => ({
              about,
              seen: this.#under(about)?.change ?? null,
              ...this.because,
            })),
            what: { de: 'Lesung berichtigt', en: 'reading corrected' },
          },
          key,
        ),
      () => this.#met(),
    );
  }

  /** Takes one decision back; answers whether it was. */
  async withdraw({ key, change, summary }: StandingDecision): Promise<boolean> {
    return this.sending(
      () => this.#writes.decide({ withdraw: [{ key, seen: change }], what: summary }, requestKey()),
      () => this.#met(),
    );
  }

  #type(draft: RowDraft): void {
    this.draft = draft;
    this.typed();
    if (this.faults.size > 0) this.faults = this.changes.faults;
  }

  /** What others decided meanwhile of this row. */
  async #met(): Promise<StandingDecision[]> {
    const seen = this.standing.map(({ change }) => change);
    await this.read();
    return this.standing.filter(({ change }) => !seen.includes(change));
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
