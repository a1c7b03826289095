import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentHash } from '../../graph/changes/content-hash.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { journalHead } from '../../graph/engines/journal-head.ts';
import { composeLine, noLine, parseLine } from '../../graph/engines/journal-lines.ts';
import { DamagedJournal } from '../../graph/errors.ts';
import { basesToday, graphContent, labelsToday, wholeContent } from './graph-content.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const quiet = () => undefined;

type Content = Awaited<ReturnType<typeof graphContent>>;

const addedProperties: Readonly<Record<string, string>> = {
  Dismissal: 'version',
  Mention: 'ties',
  Document: 'contentHash',
};

/** What format 1 kept, without what came with format 2, under the labels of today; the bases of today give other sums. */
function comparable({ nodes, relations }: Content): Content {
  const added = new Set(['Change', 'ImportRun', 'ProductEntry', 'Graph']);
  return {
    relations,
    nodes: nodes
      .filter(({ labels }) => !labels.some((label) => added.has(label)))
      .map(({ labels, properties }) => ({
        labels: labelsToday(labels),
        properties: Object.fromEntries(
          Object.entries(properties).filter(
            ([name]) => !labels.some((label) => addedProperties[label] === name),
          ),
        ),
      }))
      .toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
  };
}

function idOf({ properties }: Content['nodes'][number]): string {
  return String(properties['id']);
}

test('a journal of format 1 is raised to the same graph, and its file kept beside', async () => {
  const dataDir = await temporaryDir();
  const path = join(dataDir, journalName);
  await copyFile(join(fixtures, 'journal.format-1.jsonl'), path);
  const notices: string[] = [];
  const engine = await openEmbedded({ dataDir, notice: (text) => notices.push(text) });
  const content = await graphContent(engine);
  const whole = await wholeContent(engine);
  const expected = JSON.parse(
    await readFile(join(fixtures, 'journal.format-1.content.json'), 'utf8'),
  ) as Content;
  expect(comparable(content)).toEqual(comparable(basesToday(expected)));
  // 14 entries, one of which a twin left and changed nothing.
  expect(content.nodes.filter(({ labels }) => labels.includes('Change'))).toHaveLength(13);
  const graph = (of: Content) => of.nodes.find(({ labels }) => labels.includes('Graph'))?.properties;
  expect(graph(content)).toMatchObject({ version: 13, contentVersion: graph(expected)?.['contentVersion'] });
  await engine.close();

  expect(notices).toEqual([expect.stringContaining('format-1')]);
  expect(await readFile(join(dataDir, 'journal.format-1.jsonl'), 'utf8')).toBe(
    await readFile(join(fixtures, 'journal.format-1.jsonl'), 'utf8'),
  );
  const again = await openEmbedded({ dataDir, notice: (text) => notices.push(text) });
  expect(await wholeContent(again)).toEqual(whole);
  expect(notices).toHaveLength(1);
  const writing = writingOn(again);
  // What a release before did can be taken back as well.
  await writing.revert('removal', { requestId: 'back' });
  expect(await writing.documentState('musterstadt-2022')).toMatchObject({ version: 14 });
  await again.close();
  expect((await readdir(dataDir)).toSorted()).toEqual(['journal.format-1.jsonl', journalName, 'lock.sqlite']);
});

test('a torn last line of format 1 is left out with a notice', async () => {
  const dataDir = await temporaryDir();
  const text = await readFile(join(fixtures, 'journal.format-1.jsonl'), 'utf8');
  await writeFile(join(dataDir, journalName), text.slice(0, -20));
  const notices: string[] = [];
  const engine = await openEmbedded({ dataDir, notice: (told) => notices.push(told) });
  expect(await writingOn(engine).version()).toBe(12);
  await engine.close();
  expect(notices.join('\n')).toContain('line 14 was torn');
});

/** A journal with a registry, a document twice and its removal: a head and four lines. */
async function writtenJournal(): Promise<{ dataDir: string; path: string; lines: string[] }> {
  const dataDir = await temporaryDir();
  const engine = await openEmbedded({ dataDir });
  const writing = writingOn(engine);
  await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await writing.replaceDocument(smallBundle, { requestId: 'document' });
  const retitled = { ...smallBundle, document: { ...smallBundle.document, title: 'Neu' } };
  await writing.replaceDocument(retitled, { requestId: 'retitled' });
  await writing.removeDocument(smallBundle.document.id, { requestId: 'removal' });
  await engine.close();
  const path = join(dataDir, journalName);
  return { dataDir, path, lines: (await readFile(path, 'utf8')).trimEnd().split('\n') };
}

/** The lines chained anew after a change was altered, as somebody would who knows how. */
function rechained(lines: readonly string[], alter: (change: string, index: number) => string): string[] {
  let before = noLine;
  return lines.slice(1).map((text, index) => {
    const line = parseLine(text);
    if (line === null) throw new Error('no line');
    const composed = composeLine(line.version, before, alter(line.change, index));
    before = composed.sum;
    return composed.text;
  });
}

