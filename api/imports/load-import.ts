import { VersionConflict } from '../../graph/errors.ts';
import type { WritableGraph } from '../../graph/graph.ts';
import type { ProgrammeReport } from '../../graph/schema/programme-report.ts';
import { cannotLoad } from './cannot-load.ts';
import { loadProgramme, NotAProgramme } from '../../seed/programme-file.ts';
import { programmeReport } from '../../seed/programme-report.ts';
import { answerDecisions } from './answered-names.ts';
import { contentSeen, versionSeen } from './import-answer.ts';
import { expectVersion } from './import-store.ts';
import type { Imports, UnderstoodImport } from './imports.ts';

interface Sent {
  readonly id: string;
  readonly replace: boolean;
  readonly requestId: string;
  readonly ifMatch: readonly string[] | null;
}

/**
 * Loads an import with what was answered of its names, in one step. An import that was loaded stays, so that a request sent
 * again gets its answer. Throws UnknownNode, NotAsThingsAre, and VersionConflict where the import or the document was changed since
 * it was read.
 */
export async function loadImport(
  graph: WritableGraph,
  imports: Imports,
  { id, replace, requestId, ifMatch }: Sent,
): Promise<ProgrammeReport> {
  const stored = await imports.store.find(id);
  if (!(await graph.writing.isServed(requestId))) expectVersion(stored, versionSeen(ifMatch));
  const understood = await graph.ask((reading) => imports.understood(reading, stored));
  const { found, problem } = understood;
  if (found === null) throw cannotLoad(problem);
  const seen = contentSeen(ifMatch);
  if (seen !== null && found.version > seen && !(await graph.writing.isServed(requestId)))
    throw new VersionConflict(
      `${found.read.bundle.document.id} was changed at version ${found.version}, after version ${seen} that was read`,
    );
  const change = await loadedAs(graph, understood, { replace, requestId });
  if (change !== null && stored.loaded !== change)
    await imports.store.change(id, null, (now) => ({ ...now, loaded: change }));
  return programmeReport(found, change === null ? [] : [change]);
}

async function loadedAs(
  graph: WritableGraph,
  { stored, read, found }: UnderstoodImport,
  { replace, requestId }: Pick<Sent, 'replace' | 'requestId'>,
): Promise<string | null> {
  if (found === null) return null;
  const decisions = answerDecisions(stored, read.entries.actors);
  try {
    const { form, columns } = stored;
    const chosen = form === null && columns.length === 0 ? {} : { chosen: { form, columns } };
    return await loadProgramme(graph, found, { replace, requestId, decisions, ...chosen });
  } catch (error) {
    throw error instanceof NotAProgramme ? cannotLoad(error.detail) : error;
  }
}
