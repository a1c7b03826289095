/**
 * Which documents a reader may see. What is invisible does not exist for the reader: it is in no list, no count and no
 * path, and asking for it is asking for what is unknown. `key` names the scope; caches that depend on it hang on it.
 */
export interface Scope {
  readonly key: string;
  sees(document: string): boolean;
}

/** The scope of a single user: every document. */
export const everything: Scope = { key: 'all', sees: () => true };

/** A scope of exactly these documents. */
export function onlyDocuments(documents: Iterable<string>): Scope {
  const seen = new Set(documents);
  return { key: `only ${[...seen].sort().join(' ')}`, sees: (document) => seen.has(document) };
}
