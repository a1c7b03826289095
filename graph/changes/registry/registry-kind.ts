import { contentHash } from '../content-hash.ts';
import { CannotRevert, InvalidBundle } from '../../errors.ts';
import { earlierChange } from '../earlier-change.ts';
import { registryFaults } from '../integrity.ts';
import type { RevertibleKind, Work } from '../kind.ts';
import { knownAmong, knownTerms } from '../known-ids.ts';
import type { Payload } from '../../schema/change.ts';
import type { Registry } from '../../schema/registry.ts';
import { noteJudged } from '../decision/note-judged.ts';
import { decidedAmong, restateActors } from '../decision/restate-actors.ts';
import { currentRegistry } from './current-registry.ts';
import { expectFreeKeys } from './free-keys.ts';
import { removeEntries } from './remove-entries.ts';
import { allKeys, differences, entriesUnder, joinKeys, keysOf, sizeOf } from './registry-parts.ts';
import { referencesOf, writeRegistry } from './write-registry.ts';

/** Entries are added to the registry or overwritten; what it does not name stays. */
export const registryKind: RevertibleKind<'registry'> = {
  moves: 'registry',
  byEntry: true,
  replay: 'every',
  asked: ({ registry }) => ({ registry }),
  hash: ({ registry }) => contentHash(registry),
  hashOf: ({ registry }) => contentHash(registry),
  complete: async ({ tx, state }, { registry }) => {
    if (state.registryHash === contentHash(registry)) return null;
    await expectFreeKeys(tx, registry.municipalities);
    const current = await currentRegistry(tx, keysOf(registry));
    return { payload: { registry, ...differences(registry, current) }, town: null };
  },
  apply: ({ tx }, { change }) => put(tx, change.payload.registry),
  subject: ({ id, payload }) => ({
    subject: 'registry',
    held: null,
    holds: id,
    touches: allKeys(touchedBy(payload)),
  }),
  summary: ({ registry, before, added }) => {
    const [town] = registry.municipalities;
    if (town !== undefined && allKeys(added).join() === `municipalities:${town.id}`)
      return {
        de: `Ort aufgenommen: ${town.name} (${town.ags})`,
        en: `Town added: ${town.name} (${town.ags})`,
      };
    const [fresh, changed] = [sizeOf(added), sizeOf(keysOf(before))];
    return {
      de: `Verzeichnis: ${fresh} Einträge neu, ${changed} geändert`,
      en: `Registry: ${fresh} entries new, ${changed} changed`,
    };
  },
  restore: async (work, { base, restores }) => {
    const { kind, payload } = await earlierChange(work, base);
    if (kind !== 'registry') throw new CannotRevert(`the change ${base} holds no registry`);
    if (restores !== null) {
      const again = entriesUnder(payload.registry, touchedBy(payload));
      await expectFreeKeys(work.tx, again.municipalities);
      return put(work.tx, again);
    }
    await expectFreeKeys(work.tx, payload.before.municipalities);
    // First the entries that change back: one of them may rest on one that goes.
    await put(work.tx, payload.before);
    await removeEntries(work.tx, payload.added);
  },
};

function touchedBy({ before, added }: Payload<'registry'>) {
  return joinKeys(keysOf(before), added);
}

async function put(tx: Work['tx'], registry: Registry): Promise<void> {
  const faults = registryFaults(
    registry,
    await knownAmong(tx, referencesOf(registry)),
    await knownTerms(tx, new Set(registry.actors.flatMap(({ profile }) => profile))),
  );
  if (faults.length > 0) throw new InvalidBundle('registry', faults);
  const decided = await decidedAmong(tx, registry);
  await writeRegistry(tx, {
    ...registry,
    actors: registry.actors.filter(({ id }) => !decided.has(id)),
  });
  await restateActors(
    tx,
    registry.actors.filter(({ id }) => decided.has(id)),
  );
  await noteJudged(
    tx,
    registry.proposals.map(({ a, b }) => [a, b] as const),
  );
}
