import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Bundle } from '../../graph/schema/bundle.ts';
import { writeBackup } from '../../graph/changes/archive/backup.ts';
import { openChangesFile } from '../../graph/changes/archive/changes-file.ts';
import { restoreFolder } from '../../graph/changes/archive/restore.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { prepareGraph } from '../../graph/changes/prepare-graph.ts';
import type { Engine, Query } from '../../graph/engines/engine.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { changesFrom } from '../../graph/records/changes.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { engines } from './engines.ts';
import { basesToday, graphContent, labelsToday } from './graph-content.ts';
import { readEverything } from './read-everything.ts';
import { smallBundle } from './small-bundle.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

type Content = Awaited<ReturnType<typeof graphContent>>;
const fixtures = join(import.meta.dirname, 'fixtures');
const at = '2026-01-02T03:04:05.000Z';

/** Writes nodes and relations as the release before left them in a database. */
async function fillAsReleasedBefore(engine: Engine): Promise<void> {
  const path = join(fixtures, 'journal.format-1.content.json');
  const { nodes, relations } = JSON.parse(await readFile(path, 'utf8')) as Content;
  const rows = z.strictObject({ rows: z.array(z.record(z.string(), z.unknown())) });
  const statement = (text: string): Query<typeof rows> => ({
    name: text,
    text,
    params: rows,
    row: z.never(),
  });
  await engine.write(async (tx) => {
    for (const [labels, own] of Map.groupBy(nodes, (node) => node.labels.join(':'))) {
      const timed = /ImportRun|Dismissal|JudgementSheet/.test(labels);
      await tx.run(statement(`UNWIND $rows AS row CREATE (node:${labels} {id: row.id}) SET node += row`), {
        rows: own.map(({ properties }) => (timed ? { ...properties, at } : properties)),
      });
    }
    for (const [kind, own] of Map.groupBy(relations, (relation) => relation.kind))
      await tx.run(
        statement(`
          UNWIND $rows AS row
          MATCH (source:Entity {id: row.source})
          MATCH (target:Entity {id: row.target})
          CREATE (source)-[relation:\`${kind}\`]->(target)
          SET relation += row.properties`),
        { rows: own.map(({ source, target, properties }) => ({ source, target, properties })) },
      );
  });
}

/** Bases as a release left them that kept changes already, but told nothing apart. */
async function saysM2(engine: Engine): Promise<void> {
  const none = z.strictObject({});
  const statement = (text: string): Query<typeof none> => ({
    name: text,
    text,
    params: none,
    row: z.never(),
  });
  await engine.write(async (tx) => {
    for (const basis of ['M2s', 'M2v'])
      for (const [pattern, property] of [
        ['(of:Mention)', 'basis'],
        ['(:Mention)-[of:AT]->(:Measure)', 'basis'],
        ['(:Entity)-[of:COOPERATES_WITH]->(:Actor)', 'bestBasis'],
      ])
        await tx.run(
          statement(`MATCH ${pattern} WHERE of.${property} = '${basis}' SET of.${property} = 'M2'`),
          {},
        );
  });
}

/** What a release before kept as well, under the labels of today. */
function comparable({ nodes, relations }: Content) {
  const others = new Set(['ImportRun', 'Change', 'ProductEntry', 'Graph']);
  return {
    relations,
    nodes: nodes
      .filter(({ labels }) => !labels.some((label) => others.has(label)))
      .map(({ labels, properties: { version, ties, ...properties } }) => ({
        labels: labelsToday(labels),
        properties: {
          ...properties,
          ...(labels.includes('Dismissal') ? {} : { version }),
          ...(labels.includes('Mention') ? {} : { ties }),
        },
      })),
  };
}

/**
 * What is answered, but for the history, which the release before did not have, and for the times,
 * which the fixture's list of nodes leaves out.
 */
async function answersOf(engine: Engine) {
  const answers = await readEverything(new WholeGraph(engine));
  const without = new Set(['history', 'change', 'at']);
  return JSON.parse(
    JSON.stringify(answers, (name, value: unknown) => (without.has(name) ? undefined : value)),
  ) as unknown;
}

