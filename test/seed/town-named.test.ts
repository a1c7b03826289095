import { expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { Graph } from '../../graph/graph.ts';
import { NotAProgramme, readProgrammeFile } from '../../seed/programme-file.ts';
import { addTown } from '../../seed/towns/add-town.ts';
import { townNamed } from '../../seed/towns/town-named.ts';

test('A town is meant by id, name or key; one that nobody knows names the way, and is read for before it is added', async () => {
  const graph = new Graph(await openEmbedded({ dataDir: null }));
  await graph.writing.prepare();
  const meant = (town: string, ags: string | null = null) => townNamed(graph, { town, ags });
  await expect(meant('Monheim')).rejects.toThrow(/Monheim am Rhein: --ags 05158026/);
  await expect(meant('Nirgends')).rejects.toThrow(/8 Ziffern, bei einem Kreis 5/);
  await expect(meant('Monheim', '5158026')).rejects.toThrow(NotAProgramme);
  const monheim = {
    id: 'monheim-am-rhein',
    ags: '05158026',
    name: 'Monheim am Rhein',
    kind: 'town' as const,
  };
  expect(await meant('Monheim', '05158026')).toEqual(monheim);
  expect(await meant('Kreis Mettmann', '05158')).toMatchObject({ id: 'kreis-mettmann', kind: 'district' });

  const bytes = new TextEncoder().encode('Bereich;Maßnahme;Partner\nMusikschule;Offenes Singen;VHS');
  const asked = { bytes, file: 'plan.csv', town: await meant('Monheim', '05158026'), year: 2026 };
  const { read } = await readProgrammeFile(graph, asked);
  expect(read.bundle.document).toMatchObject({ id: 'monheim-am-rhein-2026', municipality: monheim.id });
  expect(await graph.writing.version()).toBe(0);

  for (const [ags, name] of [
    ['05158026', 'Monheim am Rhein'],
    ['03357035', 'Neuenkirchen'],
    ['03454035', 'Neuenkirchen'],
  ] as const)
    await addTown(graph, { ags, name, kind: 'town' }, { requestId: ags });
  expect(await meant('Monheim am Rhein')).toEqual(monheim);
  expect(await meant('monheim-am-rhein')).toEqual(monheim);
  await expect(meant('Neuenkirchen')).rejects.toThrow(
    /--town neuenkirchen-03357035 \(03357035\), --town neuenkirchen-03454035/,
  );
  await graph.close();
});
