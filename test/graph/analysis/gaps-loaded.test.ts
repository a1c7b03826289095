import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Finding } from '../../../graph/schema/gap-answers.ts';
import { GapsAnswer } from '../../../graph/schema/gap-answers.ts';
import { FiguresAnswer } from '../../../graph/schema/bridge-answers.ts';
import { GapKind } from '../../../graph/schema/gap-kinds.ts';
import type { ActorType } from '../../../graph/schema/actor-types.ts';
import type { ActorStatus } from '../../../graph/schema/vocabulary.ts';
import { filterRows } from '../../../web/src/data/row-filter.ts';
import { WholeGraph } from '../whole-graph.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed } from '../../../seed/read-data.ts';
import { loadTowns } from '../../bench/load-towns.ts';
import { writingOn } from '../../contract/writing-on.ts';
import type { Writing } from '../../../graph/changes/writing.ts';

let store: WholeGraph;

let writing: Writing;
beforeAll(async () => {
  const engine = await openEmbedded({ dataDir: null });
  store = new WholeGraph(engine);
  writing = writingOn(engine);
  await loadSeed(writing, await readSeed());
});
afterAll(() => store.close());

function ask(document: string, kind: GapKind[] = []): Promise<GapsAnswer> {
  return store.gaps({ document, kind });
}

async function rowsOf(document: string, kind: GapKind): Promise<string[]> {
  const { findings } = await ask(document, [kind]);
  return findings.map(({ row }) => row?.slice(document.length + 1) ?? '');
}

describe('the gaps of Hilden', () => {
  test('where the partner column is blank are these rows', async () => {
    expect(await rowsOf('hilden-2023', 'L1')).toEqual(['I.b/040501', 'I.c/040201', 'III.b/040501']);
    expect(await rowsOf('hilden-2024', 'L1')).toEqual(['I.b/040501', 'IV.c/040501']);
  });

  test('where only the own house stands are these rows', async () => {
    const both = ['I.b/040601', 'IV.a/040501', 'IV.a/040601', 'IV.d/040601', 'UZ/040601'];
    expect(await rowsOf('hilden-2023', 'L2')).toEqual(both.toSpliced(3, 0, 'IV.c/040501'));
    expect(await rowsOf('hilden-2024', 'L2')).toEqual(both);
  });

  test('where a measure of 2023 is gone and its partners are left are the two of the learning platform', async () => {
    const { findings } = await ask('hilden-2024', ['L5']);
    expect(findings.map(({ row, actor }) => [row, actor?.id])).toEqual([
      ['hilden-2024/IV.b/040601', 'kreis-mettmann/kreisverwaltung'],
      ['hilden-2024/IV.b/040601', 'kreis-mettmann/kreisangehoerige-bibliotheken'],
    ]);
  });

  test('since 2023 that another name could explain say so on both sides', async () => {
    const { findings } = await ask('hilden-2024', ['L6']);
    const open = findings.filter(({ reason }) => reason.de.includes('Vielleicht nur ein anderer Name'));
    expect(open.map(({ row, actor, change }) => [row?.slice(12), actor?.id, change])).toEqual([
      ['I.a/040103', 'hilden/stadtmarketing', 'ended'],
      ['I.a/040103', 'hilden/buergermeisterbuero-stadtmarketing', 'new'],
      ['I.c/040103', 'hilden/stadtmarketing', 'ended'],
      ['I.c/040103', 'hilden/buergermeisterbuero-stadtmarketing', 'new'],
      ['IV.c/040601', 'kreis-mettmann/schulen', 'ended'],
      ['IV.c/040601', 'hilden/schulen', 'new'],
    ]);
    for (const { unreviewed } of open) expect(unreviewed).toBeGreaterThan(0);
    // The other name is opened as well as the one that changed.
    const printed = ({ evidence }: (typeof open)[number]) =>
      evidence.flatMap(({ document, wording, lines }) => (wording === null ? [] : `${document} ${lines[0]}`));
    expect(open.map(printed)).toEqual([
      ['hilden-2023 90', 'hilden-2024 83'],
      ['hilden-2024 83', 'hilden-2023 90'],
      ['hilden-2023 123', 'hilden-2023 123', 'hilden-2024 290'],
      ['hilden-2024 290', 'hilden-2023 123', 'hilden-2023 123'],
      ['hilden-2023 222', 'hilden-2024 915'],
      ['hilden-2024 915', 'hilden-2023 222'],
    ]);
    const [, schools] = open.filter(({ row }) => row === 'hilden-2024/IV.c/040601');
    expect(schools?.reason.de).toBe(
      'Die Zeile Stadtbibliothek (IV.c) nennt 2024 „(Grund-)Schulen“ (gelesen als Schulen), 2023 noch nicht. Vielleicht nur ein anderer Name für „(Grund-)Schulen des Kreises Mettmann“; das ist offen.',
    );
  });

  test('since 2023 leave out who stood in the row by a part of it: the Landesverband by its Netzwerk', async () => {
    const { findings } = await ask('hilden-2024', ['L6']);
    const ofRow = findings.filter(({ row }) => row === 'hilden-2024/III.b/040501');
    expect(ofRow.map(({ actor }) => actor?.id)).toEqual(['hilden/ak-inklusion']);
  });

  test('quote names as they are printed, and nothing of our own wording', async () => {
    const documents = ['hilden-2023', 'hilden-2024', 'bergkamen-2023'];
    const rows = await Promise.all(documents.map((id) => store.rows(id, { limit: 100 })));
    const printed = rows.flatMap((answer) =>
      answer.rows.flatMap(({ mentions }) => mentions.map(({ wording }) => wording)),
    );
    const reasons = (await Promise.all(documents.map((id) => ask(id)))).flatMap(({ findings }) =>
      findings.map(({ reason }) => reason.de),
    );
    const quotes = reasons.flatMap((reason) =>
      [...reason.matchAll(/„(.+?)“(?=[ ,;.:])/g)].map(([, quote = '']) => quote),
    );
    expect(quotes).toEqual(expect.arrayContaining(['AK', '(Grund-)Schulen', 'Fördervereins']));
    // Our title of a measure may itself quote a word of the document.
    const quoting = rows.flatMap((answer) =>
      answer.rows.flatMap(({ measures }) => measures.map(({ title }) => title)),
    );
    const unprinted = quotes.filter((quote) => !printed.some((wording) => wording.includes(quote)));
    expect(unprinted.filter((quote) => !quoting.some((title) => title.includes(`„${quote}“`)))).toEqual([]);
  });
});

