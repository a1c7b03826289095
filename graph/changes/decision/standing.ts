import type { Transaction } from '../../engines/engine.ts';
import { decisionQueries, mergedEntries } from '../../records/decision-records.ts';
import type { DecisionRecord, StoredDecision } from '../../records/decision-records.ts';
import { Decided } from '../../schema/decision.ts';
import type { DecisionContent, DecisionOf, KeptDecision } from '../../schema/decision.ts';

/** Decisions by key, those made first come first. */
export type Decisions = ReadonlyMap<string, KeptDecision>;

/** Decisions to be kept, by key; null for those to be taken away. */
export type DecisionPuts = ReadonlyMap<string, KeptDecision | null>;

export function keptDecision({ decided, change, version, at, role }: DecisionRecord): KeptDecision {
  return { ...Decided.parse(JSON.parse(decided)), change, version, at, role };
}

function byKey(records: readonly DecisionRecord[]): Decisions {
  return new Map(records.map((record) => [record.key, keptDecision(record)]));
}

/** Those of these keys that hold. */
export async function standingUnder(tx: Transaction, keys: readonly string[]): Promise<Decisions> {
  return byKey(await tx.run(decisionQueries.byKeys, { keys: [...keys] }));
}

/** Those about what a town's documents print, and about one of them. */
export async function standingFor(tx: Transaction, town: string, document: string): Promise<Decisions> {
  const ofTown = await tx.run(decisionQueries.printedInTown, { town });
  return new Map([...byKey(ofTown), ...byKey(await tx.run(decisionQueries.ofDocument, { document }))]);
}

/** Those about these entries of the registry. */
export async function standingAbout(tx: Transaction, ids: readonly string[]): Promise<Decisions> {
  const found = [
    ...(await tx.run(decisionQueries.aboutOne, { ids: [...ids] })),
    ...(await tx.run(decisionQueries.aboutOther, { ids: [...ids] })),
  ];
  return byKey(found.toSorted((a, b) => a.version - b.version || (a.key < b.key ? -1 : 1)));
}

/** Decisions as they hold once `puts` are made. */
export function patched(before: Decisions, puts: DecisionPuts): Decisions {
  const after = new Map(before);
  for (const [key, put] of puts) {
    after.delete(key);
    if (put !== null) after.set(key, put);
  }
  return new Map([...after].toSorted(([, a], [, b]) => a.version - b.version));
}

/** What is decided, of one kind, in the order it was decided. */
export function ofKind<K extends DecisionContent['kind']>(decisions: Decisions, kind: K): DecisionOf<K>[] {
  return [...decisions.values()].flatMap(({ about }) =>
    about.kind === kind ? [about as DecisionOf<K>] : [],
  );
}

/** Entries that go on under another id now. */
export async function mergedAmong(
  tx: Transaction,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = await tx.run(mergedEntries, { ids: [...new Set(ids)].toSorted() });
  return new Map(found.map(({ id, into }) => [id, into]));
}

/** The entries of the registry a decision speaks of, the first of them first. */
export function entriesOf(about: DecisionContent): readonly string[] {
  if (about.kind === 'pair') return [about.a, about.b];
  return about.kind === 'actor' || about.kind === 'entry' ? [about.actor] : [];
}

/** The entries that names mean, or do not mean, by a decision, or that say something by it. */
export function meantBy(about: DecisionContent): readonly string[] {
  if (about.kind === 'wording') return about.means === undefined ? [] : [about.means];
  if (about.kind === 'cut') return about.names.map(({ means }) => means);
  if (saysOfBody(about) || about.kind === 'listed') return [about.actor];
  return about.kind === 'mention' && about.set.means !== undefined ? [about.set.means] : [];
}

/** The document a decision speaks of, as far as it speaks of one. */
export function documentOf(about: DecisionContent): string | undefined {
  return 'document' in about ? about.document : undefined;
}

/** Whether a decision is about a row of a document, and changes what holds of it. */
export function isAtPlace(
  about: DecisionContent,
): about is DecisionOf<'mention' | 'answer' | 'added' | 'measures' | 'row'> {
  return 'place' in about;
}

/** Whether a decision says something of a body in a document, which it is looked for by. */
function saysOfBody(about: DecisionContent): about is DecisionOf<'answer' | 'added' | 'asked'> {
  return about.kind === 'answer' || about.kind === 'added' || about.kind === 'asked';
}

/** A decision as its node. */
export function storedDecision(
  key: string,
  { change, version, at, role, ...decided }: KeptDecision,
): StoredDecision {
  const { about, town } = decided;
  const [a, b] = saysOfBody(about) ? [about.actor] : entriesOf(about);
  const document = documentOf(about);
  return {
    id: key,
    kind: about.kind,
    ...(town === null ? {} : { town }),
    ...(document === undefined ? {} : { document }),
    ...(a === undefined ? {} : { a }),
    ...(b === undefined ? {} : { b }),
    decided: JSON.stringify(decided),
    change,
    version,
    at,
    ...(role === null ? {} : { role }),
  };
}
