import type { Transaction } from '../../engines/engine.ts';
import { documentsOfTowns } from '../../records/decision-records.ts';
import { registryUses } from '../../records/registry-uses.ts';
import { writeDecisions } from '../../records/write/write-decisions.ts';
import type { Bundle } from '../../schema/bundle.ts';
import type { Decided, DecisionContent, DecisionOf } from '../../schema/decision.ts';
import type { Work } from '../kind.ts';
import { gatherActors, takeMerged, writeActors } from './decided-actors.ts';
import { decisionsFor, documentDecisions } from './decisions-for.ts';
import { effectiveBundle, namedIn } from './effective-bundle.ts';
import type { DocumentDecisions } from './effective-bundle.ts';
import { noteJudged } from './note-judged.ts';
import { printedBundle, refreshDocument } from './refresh-document.ts';
import {
  entriesOf,
  isAtPlace,
  meantBy,
  mergedAmong,
  patched,
  standingUnder,
  storedDecision,
} from './standing.ts';
import type { DecisionPuts } from './standing.ts';
import { takeUnmade, unmadeBy } from './unmade-entries.ts';

/** A document that decisions may change, with what was decided of it before. */
interface Touched {
  readonly printed: Bundle;
  readonly before: DocumentDecisions;
}

/**
 * Keeps decisions, or takes them away, and writes what holds then: entries of the registry, and what documents say.
 * Documents that are not loaded are left to whoever loads them. Throws InvalidBundle, and StillNeeded for an entry made by
 * hand that is to go.
 */
export async function putDecisions(work: Work, puts: DecisionPuts, version: number): Promise<void> {
  const { tx } = work;
  const standing = await standingUnder(tx, [...puts.keys()]);
  const decided = [...standing.values(), ...puts.values()].filter((put) => put !== null);
  const abouts = decided.map(({ about }) => about);
  const named = [...new Set(abouts.flatMap(entriesOf))];
  const actors = named.length === 0 ? null : await gatherActors(tx, named, puts);
  const touched = await touchedDocuments(work, decided, actors?.ids ?? new Set());

  await keep(tx, puts);
  const merged = actors === null ? new Map<string, string>() : await writeActors(tx, actors);
  for (const { printed, before } of touched) {
    const after = await decisionsFor(tx, printed);
    await refreshDocument(work, printed, before, after, version);
  }
  await takeMerged(tx, merged);
  await takeUnmade(tx, unmadeBy(puts));
  if (actors !== null)
    await noteJudged(
      tx,
      abouts.flatMap((about) => (about.kind === 'pair' ? [[about.a, about.b] as const] : [])),
    );
}

async function keep(tx: Transaction, puts: DecisionPuts): Promise<void> {
  const kept = [...puts].flatMap(([key, put]) => (put === null ? [] : [storedDecision(key, put)]));
  await tx.run(writeDecisions.decisions, { rows: kept });
  await tx.run(writeDecisions.forget, {
    keys: [...puts].flatMap(([key, put]) => (put === null ? [key] : [])),
  });
}

/**
 * Loaded documents that speak of the entries, of the wordings, or that the decisions name. What one name means may speak
 * for later documents of its town as well.
 */
async function touchedDocuments(
  work: Work,
  decided: readonly Pick<Decided, 'about' | 'town'>[],
  entries: ReadonlySet<string>,
): Promise<Touched[]> {
  const { tx } = work;
  const abouts = decided.map(({ about }) => about);
  const ids = new Set<string>();
  // What is decided of a single entry is on its own node.
  if (abouts.some(({ kind }) => kind === 'pair'))
    for (const query of [registryUses.mentions, registryUses.runners])
      for (const { document } of await tx.run(query, { ids: [...entries].toSorted() }))
        if (document !== null) ids.add(document);
  const towns = new Set(
    decided.flatMap(({ about, town }) => (isOfTown(about) || about.kind === 'mention' ? (town ?? []) : [])),
  );
  if (towns.size > 0)
    for (const { id } of await tx.run(documentsOfTowns, { towns: [...towns].toSorted() })) ids.add(id);
  for (const about of abouts) if (isAtPlace(about)) ids.add(about.document);

  const touched: Touched[] = [];
  for (const id of [...ids].toSorted()) {
    const printed = await printedBundle(work, id);
    if (printed !== null) touched.push({ printed, before: await decisionsFor(tx, printed) });
  }
  return touched;
}

/** Whether a decision is about what all documents of a town print. */
function isOfTown(about: DecisionContent): about is DecisionOf<'wording' | 'cut'> {
  return about.kind === 'wording' || about.kind === 'cut';
}

/** The keys among these of decisions about single names, rows or texts that no loaded document has a place for. */
export async function withoutPlace(work: Work, puts: DecisionPuts): Promise<readonly string[]> {
  const { tx } = work;
  const made = [...puts.values()].filter((put) => put !== null);
  const documents = new Set(made.flatMap(({ about }) => (isAtPlace(about) ? [about.document] : [])));
  const towns = new Set(made.flatMap(({ about }) => (about.kind === 'cut' ? [about.town] : [])));
  if (towns.size > 0)
    for (const { id } of await tx.run(documentsOfTowns, { towns: [...towns].toSorted() })) documents.add(id);
  const lost: string[] = [];
  let cuts = [...puts].flatMap(([key, put]) => (put?.about.kind === 'cut' ? [key] : []));
  for (const document of documents) {
    const printed = await printedBundle(work, document);
    if (printed === null) {
      lost.push(
        ...[...puts].flatMap(([key, put]) =>
          put !== null && isAtPlace(put.about) && put.about.document === document ? [key] : [],
        ),
      );
      continue;
    }
    const own = patched(new Map(), puts);
    const merged = await mergedAmong(tx, [
      ...namedIn(printed),
      ...[...own.values()].flatMap(({ about }) => meantBy(about)),
    ]);
    const without = new Set(
      effectiveBundle(printed, documentDecisions(printed, own, merged, new Map())).lost,
    );
    lost.push(...[...without].filter((key) => puts.get(key)?.about.kind !== 'cut'));
    cuts = cuts.filter((key) => without.has(key));
  }
  return [...lost, ...cuts];
}
