import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openChangesFile } from '../../../graph/changes/archive/changes-file.ts';
import { readChanges, type ChangeSource } from '../../../graph/changes/archive/read-changes.ts';
import { repeatChanges } from '../../../graph/changes/archive/repeat-changes.ts';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Engine } from '../../../graph/engines/engine.ts';
import { journalName } from '../../../graph/engines/journal.ts';
import { parseLine } from '../../../graph/engines/journal-lines.ts';
import { graphContent, wholeContent } from '../../contract/graph-content.ts';

/** Ids of the changes that lines hold, in order. Throws where the chain is broken or a change cannot be read. */
export async function changeIds(source: ChangeSource): Promise<string[]> {
  const ids: string[] = [];
  let sum: string | null = null;
  for await (const { change, text } of readChanges(source)) {
    const line = parseLine(text);
    if (line === null || (sum !== null && line.before !== sum))
      throw new Error(`broken chain at ${change.id}`);
    ({ sum } = line);
    ids.push(change.id);
  }
  return ids;
}

type Content = Awaited<ReturnType<typeof wholeContent>>;

/** The first thing that is in one graph and not in the other; null where both are the same. */
function differenceOf(found: Content, expected: Content): string | null {
  const texts = ({ nodes, relations }: Content) => [...nodes, ...relations].map((one) => JSON.stringify(one));
  const [here, there] = [texts(found), texts(expected)];
  const [only] = here.filter((text) => !there.includes(text));
  const [missing] = there.filter((text) => !here.includes(text));
  if (isDeepStrictEqual(found, expected)) return null;
  return `found ${only?.slice(0, 600) ?? 'nothing more'}, expected ${missing?.slice(0, 600) ?? 'nothing more'}`;
}

/** What is in the graph that making all changes anew gives, one after another; their lines may be composed otherwise. */
export async function contentOfAll(source: ChangeSource): Promise<Content> {
  const engine = await openEmbedded({ dataDir: null });
  try {
    await repeatChanges(engine, source);
    return await graphContent(engine);
  } finally {
    await engine.close();
  }
}

/** How an engine differs from what its own lines say; null where it does not. */
export async function differenceFromLines(engine: Engine): Promise<string | null> {
  return differenceOf(await graphContent(engine), await contentOfAll(engine));
}

/** What a killed server left in its data directory. */
export interface Left {
  readonly ids: readonly string[];
  /** How a start from all that lies there differs from one from the journal alone; null where it does not. */
  readonly difference: string | null;
  /** The files beside journal and lock. */
  readonly beside: readonly string[];
}

/** Looks at copies: the next start is to find what the killed one left. `thorough` makes every change anew as well. */
export async function lookAt(dataDir: string, thorough: boolean): Promise<Left> {
  const room = await mkdtemp(join(tmpdir(), 'kulturnetz-left-'));
  try {
    const [all, alone] = [join(room, 'all'), join(room, 'alone')];
    const beside = new Set<string>();
    await cp(dataDir, all, {
      recursive: true,
      filter: (path) => {
        if (basename(path).startsWith('lock')) return false;
        if (path !== dataDir && basename(path) !== journalName) beside.add(basename(path));
        return true;
      },
    });
    await cp(join(dataDir, journalName), join(alone, journalName));
    const file = await openChangesFile(join(alone, journalName), () => undefined);
    try {
      const ids = await changeIds(file);
      const fromAll = await opened(all, wholeContent);
      const difference = await opened(
        alone,
        async (engine) =>
          differenceOf(fromAll, await wholeContent(engine)) ??
          (thorough ? differenceOf(await graphContent(engine), await contentOfAll(file)) : null),
      );
      return { ids, difference, beside: [...beside] };
    } finally {
      await file.close();
    }
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

async function opened<T>(dataDir: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEmbedded({ dataDir, notice: () => undefined });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
