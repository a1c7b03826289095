import { type ListedTown, NewTown, type OfficialTown, TownAdded } from '../../../graph/schema/town.ts';
import { apiUrl, create, RequestFailed, type Written } from '../api-client.ts';
import { remember } from '../history/session-changes.svelte.ts';
import { requestKey } from '../ui/request-key.ts';
import { newTownMessages } from './town-messages.ts';

export type TownField = 'name' | 'ags';

type Send = (town: NewTown, key: string) => Promise<Written<TownAdded>>;

const toServer: Send = (town, key) => create(TownAdded, apiUrl('towns'), town, key);

/**
 * The key of a town as it is kept, of what somebody typed: digits alone. A regional key of 12 digits holds that of the town
 * in its first five and last three.
 */
export function keyTyped(text: string): string {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d{12}$/.test(digits) ? digits.slice(0, 5) + digits.slice(-3) : digits;
}

/** A town while somebody adds it: chosen from the list by its name, or typed with its key. What was typed stays until it is added. */
export class AddingTown {
  name = $state('');
  ags = $state('');
  busy = $state(false);
  faults: readonly TownField[] = $state.raw([]);
  problem: RequestFailed | null = $state.raw(null);
  #official: readonly OfficialTown[] = $state.raw([]);
  readonly #send: Send;
  /** The same for every attempt with the same words. */
  #key = requestKey();

  constructor(send: Send = toServer) {
    this.#send = send;
  }

  /** The town of the list that is called so. */
  get listed(): OfficialTown | null {
    const typed = this.name.trim().toLocaleLowerCase('de');
    return this.#official.find(({ name }) => name.toLocaleLowerCase('de') === typed) ?? null;
  }

  /** Takes the list of towns, which may come after the name. */
  offer(official: readonly OfficialTown[]): void {
    this.#official = official;
    if (this.ags === '') this.ags = this.listed?.ags ?? '';
  }

  /** Takes the name; one of the list brings its key along. */
  call(name: string): void {
    const before = this.listed;
    this.name = name;
    const found = this.listed;
    if (found !== null) this.ags = found.ags;
    else if (before?.ags === this.ags) this.ags = '';
    this.#typed();
  }

  key(ags: string): void {
    this.ags = ags;
    this.#typed();
  }

  /** Adds the town; answers it once it is there. One of `known` is answered as it is. */
  async send(known: readonly ListedTown[]): Promise<TownAdded['town'] | null> {
    if (this.busy) return null;
    const [name, ags] = [this.name.trim(), keyTyped(this.ags)];
    const there = known.find((town) => town.ags === ags && town.name === name);
    if (there !== undefined) return there;
    const town = NewTown.safeParse({ name, ags, kind: ags.length === 5 ? 'district' : 'town' });
    if (!town.success) {
      const { issues } = town.error;
      this.faults = (['name', 'ags'] as const).filter((field) =>
        issues.some(({ path }) => path[0] === field),
      );
      return null;
    }
    this.busy = true;
    this.problem = null;
    try {
      const { value } = await this.#send(town.data, this.#key);
      const { de, en } = newTownMessages;
      if (value.change !== null)
        remember({ ids: [value.change], what: { de: de.undone(name), en: en.undone(name) } });
      this.name = this.ags = '';
      this.#typed();
      return value.town;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = error;
      return null;
    } finally {
      this.busy = false;
    }
  }

  #typed(): void {
    this.#key = requestKey();
    this.faults = [];
    this.problem = null;
  }
}