test('lines of before said M2 for what is sure and for what is presumed; both are read as what they are', async () => {
  const { dataDir, path, lines } = await writtenJournal();
  const retitled = { ...smallBundle, document: { ...smallBundle.document, title: 'Neu' } };
  const before = (text: string) => text.replaceAll(/"M2[sv]"/g, '"M2"').replace('"v":5', '"v":2');
  const hashBefore = contentHash(JSON.parse(before(JSON.stringify(retitled))));
  const earlier = rechained(lines, (change) => before(change).replace(contentHash(retitled), hashBefore));
  await writeFile(path, `${[journalHead, ...earlier].join('\n')}\n`);
  const engine = await openEmbedded({ dataDir });
  await writingOn(engine).revert('removal', { requestId: 'back' });
  const { nodes } = await graphContent(engine);
  await engine.close();
  const bases = nodes.flatMap(({ properties: { wording, basis } }) => {
    return wording === 'Team' || wording === 'Stadtarchiv' ? [`${wording} ${String(basis)}`] : [];
  });
  expect(bases.toSorted()).toEqual(['Stadtarchiv M2s', 'Team M2v']);
});

type Fault = readonly [string, (lines: string[]) => string[], RegExp, RegExp];

const faults: readonly Fault[] = [
  [
    'a newer format',
    ([, ...rest]) => [journalHead.replace('"format":2', '"format":3'), ...rest],
    /Zeile 1: Die Datei hat das Format 3.*neuere/,
    /line 1: The file has format 3.*newer/,
  ],
  ['something else', () => ['{"hello":1}'], /Zeile 1: Das ist weder ein Journal/, /line 1: This is neither/],
  [
    'a damaged line',
    (lines) => lines.map((line) => line.replace('Volkshochschule', 'Volkshochscnule')),
    /Zeile 2: Die Zeile ist beschädigt/,
    /line 2: The line is damaged/,
  ],
  [
    'a missing line',
    (lines) => lines.toSpliced(2, 1),
    /Zeile 3: Vor dieser Zeile fehlt/,
    /line 3: At least one line before/,
  ],
  [
    'swapped lines',
    (lines) => lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? ''),
    /Zeile 3: .*vertauscht/,
    /line 3: .*swapped/,
  ],
  [
    'a doubled line',
    (lines) => lines.toSpliced(3, 0, lines[2] ?? ''),
    /Zeile 4: Die Zeile steht doppelt/,
    /line 4: The line is there twice/,
  ],
  [
    'an unknown kind of change',
    (lines) => [
      journalHead,
      ...rechained(lines, (change) => change.replace('"remove-document"', '"release"')),
    ],
    /Zeile 5: Die Art der Änderung „release“/,
    /line 5: This program does not know the kind of change “release”/,
  ],
  [
    'a newer form of a change',
    (lines) => [journalHead, ...rechained(lines, (change) => change.replace('"v":5', '"v":6'))],
    /Zeile 2: Die Änderung hat eine Form/,
    /line 2: The change has a form/,
  ],
  [
    'an incomplete change',
    (lines) => [journalHead, ...rechained(lines, (change) => change.replace('"removes"', '"took"'))],
    /Zeile 5: Der Inhalt der Änderung .*removes/,
    /line 5: The change's content .*removes/,
  ],
  [
    'a change that cannot be applied',
    (lines) => [
      journalHead,
      ...rechained(lines.slice(0, 3), (change, index) =>
        index === 1 ? change.replaceAll('"means":"musterstadt/vhs"', '"means":"musterstadt/nichts"') : change,
      ),
    ],
    /Zeile 3: Die Änderung lässt sich nicht anwenden \(.*musterstadt\/nichts/s,
    /line 3: The change cannot be applied \(.*musterstadt\/nichts/s,
  ],
  ...(
    [
      ['edits that find nothing to change', 2, '"path":"/document/title"', '"path":"/document/titles/0"'],
      ['edits that give another document', 2, '"value":"Neu"', '"value":"Neues"'],
      ['edits in another document than the one before', 1, '"as":"Stadtarchiv"', '"as":"Archiv"'],
      ['edits in a state that is not there', 2, '"replaces":"document"', '"replaces":"another"'],
      ['edits in a state that comes later', 2, '"replaces":"document"', '"replaces":"retitled"'],
    ] as const
  ).map(([what, altered, from, to]): Fault => [
    what,
    (lines) => [
      journalHead,
      ...rechained(lines.slice(0, 4), (change, index) =>
        index === altered ? change.replace(from, to) : change,
      ),
    ],
    /Zeile 4: Die Zeile hält nur fest, was sich an einem Dokument geändert hat, und das passt nicht/,
    /line 4: The line keeps only what changed in a document, and that does not fit/,
  ]),
];

test.each(faults)(
  '%s stops the start, told in both languages with the line and what to do',
  async (_, alter, de, en) => {
    const { dataDir, path, lines } = await writtenJournal();
    const altered = `${alter(lines).join('\n')}\n`;
    await writeFile(path, altered);
    const refused = await openEmbedded({ dataDir, notice: quiet }).then(
      async (engine) => {
        await engine.close();
        return null;
      },
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(DamagedJournal);
    const { fault } = refused as DamagedJournal;
    expect(fault.de).toMatch(de);
    expect(fault.en).toMatch(en);
    for (const text of [fault.de, fault.en]) expect(text).toMatch(/npm run restore|neuere|newer/);
    expect(await readFile(path, 'utf8')).toBe(altered);
  },
);
