import type { ActorField, DecisionOf } from '../../../graph/schema/decision.ts';
import { namesPerson } from '../../../graph/schema/decision-texts.ts';
import { AlikeBodies } from '../../../graph/schema/detail-answers.ts';
import { madeEntryId } from '../../../graph/schema/made-entry.ts';
import { apiUrl, ask } from '../api-client.ts';
import type { AddingFault } from './adding-faults.ts';
import type { DraftFault, EntryDraft } from './entry-draft.ts';
import { emptyDraft, entryMade, noFaults } from './made-draft.ts';
import { Sending } from './sending.svelte.ts';
import { serverWrites, type CorrectionWrites } from './writes.ts';

/** How a new entry is written, and what is looked up before. */
export interface EntryWrites extends Pick<CorrectionWrites, 'decide'> {
  alike(name: string, town: string | null): Promise<AlikeBodies['bodies']>;
}

const overServer: EntryWrites = {
  decide: (step, key) => serverWrites.decide(step, key),
  alike: async (name, town) => (await ask(AlikeBodies, apiUrl('bodies-alike', { name, town }))).bodies,
};

/** A body that nobody named while somebody describes it. */
export class NewEntry extends Sending {
  draft: EntryDraft = $state.raw(emptyDraft);
  /** Id of the municipality; null: of none; undefined: not chosen yet. */
  town: string | null | undefined = $state();
  needsTown = $state(false);
  faults: ReadonlyMap<ActorField, DraftFault> = $state.raw(noFaults);
  reasonFault: AddingFault | null = $state(null);
  /** Bodies that it may be, of the name that stands there; null: not looked up. */
  alike: AlikeBodies['bodies'] | null = $state.raw(null);
  readonly #writes: EntryWrites;

  constructor(town: string | null | undefined, writes: EntryWrites = overServer) {
    super();
    this.town = town;
    this.#writes = writes;
  }

  type(change: Partial<EntryDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.#changed('name' in change);
  }

  belong(town: string | null): void {
    this.town = town;
    this.needsTown = false;
    this.#changed(true);
  }

  override explain(reason: string): void {
    super.explain(reason);
    this.reasonFault = null;
  }

  /**
   * Makes the entry, with what `also` says of it in the same step; answers its id. Null where it was not saved: a field
   * is wrong, or there are bodies that it may be, which are told first and are no obstacle the second time.
   */
  async send(also: (id: string) => readonly DecisionOf<'added'>[] = () => []): Promise<string | null> {
    const { town = null } = this;
    const { entry, faults } = entryMade(this.draft, town);
    const reason = this.reason.trim();
    this.faults = faults;
    this.reasonFault = reason === '' ? 'empty' : null;
    this.needsTown = this.town === undefined;
    this.problem = faults.size > 0 || reason === '' || this.needsTown ? 'faulty' : null;
    if (entry === null || this.problem !== null) return null;
    const about = { kind: 'entry' as const, actor: madeEntryId(entry), entry };
    if (namesPerson({ about, reason })) {
      this.reasonFault = 'person';
      this.problem = 'faulty';
      return null;
    }
    const { name } = entry;
    let told = false;
    const saved = await this.sending(
      async (key) => {
        const wasTold = this.alike !== null;
        this.alike ??= await this.#writes.alike(name, town);
        told = !wasTold && this.alike.length > 0;
        if (told) return;
        const decisions = [
          { about, reason, seen: null },
          ...also(about.actor).map((one) => ({ about: one, reason })),
        ];
        const what = { de: `„${name}“ von Hand angelegt`, en: `“${name}” made by hand` };
        await this.#writes.decide({ decisions, what }, key);
      },
      () => this.#meet(),
    );
    return saved && !told ? about.actor : null;
  }

  /** Somebody made it meanwhile: it is told as one that it may be. */
  async #meet(): Promise<[]> {
    this.alike = await this.#writes.alike(this.draft.name.trim(), this.town ?? null);
    return [];
  }

  /** What is said of a field holds until something else stands there. */
  #changed(isAnother: boolean): void {
    this.typed();
    if (isAnother) this.alike = null;
    if (this.faults.size > 0) this.faults = entryMade(this.draft, this.town ?? null).faults;
  }
}
