import { candidateActors } from '../../../graph/identity/candidates/candidate-actors.ts';
import type { CandidateActor } from '../../../graph/identity/candidates/candidate.ts';
import { decisionKey, wordingKey } from '../../../graph/identity/decision-key.ts';
import { nameRoots } from '../../../graph/identity/name-roots.ts';
import { joinLines } from '../../../graph/identity/normalise.ts';
import { isOfficeCode } from '../../../graph/identity/office-code.ts';
import type { DecisionContent, DecisionOf } from '../../../graph/schema/decision.ts';
import type { Registry } from '../../../graph/schema/registry.ts';
import type { MeaningRule } from '../../../graph/schema/vocabulary.ts';
import { kindOfName } from './kind-of-name.ts';

/** What names are read with: whose document it is, the registry, and what was decided of its wordings, by decision key. */
export interface NameContext {
  /** Id of the municipality. */
  readonly town: string;
  readonly registry: Pick<Registry, 'actors' | 'things' | 'municipalities'>;
  readonly decisions: ReadonlyMap<string, DecisionContent>;
  /** Ids of entries that rest on names nobody looked at so far. */
  readonly unreviewed: ReadonlySet<string>;
  /** Keys of wordings that somebody says are bodies, whatever they look like. */
  readonly saidBodies?: ReadonlySet<string>;
}

/** What a wording means, and by which rule. */
export interface Meaning {
  readonly means: string;
  readonly rule: MeaningRule;
}

interface Entry {
  readonly id: string;
  readonly names: readonly string[];
  /** A group of bodies; null for what is no body. */
  readonly isGroup: boolean | null;
}

/**
 * The names that a town's documents may use without a question: entries of the town, of its district and of no town. A
 * wording means an entry only if it is the same but for spelling or inflection, and no other entry is called so.
 */
export class KnownNames {
  /** Bodies that a name of the town may be one with. */
  readonly bodies: readonly CandidateActor[];
  readonly #context: NameContext;
  readonly #byKey: ReadonlyMap<string, readonly Entry[]>;
  readonly #byRoots: ReadonlyMap<string, readonly Entry[]>;

  constructor(context: NameContext) {
    const { registry, town } = context;
    this.#context = context;
    const seen = townsSeen(registry, town);
    this.bodies = candidateActors(registry).filter((actor) => actor.town === null || seen.has(actor.town));
    const entries: Entry[] = [
      ...this.bodies.map(({ id, name, wordings, status }) => ({
        id,
        names: [name, ...wordings],
        isGroup: status === 'collective',
      })),
      ...registry.things.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases], isGroup: null })),
    ];
    this.#byKey = indexed(entries, keyOf);
    this.#byRoots = indexed(entries, (name) => (isOfficeCode(name) ? '' : rootsOf(name)));
  }

  /** What was decided of a wording in the town. */
  decided(wording: string): DecisionOf<'wording'> | null {
    const { town, decisions } = this.#context;
    const about = decisions.get(decisionKey({ kind: 'wording', town, wording, review: 'confirmed' }));
    return about?.kind === 'wording' ? about : null;
  }

  isName(wording: string): boolean {
    return this.meaningOf(wording) !== null;
  }

  meaningOf(wording: string): Meaning | null {
    const decided = this.decided(wording)?.means;
    if (decided !== undefined) return { means: decided, rule: 'decision' };
    const exact = only(this.#byKey.get(keyOf(wording)));
    if (exact !== null) {
      const isName = keyOf(exact.names[0] ?? '') === keyOf(wording);
      return { means: exact.id, rule: isName ? 'exact' : 'alias' };
    }
    if (isOfficeCode(wording)) return null;
    const inflected = only(this.#byRoots.get(rootsOf(wording)));
    if (inflected === null || (inflected.isGroup ?? isGroup(wording)) !== isGroup(wording)) return null;
    return { means: inflected.id, rule: 'inflection' };
  }
}

/** The town and the district around it, by their official keys. */
function townsSeen({ municipalities }: NameContext['registry'], town: string): ReadonlySet<string> {
  const own = municipalities.find(({ id }) => id === town);
  const around = municipalities.filter(({ kind, ags }) => kind === 'district' && own?.ags.startsWith(ags));
  return new Set([town, ...around.map(({ id }) => id)]);
}

/** A code is known by its signs alone: II/10 and II 10 may be two. */
function keyOf(wording: string): string {
  return isOfficeCode(wording) ? `#${joinLines(wording)}` : wordingKey(wording);
}

function rootsOf(wording: string): string {
  return nameRoots(wording).join(' ');
}

function isGroup(wording: string): boolean {
  return kindOfName(wording).kind === 'collective';
}

function indexed(entries: readonly Entry[], keyed: (name: string) => string): Map<string, readonly Entry[]> {
  const index = new Map<string, readonly Entry[]>();
  for (const entry of entries)
    for (const key of new Set(entry.names.map(keyed)))
      if (key !== '') index.set(key, [...(index.get(key) ?? []), entry]);
  return index;
}

function only(entries: readonly Entry[] | undefined): Entry | null {
  return entries?.length === 1 ? (entries[0] ?? null) : null;
}
