import { z } from 'zod';
import { applyDismissal, applyRevocation } from './remark/apply-dismissal.ts';
import { applyJudgements } from './remark/apply-judgements.ts';
import { commitContent } from './commit-version.ts';
import type { Change } from './commit-version.ts';
import { contentHash } from './content-hash.ts';
import { documentNode } from './document/document-node.ts';
import type { JournalEntry, Transaction } from '../engines/engine.ts';
import { InvalidBundle, UnknownNode, VersionConflict } from '../errors.ts';
import { flattenBundle } from './document/flatten-bundle.ts';
import { bundleFaults, registryFaults } from './integrity.ts';
import { clashes, knownAmong, knownTerms } from './known-ids.ts';
import {
  deleteContent,
  deleteDocumentNode,
  deleteOrphanProducts,
  deleteRunBy,
} from '../records/write/delete-document.ts';
import { drawContinued } from '../records/write/draw-continued.ts';
import { documentState, importRun, lockGraph, setRegistryHash } from '../records/write/graph-state.ts';
import { rebuildTies } from './document/rebuild-ties.ts';
import { drawProposals } from '../records/write/registry-relations.ts';
import { writeFlatBundle } from './document/write-flat-bundle.ts';
import { referencesOf, writeRegistry } from './registry/write-registry.ts';
import { Bundle } from '../schema/bundle.ts';
import { Dismissal } from '../schema/dismissal.ts';
import { JudgementSheet } from '../schema/evaluation-answers.ts';
import { Registry } from '../schema/registry.ts';
import { NodeId } from '../schema/vocabulary.ts';

/** What the journal keeps of each kind of change; `at` is the time (ISO) the change was first made. */
export const payloads = {
  registry: z.strictObject({ at: z.iso.datetime(), registry: Registry }),
  document: z.strictObject({ at: z.iso.datetime(), bundle: Bundle }),
  'remove-document': z.strictObject({ at: z.iso.datetime(), document: NodeId }),
  dismissal: z.strictObject({ dismissal: Dismissal.omit({ revokedAt: true }) }),
  'revoke-dismissal': z.strictObject({ at: z.iso.datetime(), id: z.uuid() }),
  judgements: z.strictObject({ sheet: JudgementSheet }),
} as const;

/**
 * Makes one change inside a transaction and answers the version that holds afterwards. The same function serves a new
 * request, the replay of a journal and the copying of a journal into another database. A request id that was already
 * served changes nothing and gets its old answer: a driver may run a transaction again whose commit answer was lost.
 * Throws InvalidBundle, VersionConflict, AlreadyDismissed and UnknownNode; the caller rolls back.
 */
export async function applyEntry(
  tx: Transaction,
  entry: JournalEntry,
  expected: { ifVersion?: number | undefined; ifTag?: string | undefined } = {},
): Promise<{ version: number }> {
  const [state] = await tx.run(lockGraph, { requestId: entry.id });
  const [run] = await tx.run(importRun, { requestId: entry.id });
  if (run) return { version: run.version };

  const change = {
    requestId: entry.id,
    version: state?.version ?? 0,
    contentVersion: state?.contentVersion ?? 0,
    registryHash: state?.registryHash ?? null,
  };
  switch (entry.kind) {
    case 'registry':
      return applyRegistry(tx, change, payloads.registry.parse(entry.payload));
    case 'document':
      return applyDocument(tx, change, payloads.document.parse(entry.payload), expected.ifVersion);
    case 'remove-document':
      return applyRemoval(tx, change, payloads['remove-document'].parse(entry.payload));
    case 'dismissal':
      return applyDismissal(tx, change, payloads.dismissal.parse(entry.payload).dismissal);
    case 'revoke-dismissal':
      return applyRevocation(tx, change, payloads['revoke-dismissal'].parse(entry.payload), expected.ifTag);
    case 'judgements':
      return applyJudgements(tx, change, payloads.judgements.parse(entry.payload).sheet);
  }
}

async function applyRegistry(
  tx: Transaction,
  change: Change,
  { at, registry }: z.output<typeof payloads.registry>,
): Promise<{ version: number }> {
  const hash = contentHash(registry);
  if (hash === change.registryHash) return { version: change.version };
  const faults = registryFaults(
    registry,
    await knownAmong(tx, referencesOf(registry)),
    await knownTerms(tx, new Set(registry.actors.flatMap(({ profile }) => profile))),
  );
  if (faults.length > 0) throw new InvalidBundle('registry', faults);

  await writeRegistry(tx, registry);
  await tx.run(drawProposals, {});
  await tx.run(setRegistryHash, { hash });
  return commitContent(tx, change, { kind: 'registry', at, contentHash: hash });
}

async function applyDocument(
  tx: Transaction,
  change: Change,
  { at, bundle }: z.output<typeof payloads.document>,
  ifVersion: number | undefined,
): Promise<{ version: number }> {
  const document = bundle.document.id;
  const hash = contentHash(bundle);
  const [before] = await tx.run(documentState, { document });
  if (ifVersion !== undefined && ifVersion !== (before?.version ?? 0))
    throw new VersionConflict(`${document} is at version ${before?.version ?? 0}, not ${ifVersion}`);
  if (before?.contentHash === hash) return { version: before.version };

  const flat = flattenBundle(bundle);
  const faults = [
    ...bundleFaults(bundle, await knownAmong(tx, flat.references), await knownTerms(tx, termsOf(flat))),
    ...(await clashes(tx, document, flat.nodes)),
  ];
  if (faults.length > 0) throw new InvalidBundle(document, faults);

  const products = new Set(await deleteContent(tx, document));
  for (const { id } of flat.nodes.Product ?? []) products.add(id);
  await tx.run(deleteRunBy, { products: (flat.nodes.Product ?? []).map(({ id }) => id).toSorted() });
  await writeFlatBundle(tx, documentNode(bundle, hash, change.version + 1), flat);
  await tx.run(deleteOrphanProducts, { products: [...products].toSorted() });
  await rebuildTies(tx, document);
  await drawContinued(tx, document);
  await tx.run(drawProposals, {});
  return commitContent(tx, change, { kind: 'document', at, document, contentHash: hash });
}

function termsOf({ nodes }: ReturnType<typeof flattenBundle>): Set<string> {
  return new Set(nodes.Measure?.flatMap(({ terms }) => terms));
}

async function applyRemoval(
  tx: Transaction,
  change: Change,
  { at, document }: z.output<(typeof payloads)['remove-document']>,
): Promise<{ version: number }> {
  const [before] = await tx.run(documentState, { document });
  if (!before) throw new UnknownNode(document);
  const products = await deleteContent(tx, document);
  await tx.run(deleteDocumentNode, { document });
  await tx.run(deleteOrphanProducts, { products });
  return commitContent(tx, change, {
    kind: 'remove-document',
    at,
    document,
    contentHash: before.contentHash,
  });
}
