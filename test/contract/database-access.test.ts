import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startGraph } from '../../api/start-graph.ts';
import { backUpFolder } from '../../graph/changes/archive/backup.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Engine, Query } from '../../graph/engines/engine.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { openNeo4j, type Neo4jOptions } from '../../graph/engines/neo4j.ts';
import { GraphUnavailable } from '../../graph/errors.ts';
import { graphVersion } from '../../graph/records/write/graph-state.ts';
import { startCommand } from '../api/command.ts';
import { deleteEverything, testOnce } from './engines.ts';
import { smallRegistry } from './small-bundle.ts';
import { brokenBolt, httpAnswer, shortAnswers, speakingServer } from './speaking-server.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

const databases = inject('neo4j').flatMap((access) =>
  'missing' in access && !process.env.CI ? [] : [access as typeof access & Neo4jOptions],
);
const none = z.strictObject({});

/** What another program keeps in its database; one of its labels is one of ours. */
const createForeign = {
  name: 'create foreign nodes',
  text: `CREATE (:Person {name: 'somebody'})-[:KNOWS]->(:Entity {id: 'theirs'})`,
  params: none,
  row: z.never(),
} satisfies Query;

const everyNode = {
  name: 'every node',
  text: `MATCH (node) UNWIND labels(node) AS label RETURN label, properties(node) AS properties ORDER BY label`,
  params: none,
  row: z.strictObject({ label: z.string(), properties: z.unknown() }),
} satisfies Query;

async function open(access: Neo4jOptions, more: Partial<Neo4jOptions> = {}): Promise<Engine> {
  const engine = await openNeo4j({ ...access, profile: 'import', ...more });
  onTestFinished(() => engine.close());
  return engine;
}

describe.each(databases)('a database of its own: Neo4j $version', (access) => {
  const settings = { NEO4J_URI: access.uri, NEO4J_USER: access.user, NEO4J_PASSWORD: access.password };

  test('a read after a write carries its bookmark, so that every member of a cluster shows it', async () => {
    const said: string[] = [];
    const write = (line: string): void => void said.push(line);
    const engine = await open(access, { log: { level: 'debug', write } });
    await engine.write((tx) => tx.run(deleteEverything, {}));
    await writingOn(engine).saveRegistry(smallRegistry, { requestId: 'registry' });
    const committed = said.findLastIndex((line) => line.endsWith('C: COMMIT'));
    const bookmark = said.slice(committed).flatMap((line) => /"bookmark":"([^"]+)"/.exec(line)?.[1] ?? [])[0];
    expect(bookmark).toBeDefined();

    const before = said.length;
    await engine.read(graphVersion, {});
    const question = said.slice(before).find((line) => line.includes('C: RUN') && line.includes('Graph'));
    // A slow database may have left an older one beside it.
    const carried = /"bookmarks":\[([^\]]*)\]/.exec(question ?? '')?.[1]?.split(',');
    expect(carried).toContain(`"${bookmark}"`);
    expect(said.join('\n')).not.toContain(access.password);
  });

  test('what another program keeps there is left alone by start, load, restore and backup, which say so', async () => {
    const dataDir = await temporaryDir();
    const own = await openEmbedded({ dataDir });
    await writingOn(own).saveRegistry(smallRegistry, { requestId: 'registry' });
    await own.close();
    const saved = join(dataDir, 'saved.jsonl');
    await backUpFolder(dataDir, saved);
    const engine = await open(access);
    await engine.write((tx) => tx.run(deleteEverything, {}));
    await engine.write((tx) => tx.run(createForeign, {}));
    const foreign = await engine.read(everyNode, {});

    const commands = [
      ['api/main.ts'],
      ['seed/load-command.ts', join(dataDir, journalName), '--to', access.uri],
      ['api/archive-command.ts', 'restore', saved, '--to', access.uri],
      ['api/archive-command.ts', 'backup', '--to', join(dataDir, 'other.jsonl')],
    ].map((args) => startCommand([process.execPath, ...args], { ...settings, PORT: '0' }));
    for (const command of commands) {
      expect(await command.ended).toBe(1);
      expect(command.output()).toContain(
        '2 Knoten, die nicht von Kulturnetz sind; es wurde nichts geschrieben',
      );
      expect(command.output()).toContain('Name an empty database (NEO4J_DATABASE)');
      expect(command.output()).not.toContain(' at ');
    }
    expect(await engine.read(everyNode, {})).toEqual(foreign);
    await engine.write((tx) => tx.run(deleteEverything, {}));
  });

  test('after wrong passwords the next start tells its own fault too, not the locked login alone', async () => {
    for (let attempt = 0; attempt < 4; attempt++) {
      const stranger = await open(access, { password: 'wrong' });
      await expect(stranger.read(graphVersion, {})).rejects.toThrow('check NEO4J_USER and NEO4J_PASSWORD');
    }
    const writing = writingOn(await open(access, { database: 'nowhere', profile: 'interactive' }));
    const told: string[] = [];
    const stopping = new AbortController();
    const report = (line: string): void => {
      told.push(line);
      if (line.includes('NEO4J_DATABASE')) stopping.abort();
    };
    await startGraph(writing, { loaded: false, draining: false }, report, stopping.signal);
    expect(told).toEqual([
      expect.stringContaining('after too many wrong ones'),
      expect.stringContaining('it has no database of that name: check NEO4J_DATABASE'),
    ]);
  });
});

testOnce(
  'what answers in another language than a Neo4j is an unavailable graph, and the address is named',
  async () => {
    const answered = [[httpAnswer], [Buffer.from([0, 0, 9, 9])], ...brokenBolt];
    for (const answers of [...answered, ...shortAnswers.map((answer) => [answer])]) {
      const uri = await speakingServer(answers);
      const engine = await openNeo4j({ uri, user: 'neo4j', password: 'x', profile: 'interactive' });
      onTestFinished(() => engine.close());
      const refusal = await engine.read(graphVersion, {}).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(GraphUnavailable);
      expect(String(refusal)).toContain('does not speak as Neo4j does: check NEO4J_URI');
    }
  },
);