describe('the matrix of goals and kinds of partner', () => {
  test.each(['hilden-2023', 'hilden-2024'])(
    'of %s opens as many rows as each of its figures says',
    async (id) => {
      const [{ matrix }, { rows }] = await Promise.all([ask(id), store.rows(id, { limit: 100 })]);
      const opened = (section: string, type: ActorType, status: ActorStatus) =>
        filterRows(rows, 'alle', [section], '', { types: [type], status: [status] }).length;
      for (const cell of matrix.cells) {
        const where = `${cell.section} ${cell.type}`;
        expect([where, opened(cell.section, cell.type, 'identifiable')]).toEqual([where, cell.rows]);
        expect([where, opened(cell.section, cell.type, 'collective')]).toEqual([where, cell.collectiveRows]);
      }
      expect(
        matrix.cells.filter(({ rows: named, collectiveRows }) => named * collectiveRows > 0),
      ).not.toEqual([]);
    },
  );
});

describe('any document', () => {
  test('is answered as the schema says, with the earlier year it was compared with', async () => {
    for (const { id } of await store.documents()) {
      const answer = await ask(id);
      expect(GapsAnswer.safeParse(answer).error).toBeUndefined();
      expect(answer.previous?.id ?? null).toBe(id === 'hilden-2024' ? 'hilden-2023' : null);
      expect(answer.limits.blindSpots.length).toBeGreaterThanOrEqual(4);
      expect(FiguresAnswer.safeParse(await store.figures({ document: id })).error).toBeUndefined();
    }
  });

  test('without rows has no findings and says why for every kind', async () => {
    const reasons = {
      hattingen: 'Das Dokument nennt Ziele, aber keine Maßnahmen und keine Partner.',
      'lwl-2024': 'Das Dokument ist ein Protokoll und nennt keine Maßnahmen.',
    };
    for (const [id, reason] of Object.entries(reasons)) {
      const { findings, kinds } = await ask(id);
      expect(findings).toEqual([]);
      expect(kinds.map(({ applicable }) => applicable)).toEqual(GapKind.options.map(() => false));
      for (const { why } of kinds) expect(why?.de).toBe(reason);
    }
  });

  test('that is not loaded is unknown', async () => {
    await expect(ask('nirgendwo')).rejects.toThrow('nirgendwo');
    await expect(store.figures({ document: 'nirgendwo' })).rejects.toThrow('nirgendwo');
  });

  test('asked for one kind shows findings of that kind only and counts all eight', async () => {
    const [all, some] = await Promise.all([ask('hilden-2024'), ask('hilden-2024', ['L2', 'L4'])]);
    expect(some.findings).toEqual(all.findings.filter(({ kind }) => kind === 'L2' || kind === 'L4'));
    expect(some.kinds).toEqual(all.kinds);
  });
});

describe('a finding of Hilden 2024', () => {
  const withoutL7 = (findings: readonly Finding[]) => findings.filter(({ kind }) => kind !== 'L7');

  test('is dismissed without touching any other', async () => {
    const before = await ask('hilden-2024');
    const finding = 'L1|hilden-2024/I.b/040501';
    await writing.dismiss(
      { document: 'hilden-2024', finding, reason: 'steht im Jahresbericht' },
      { requestId: 'dismissal-of-a-gap' },
    );
    const after = await ask('hilden-2024');
    expect(after.findings.map((one) => ({ ...one, dismissal: null }))).toEqual(before.findings);
    const dismissed = after.findings.flatMap(({ key, dismissal }) => (dismissal === null ? [] : [key]));
    expect(dismissed).toEqual([finding]);
    expect(after.kinds[0]).toMatchObject({ open: 1, dismissed: 1 });
    expect(after.kinds.slice(1)).toEqual(before.kinds.slice(1));
  });

  test('stays as it is when documents of other towns are loaded, except that kinds others name are found', async () => {
    const before = await ask('hilden-2024');
    expect(before.kinds.find(({ kind }) => kind === 'L7')?.applicable).toBe(false);
    await loadTowns(writing, 0, 3);
    // The invented registries bring terms of their own under ids of the real vocabulary.
    await writing.saveRegistry((await readSeed()).registry, { requestId: 'registry-again' });
    const after = await ask('hilden-2024');
    expect(withoutL7(after.findings)).toEqual(before.findings);
    expect(after.kinds.filter(({ kind }) => kind !== 'L7')).toEqual(
      before.kinds.filter(({ kind }) => kind !== 'L7'),
    );
    expect(after.matrix).toEqual(before.matrix);
    const others = after.findings.filter(({ kind }) => kind === 'L7');
    expect(others.length).toBeGreaterThan(0);
    for (const { compared, evidence } of others) {
      expect(compared?.of).toBe(3);
      expect(evidence).toHaveLength(compared?.named ?? 0);
      for (const { document } of evidence) expect(document).toMatch(/^beispielstadt-/);
    }
  });
});