/** The answers on the same content, as the journal of the release before holds it. */
async function expectedAnswers() {
  const dataDir = await temporaryDir();
  await copyFile(join(fixtures, 'journal.format-1.jsonl'), join(dataDir, journalName));
  const engine = await openEmbedded({ dataDir, notice: () => undefined });
  try {
    return await answersOf(engine);
  } finally {
    await engine.close();
  }
}

describe.each(engines)('a database of the release before, on $name', (under) => {
  test('is raised: the same graph and answers, with the changes that are known, and a backup that holds it all', async () => {
    const engine = await under.open();
    onTestFinished(() => engine.close());
    await fillAsReleasedBefore(engine);
    const content = await graphContent(engine);
    const answers = await expectedAnswers();
    expect(content.nodes.some(({ labels }) => labels.includes('ImportRun'))).toBe(true);

    await prepareGraph(engine);
    const raised = await graphContent(engine);
    expect(comparable(raised)).toEqual(comparable(basesToday(content)));
    expect(await answersOf(engine)).toEqual(answers);
    expect(
      raised.nodes.some(({ labels }) => labels.includes('ImportRun') || labels.includes('JudgementSheet')),
    ).toBe(false);
    await prepareGraph(engine);
    expect(await graphContent(engine)).toEqual(raised);
    await saysM2(engine);
    await prepareGraph(engine);
    expect(await graphContent(engine)).toEqual(raised);

    const { changes } = await new WholeGraph(engine).history({ limit: 50 });
    expect(changes.map(({ version, id, kind }) => [version, kind, id])).toEqual([
      [13, 'registry', 'load/registry'],
      [12, 'remove-document', 'removal'],
      [11, 'judgements', 'http/77777777-7777-4777-8777-777777777777'],
      [9, 'dismissal', 'http/44444444-4444-4444-8444-444444444444'],
      [8, 'dismissal', 'http/33333333-3333-4333-8333-333333333333'],
      [7, 'revoke-dismissal', 'http/22222222-2222-4222-8222-222222222222'],
      [6, 'dismissal', 'http/11111111-1111-4111-8111-111111111111'],
      [5, 'document', 'load/musterstadt-2024'],
      [2, 'document', 'first-start/musterstadt-2023/bbbb/0'],
      [1, 'registry', 'first-start/registry/aaaa/0'],
    ]);

    const path = join(await temporaryDir(), 'backup.jsonl');
    await writeBackup(engine.lines(), path);
    const file = await openChangesFile(path, () => undefined);
    const dataDir = await temporaryDir();
    try {
      await restoreFolder(file, dataDir, () => undefined);
    } finally {
      await file.close();
    }
    const restored = await openEmbedded({ dataDir });
    expect(comparable(await graphContent(restored))).toEqual(comparable(raised));
    expect(await answersOf(restored)).toEqual(answers);
    await restored.close();
  });

  test('goes on: requests of before are known, an equal bundle changes nothing, another one is written', async () => {
    const engine = await under.open();
    onTestFinished(() => engine.close());
    await fillAsReleasedBefore(engine);
    await prepareGraph(engine);
    const writing = writingOn(engine);
    const title = 'Kulturprogramm 2024, zweite Fassung';
    // What was sent before did not say what was unread nor on which page a row stands, and said M2 for both kinds of it.
    const sections = smallBundle.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({ ...row, page: undefined, note: undefined })),
    }));
    const document = { ...smallBundle.document, title, unread: undefined };
    const named = { ...smallBundle, document, sections };
    const same = JSON.parse(JSON.stringify(named).replace(/"M2[sv]"/g, '"M2"')) as Bundle;
    expect(await writing.replaceDocument(same, { requestId: 'load/musterstadt-2024' })).toEqual({
      version: 5,
    });
    expect(await writing.replaceDocument(same, { requestId: 'again' })).toEqual({ version: 5 });
    const earlier = { ...smallBundle.document, id: 'musterstadt-2023', year: 2023, title: 'Neu' };
    await writing.replaceDocument({ ...smallBundle, document: earlier }, { requestId: 'new' });
    await writing.revert('new', { requestId: 'back' });
    expect((await engine.read(changesFrom, { prefix: 'back' }))[0]?.version).toBe(15);
    const [back] = (await new WholeGraph(engine).documents()).filter(({ id }) => id === 'musterstadt-2023');
    expect(back?.title).toBe('Kulturprogramm 2024');
  });
});
