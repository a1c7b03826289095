import { everything, type Scope } from '../scope.ts';
import type { Corpus } from './corpus.ts';
import type { Extract } from './extract.ts';
import type { SharedNames } from './shared-names.ts';

/** Scopes for which a value is kept at once; those asked for longest ago go first. */
const mostScopes = 8;

/** A value that is computed from the documents of a scope, kept as long as they are. */
export class OfCorpus<T extends object> {
  readonly #make: (corpus: Corpus, scope: Scope) => T;
  readonly #kept = new WeakMap<Corpus, Map<string, T>>();

  constructor(make: (corpus: Corpus, scope: Scope) => T) {
    this.#make = make;
  }

  of(corpus: Corpus, scope: Scope = everything): T {
    const kept = this.#kept.get(corpus) ?? new Map<string, T>();
    this.#kept.set(corpus, kept);
    const value = kept.get(scope.key) ?? this.#make(corpus, scope);
    kept.delete(scope.key);
    kept.set(scope.key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostScopes) break;
      kept.delete(oldest);
    }
    return value;
  }
}

/** A value that is computed from one document and the names it uses, kept until one of them changes. */
export class OfExtract<T> {
  readonly #make: (extract: Extract, names: SharedNames) => T;
  readonly #kept = new WeakMap<Extract, { readonly state: symbol; readonly value: T }>();

  constructor(make: (extract: Extract, names: SharedNames) => T) {
    this.#make = make;
  }

  of(extract: Extract, names: SharedNames): T {
    const kept = this.#kept.get(extract);
    if (kept?.state === names.state) return kept.value;
    const holds = kept !== undefined && isUntouched(extract, kept.state, names);
    const value = holds ? kept.value : this.#make(extract, names);
    this.#kept.set(extract, { state: names.state, value });
    return value;
  }
}

/** Whether a document names nothing of which something else is told now than in the state before. */
function isUntouched(extract: Extract, state: symbol, { before }: SharedNames): boolean {
  return before?.state === state && !extract.names.some(({ target }) => before.changed.has(target));
}

/** The documents of a corpus that are in scope. */
export function inScope({ documents }: Corpus, scope: Scope): readonly Extract[] {
  return scope === everything ? documents : documents.filter(({ head }) => scope.sees(head.id));
}
