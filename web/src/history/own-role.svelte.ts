import { GivenRole, type Role } from '../../../graph/schema/role.ts';

const key = 'kulturnetz.role';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * In which role this browser writes: chosen once, kept until it is changed, sent along with every write. Where the
 * browser keeps nothing it holds for this visit.
 */
export class OwnRole {
  current: Role | null = $state(null);
  readonly #kept: () => Kept;

  constructor(kept: () => Kept) {
    this.#kept = kept;
    const role = GivenRole.safeParse(this.#try((storage) => storage.getItem(key)));
    this.current = role.success ? role.data : null;
  }

  /** Takes what was typed; nothing at all is no role. Answers whether it is a role and no person. */
  choose(text: string): boolean {
    const given = GivenRole.safeParse(text);
    if (!given.success && text.trim() !== '') return false;
    const role = given.success ? given.data : null;
    this.current = role;
    this.#try((storage) => {
      if (role === null) storage.removeItem(key);
      else storage.setItem(key, role);
    });
    return true;
  }

  /** The headers of a write that say it. */
  get headers(): Readonly<Record<string, string>> {
    return this.current === null ? {} : { 'kulturnetz-role': encodeURIComponent(this.current) };
  }

  #try<T>(use: (storage: Kept) => T): T | null {
    try {
      return use(this.#kept());
    } catch {
      // The browser refuses to keep anything.
      return null;
    }
  }
}

export const ownRole = new OwnRole(() => localStorage);
