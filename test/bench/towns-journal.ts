import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPayload } from '../../graph/changes/document/document-kinds.ts';
import { keysOf } from '../../graph/changes/registry/registry-parts.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { composeLine, noLine } from '../../graph/engines/journal-lines.ts';
import { writeJournal } from '../../graph/engines/open-journal.ts';
import { changeForm, type Change } from '../../graph/schema/change.ts';
import { Registry } from '../../graph/schema/registry.ts';
import { generateTown, joinRegistries } from './generate-town.ts';

const townsPerRegistry = 50;
const nothing = Registry.parse({});

/** The changes that load invented towns of two years each: their registries, some at once, then their programmes. */
function* changesOf(towns: number): Generator<Change> {
  const common = {
    v: changeForm,
    at: '2026-01-01T00:00:00.000Z',
    by: { account: null, role: null, town: null },
  };
  for (let from = 0; from < towns; from += townsPerRegistry) {
    const some = Array.from({ length: Math.min(townsPerRegistry, towns - from) }, (_, at) =>
      generateTown(from + at),
    );
    const registry = joinRegistries(some);
    const payload = { registry, before: nothing, added: keysOf(registry) };
    yield { ...common, id: `registry-${from}`, kind: 'registry', town: null, payload };
    for (const bundle of some.flatMap((town) => [town.earlier, town.bundle])) {
      const { id, municipality: town } = bundle.document;
      yield { ...common, id, kind: 'document', town, document: id, payload: documentPayload(bundle, null) };
    }
  }
}

/** Writes the journal that loading so many towns leaves into a new data directory, without loading them. */
export async function writeTownsJournal(dataDir: string, towns: number): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeJournal(join(dataDir, journalName), lines());

  async function* lines() {
    let [version, before] = [0, noLine];
    for (const change of changesOf(towns)) {
      const line = composeLine(++version, before, JSON.stringify(change));
      before = line.sum;
      yield line.text;
    }
  }
}
