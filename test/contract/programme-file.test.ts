import { describe, expect, onTestFinished, test } from 'vitest';
import { Graph } from '../../graph/graph.ts';
import { loadProgramme, NotAProgramme, readProgrammeFile } from '../../seed/programme-file.ts';
import { programmeReport, reportLines } from '../../seed/programme-report.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { embedded, engines, testOnce } from './engines.ts';
import { smallRegistry } from './small-bundle.ts';
import { writingOn } from './writing-on.ts';

const plan = [
  'Kulturprogramm Musterstadt 2026;;;',
  'Nr.;Bereich;Maßnahme;Partner',
  '040501;Musikschule;Offenes Singen;VHS, Chor der Klänge e.V.',
  '040701;Museum;Nachtführung;Frau Dr. Beate Musterfrau, Stadtarchiv',
].join('\n');

const planFile = (text = plan, town = 'musterstadt') => ({
  bytes: new TextEncoder().encode(text),
  file: 'plan.csv',
  town,
  year: null,
});

describe.each(engines)('a town’s own file on $name', (under) => {
  test('is read without writing anything, loaded with its new names and its lines, and loaded again changes nothing', async () => {
    const engine = await under.open();
    onTestFinished(() => engine.close());
    await writingOn(engine).saveRegistry(smallRegistry, { requestId: 'registry' });
    const [graph, store] = [new Graph(engine), new WholeGraph(engine)];
    const asked = planFile();
    const before = await store.version();
    const found = await readProgrammeFile(graph, asked);
    expect(await store.version()).toBe(before);
    expect([found.replaces, found.isLoaded]).toEqual([null, false]);

    const made = await loadProgramme(graph, found, { replace: false, requestId: 'first' });
    expect(made).toBe('first');
    const id = 'musterstadt-2026';
    const { rows } = await store.rows(id, { limit: 10 });
    expect(
      rows.map(({ product, measures, mentions }) => [
        product?.code,
        measures.map(({ text }) => text),
        mentions.map(({ wording, actor, review }) => [wording, actor?.id ?? null, review]),
      ]),
    ).toEqual([
      [
        '040501',
        ['Offenes Singen'],
        [
          ['VHS', 'musterstadt/vhs', 'confirmed'],
          ['Chor der Klänge e.V.', 'musterstadt/chor-der-klaenge', 'open'],
        ],
      ],
      // Where a person was left out, what stands beside them is looked at once more.
      ['040701', ['Nachtführung'], [['Stadtarchiv', 'musterstadt/archiv', 'open']]],
    ]);
    const { added, lines } = await store.sourceLines(id, { from: 1 });
    expect(added).toBe(true);
    expect(lines.map(({ text }) => text).join()).toContain('[Person], Stadtarchiv');

    const loaded = await store.version();
    const again = await readProgrammeFile(graph, asked);
    expect(again).toMatchObject({ isLoaded: true });
    // The choir has an entry now, but nobody looked at it.
    const names = again.read.bundle.sections.flatMap((section) =>
      section.rows.flatMap((row) => row.mentions),
    );
    expect(names.map(({ as, review }) => [as, review])).toEqual([
      ['VHS', 'confirmed'],
      ['Chor der Klänge e.V.', 'open'],
      ['Stadtarchiv', 'open'],
    ]);
    expect(await loadProgramme(graph, again, { replace: false, requestId: 'again' })).toBeNull();
    expect(await store.version()).toBe(loaded);
    // One entry of the history, whatever it took.
    const { changes } = await store.history({ limit: 10 });
    expect(changes.map(({ id: of, kind, summary }) => [of, kind, summary.de])).toEqual([
      [
        'first',
        'import',
        '„Programm Musterstadt 2026“ eingelesen: 2 Zeilen, 2 Maßnahmen, 3 Nennungen; neue Namen: 1',
      ],
      ['registry', 'registry', expect.any(String)],
    ]);
    const another = await readProgrammeFile(graph, planFile(`${plan}\n`));
    await expect(loadProgramme(graph, another, { replace: false, requestId: 'another' })).rejects.toThrow(
      /schon „Programm Musterstadt 2026“ geladen/,
    );
    expect(await store.version()).toBe(loaded);
    const told = reportLines(programmeReport(again, []));
    expect(told[1]).toBe('Genau diese Datei ist schon geladen.');
    expect(JSON.stringify([told, again.read.bundle, again.read.entries, lines])).not.toMatch(/Musterfrau/u);
  });
});

testOnce(
  'a file without a year, without a form, or of a town nobody knows is refused with what to do',
  async () => {
    const engine = await embedded.open();
    onTestFinished(() => engine.close());
    await writingOn(engine).saveRegistry(smallRegistry, { requestId: 'registry' });
    const graph = new Graph(engine);
    const read = (text: string, town?: string) => readProgrammeFile(graph, planFile(text, town));
    await expect(read(plan.replace(' 2026', ''))).rejects.toThrow(/für welches Jahr/);
    await expect(read('Guten Tag, 2026.\n\nMit freundlichen Grüßen')).rejects.toThrow(NotAProgramme);
    await expect(read(plan, 'nirgends')).rejects.toThrow(/Nehmen Sie den Ort zuerst auf/);
  },
);
