import type { Engine, KeptLine, Transaction } from '../../engines/engine.ts';
import { composeLine, noLine } from '../../engines/journal-lines.ts';
import { createChanges } from '../../records/changes.ts';
import type { StoredChange } from '../../records/changes.ts';
import { writeEntries } from '../../records/product-entries.ts';
import { releasedBefore } from '../../records/released-before.ts';
import { lockGraph, setGraph } from '../../records/write/graph-state.ts';
import { runInBatches } from '../../records/write/rows-in-batches.ts';
import { changeForm, payloads } from '../../schema/change.ts';
import type { Change, ChangeKind, Payload, RegistryKeys } from '../../schema/change.ts';
import { Registry } from '../../schema/registry.ts';
import { documentPayload } from '../document/document-kinds.ts';
import { flattenBundle } from '../document/flatten-bundle.ts';
import { rebuildTies } from '../document/rebuild-ties.ts';
import { currentRegistry } from '../registry/current-registry.ts';
import { keysOf } from '../registry/registry-parts.ts';
import { storedChange } from '../stored-change.ts';
import { releasedDocument } from './released-document.ts';
import type { z } from 'zod';

type Run = z.infer<typeof releasedBefore.runs.row>;

/** A change with the version it was made at, and what the release before kept to tell its request from others. */
interface Raised {
  readonly version: number;
  readonly change: Change;
  readonly contentHash: string | null;
}

/**
 * Raises a database that a release before filled: what is in it is written down as the changes that brought it there,
 * as far as these are known, each with its time and request id. Answers nothing that was left out: earlier states of
 * documents were not kept. Does nothing anywhere else; safe to repeat.
 */
export async function raiseReleased(engine: Engine): Promise<void> {
  const [before] = await engine.read(releasedBefore.hasRuns, {});
  if (before === undefined || before.runs === 0) return;
  await engine.write(async (tx) => {
    const [state] = await tx.run(lockGraph, { requestId: 'raise' });
    const runs = await tx.run(releasedBefore.runs, {});
    // Another process may have raised it meanwhile.
    if (state === undefined || runs.length === 0) return;
    const raised = [
      ...(await registryChanges(tx, runs)),
      ...(await documentChanges(tx, runs)),
      ...(await remarkChanges(tx, runs)),
    ].toSorted((a, b) => a.version - b.version);

    const rows: StoredChange[] = [];
    const lines: KeptLine[] = [];
    let lastSum = noLine;
    for (const { version, change, contentHash } of raised) {
      const row = storedChange(change.kind, { version, change }, undefined);
      rows.push({ ...row, contentHash: contentHash ?? row.contentHash });
      const line = composeLine(version, lastSum, JSON.stringify(change));
      lines.push({ version, text: line.text });
      lastSum = line.sum;
    }
    await runInBatches(tx, createChanges, rows);
    await tx.keep(lines);
    const registryVersion = Math.max(0, ...runs.filter(({ kind }) => kind === 'registry').map(versionOf));
    await tx.run(setGraph, { graph: { ...state, registryVersion, lastSum } });
    await tx.run(releasedBefore.deleteRuns, {});
  });
}

const versionOf = ({ version }: { readonly version: number }) => version;
const noKeys: RegistryKeys = { municipalities: [], actors: [], things: [], terms: [], proposals: [] };
const noRegistry = Registry.parse({});

/** The first run brought the whole registry, as far as is known; later ones what nobody can tell any more. */
async function registryChanges(tx: Transaction, runs: readonly Run[]): Promise<Raised[]> {
  const nodes = await tx.run(releasedBefore.registryKeys, {});
  const labelled = (...labels: string[]) =>
    nodes.filter((node) => labels.some((label) => node.labels.includes(label))).map(({ id }) => id);
  const registry = await currentRegistry(tx, {
    municipalities: labelled('Municipality'),
    actors: labelled('Actor'),
    things: labelled('Programme', 'Channel', 'TargetGroup', 'Place'),
    terms: (await tx.run(releasedBefore.termKeys, {})).map(({ id }) => id),
    proposals: (await tx.run(releasedBefore.proposalKeys, {})).map(({ id }) => id),
  });
  return runs
    .filter(({ kind }) => kind === 'registry')
    .map((run, index) =>
      raise(
        run,
        'registry',
        index === 0
          ? { registry, before: noRegistry, added: keysOf(registry) }
          : { registry: noRegistry, before: noRegistry, added: noKeys },
        {},
      ),
    );
}

async function documentChanges(tx: Transaction, runs: readonly Run[]): Promise<Raised[]> {
  const raised: Raised[] = [];
  const loaded = new Set<string>();
  for (const { node } of await tx.run(releasedBefore.documents, {})) {
    loaded.add(node.id);
    const bundle = await releasedDocument(tx, node);
    const run = runs.find(({ kind, version }) => kind === 'document' && version === node.version);
    if (run === undefined) continue;
    // The hash stays that of the bundle as it was given, so that the same one is known again.
    const payload = { ...documentPayload(bundle, null), hash: node.contentHash };
    raised.push(raise(run, 'document', payload, { town: node.municipality, document: node.id }));
    await runInBatches(tx, writeEntries, flattenBundle(bundle, node.version).entries);
    // The release before did not note which names tie.
    await rebuildTies(tx, node.id);
  }
  const removals = new Map(
    runs.filter(({ kind }) => kind === 'remove-document').map((run) => [run.document, run]),
  );
  for (const [document, run] of removals) {
    if (document === null || loaded.has(document)) continue;
    const payload = { document, title: document, removes: null };
    raised.push(raise(run, 'remove-document', payload, { document }));
  }
  return raised;
}

async function remarkChanges(tx: Transaction, runs: readonly Run[]): Promise<Raised[]> {
  const raised: Raised[] = [];
  const last = (kind: string, subject: string) =>
    runs.findLast((run) => run.kind === kind && run.subject === subject);
  for (const found of await tx.run(releasedBefore.dismissals, {})) {
    const { revokedAt, ...dismissal } = found;
    const { id, document } = dismissal;
    const run = last('dismissal', id);
    if (run === undefined) continue;
    const payload = payloads.dismissal.parse(dismissal);
    raised.push(raise(run, 'dismissal', payload, { document }));
    await tx.run(releasedBefore.setDismissalVersion, { id, version: run.version });
    const revocation = last('revoke-dismissal', id);
    if (revokedAt === null || revocation === undefined) continue;
    const revoked = { id, finding: payload.finding, revokes: run.id };
    raised.push(raise({ ...revocation, at: revokedAt }, 'revoke-dismissal', revoked, { document }));
  }
  for (const { id, document, areas, actors, origins, judgements } of await tx.run(releasedBefore.forms, {})) {
    const run = last('judgements', id);
    if (run === undefined) continue;
    const pairs = (areas ?? []).map((area, at) => ({
      area,
      actor: actors?.[at],
      origins: origins?.[at]?.split(' '),
      judgement: judgements?.[at],
    }));
    const payload = payloads.judgements.parse({ form: { id, document, pairs }, replaces: null });
    raised.push(raise(run, 'judgements', payload, { document }));
  }
  return raised;
}

function raise<K extends ChangeKind>(
  { id, version, at, contentHash }: Run,
  kind: K,
  payload: Payload<K>,
  { town = null, document }: { readonly town?: string | null; readonly document?: string },
): Raised {
  const by = { account: null, role: null, town: null };
  const place = { town, ...(document === undefined ? {} : { document }) };
  return { version, contentHash, change: { v: changeForm, id, at, by, kind, ...place, payload } as Change };
}
