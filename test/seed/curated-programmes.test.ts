import { describe, expect, it } from 'vitest';
import { checkData } from '../../seed/check-data.ts';
import { checkPersons, checkWording } from '../../seed/check-wording.ts';
import { placedRows } from '../../seed/placed-rows.ts';
import { readSeed, seedDirectory, yamlFiles } from '../../seed/read-data.ts';
import { readSourceFingerprints } from '../../seed/source-fingerprints.ts';
import type { Bundle } from '../../graph/schema/bundle.ts';
import { eventRoleTable } from '../../graph/schema/vocabulary.ts';

const seed = await readSeed();

function programme(id: string): Bundle {
  const bundle = seed.bundles.find(({ document }) => document.id === id);
  if (bundle === undefined) throw new Error(`no bundle ${id}`);
  return bundle;
}

/** What can be counted in a bundle; immediate measures stand beside the measures they repeat. */
function counts(bundle: Bundle) {
  const rows = placedRows(bundle);
  return {
    sections: bundle.sections.filter(({ rows: own, goals }) => own.length + goals.length > 0).length,
    rows: rows.length,
    measures: rows.flatMap(({ row }) => row.measures).length,
    immediate: bundle.sections.flatMap(({ immediate }) => immediate).length,
    goals: bundle.sections.flatMap(({ goals }) => goals).length,
    mentions: rows.flatMap(({ row }) => row.mentions).length,
    events: bundle.events.length,
  };
}

describe('the curated programmes', () => {
  it('contradict themselves nowhere', () => {
    expect(checkData(seed)).toEqual([]);
  });

  it('take over no sentence of their documents', async () => {
    expect(checkWording(seed, await readSourceFingerprints())).toEqual([]);
  });

  it('name nobody who looks like a person', async () => {
    const files = [...(await yamlFiles(seedDirectory, '')), ...(await yamlFiles(seedDirectory, 'registry/'))];
    expect(files.length).toBeGreaterThanOrEqual(9);
    expect(files.flatMap((file) => checkPersons(file, new Set()))).toEqual([]);
  });

  it('are five', () => {
    expect(seed.bundles.map(({ document }) => document.id)).toEqual([
      'bergkamen-2023',
      'hattingen',
      'hilden-2023',
      'hilden-2024',
      'lwl-2024',
    ]);
  });
});

describe('volunteering', () => {
  const rowsOn = (id: string) =>
    placedRows(programme(id))
      .filter(({ row }) => row.measures.some(({ terms }) => terms.includes('begriff/engagement')))
      .map(({ section, key, row }) => `${section.code}/${key} ${row.lines[0]}`);

  it('is planned where a measure speaks of it', () => {
    expect(rowsOn('hilden-2024')).toEqual([
      'I.a/040501 94',
      'I.a/040701 117',
      'I.a/040801 131',
      'I.b/040801 242',
    ]);
    expect(rowsOn('hilden-2023')).toEqual([
      'I.a/040501 99',
      'I.a/040701 101',
      'I.a/040801 102',
      'I.b/040801 117',
    ]);
    expect(rowsOn('bergkamen-2023')).toEqual(['HF2/5 74', 'HF2/6 76']);
  });

  it('has no body that places or advises volunteers in any row; an initiative of volunteers is one of kind 5', () => {
    const bodies = seed.registry.actors.filter(({ type }) => type === 'engagement').map(({ id }) => id);
    expect(bodies).toEqual(['nrw/lagfa', 'nrw/nbe', 'nrw/freiwilligenagenturen']);
    const named = seed.bundles.flatMap((bundle) =>
      placedRows(bundle).flatMap(({ row }) => row.mentions.map(({ means }) => means)),
    );
    expect(named.filter((means) => bodies.includes(means))).toEqual([]);
    expect(seed.registry.actors.find(({ id }) => id === 'hilden/digitalpaten')?.type).toBe('association');
  });
});

describe('what is sure and what is presumed', () => {
  const placed = (id: string, basis: string) =>
    placedRows(programme(id)).flatMap(({ row }) =>
      row.mentions.filter((mention) => mention.basis === basis).map(({ lines: [line] }) => line),
    );
  const distinct = (lines: readonly number[]) => [...new Set(lines)];

  it('is told apart as printed in Hilden 2024', () => {
    const sure = placed('hilden-2024', 'M2s');
    const presumed = placed('hilden-2024', 'M2v');
    expect([sure.length, presumed.length]).toEqual([19, 31]);
    expect(distinct(sure)).toEqual([
      83, 300, 415, 523, 532, 664, 665, 674, 720, 721, 722, 724, 749, 761, 995, 996,
    ]);
    // Level with their measure by empty lines.
    expect(presumed).toEqual(expect.arrayContaining([182, 183, 1049, 1058]));
  });

  it('is told apart as printed in Hilden 2023, where lines of a text are no lines of a table', () => {
    const sure = placed('hilden-2023', 'M2s');
    const presumed = placed('hilden-2023', 'M2v');
    expect([sure.length, presumed.length]).toEqual([26, 44]);
    expect(distinct(sure)).toEqual([
      98, 128, 146, 155, 169, 184, 185, 188, 189, 199, 201, 202, 221, 229, 232, 233,
    ]);
    expect(presumed).toEqual(expect.arrayContaining([131, 132, 239, 243, 249, 250]));
  });
});

describe('programmes and channels', () => {
  const lines = (id: string, meant: RegExp) =>
    placedRows(programme(id)).flatMap(({ row }) =>
      row.mentions.filter(({ means }) => meant.test(means)).map(({ lines: [line] }) => line),
    );

  it('hold the municipal concept of arts education wherever a measure names it', () => {
    const concept = /^programm\/kommunales-gesamtkonzept/;
    expect(lines('hilden-2024', concept)).toEqual([66, 391, 520]);
    expect(lines('hilden-2023', concept)).toEqual([145, 146, 168]);
    expect(lines('bergkamen-2023', concept)).toEqual([113]);
  });

  it('hold the channels that stand in the words of measures only', () => {
    const channel = /^kanal\//;
    expect(lines('hilden-2024', channel)).toEqual(
      expect.arrayContaining([352, 714, 735, 745, 757, 759, 769, 772, 849, 867, 959, 995, 1001, 1002]),
    );
    expect(lines('hilden-2023', channel)).toEqual(
      expect.arrayContaining([199, 200, 201, 202, 203, 213, 214, 229, 233, 234]),
    );
  });
});

describe('what decides whether two programmes may be compared', () => {
  it('is said for each: for whom it plans, as what, and whether it has a partner column', () => {
    const said = seed.bundles.map(({ document: { id, scope, planning, partnerColumn } }) =>
      [id, scope, planning, partnerColumn].join(' '),
    );
    expect(said).toEqual([
      'bergkamen-2023 town concept false',
      'hattingen town goals false',
      'hilden-2023 office annual-programme true',
      'hilden-2024 office annual-programme true',
      'lwl-2024 region record false',
    ]);
  });

  it.each([
    ['hilden-2023', ['I.b/040501', 'I.c/040201', 'III.b/040501']],
    ['hilden-2024', ['I.b/040501', 'IV.c/040501']],
  ])('counts the blank partner cells of %s', (id, keys) => {
    const blank = placedRows(programme(id)).filter(({ row }) => row.flags.includes('blank-partner-cell'));
    expect(blank.map(({ section, key }) => `${section.code}/${key}`)).toEqual(keys);
  });
});

describe('the terms of the measures', () => {
  it.each(['bergkamen-2023', 'hilden-2023', 'hilden-2024'])('tell the areas of %s apart', (id) => {
    const rows = placedRows(programme(id));
    const areaOf = ({ section, key, row }: (typeof rows)[number]) => row.product ?? `${section.code}/${key}`;
    const areas = new Map<string, Set<string>>();
    for (const placed of rows)
      for (const term of placed.row.measures.flatMap(({ terms }) => terms))
        areas.set(term, (areas.get(term) ?? new Set()).add(areaOf(placed)));
    const all = new Set(rows.map(areaOf)).size;
    expect(areas.size).toBeGreaterThan(25);
    expect([...areas].filter(([, named]) => named.size === all)).toEqual([]);
  });

  it('never make a profile out of an office code', () => {
    const codes = seed.registry.actors.filter(({ guess }) => guess !== undefined);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter(({ profile }) => profile.length > 0)).toEqual([]);
  });
});

describe('Hilden', () => {
  it('has 12 sections, 58 rows and 154 measures in 2024', () => {
    expect(counts(programme('hilden-2024'))).toMatchObject({ sections: 12, rows: 58, measures: 154 });
  });

  it('has the same in 2023, where lost bullets leave a doubt of two measures', () => {
    const { sections, rows, measures } = counts(programme('hilden-2023'));
    expect({ sections, rows }).toEqual({ sections: 12, rows: 58 });
    expect(Math.abs(measures - 154)).toBeLessThanOrEqual(2);
  });

  it('goes on in 2024 with 142 measures of 2023, 38 of them changed and one of these merged, and leaves out 12', () => {
    const measuresOf = (id: string) => placedRows(programme(id)).flatMap(({ row }) => row.measures);
    const continued = measuresOf('hilden-2024').flatMap(({ continues }) => continues ?? []);
    const merged = measuresOf('hilden-2024').flatMap(({ merges }) => merges ?? []);
    expect(merged).toEqual(['hilden-2023/IV.a/040801/m4']);
    expect(continued).toHaveLength(141);
    expect(continued.filter(({ kind }) => kind === 'changed')).toHaveLength(37);
    const goneOn = new Set([...continued.map(({ measure }) => measure), ...merged]);
    expect(measuresOf('hilden-2023').length - goneOn.size).toBe(12);
  });

  it('changes in 2024 what says „weitere“ or „neu“ in one year only', () => {
    const measures = placedRows(programme('hilden-2024')).flatMap(({ row }) => row.measures);
    const kindOf = (earlier: string) =>
      measures.find(({ continues }) => continues?.measure === `hilden-2023/${earlier}`)?.continues?.kind;
    expect([kindOf('I.c/040103/m2'), kindOf('IV.b/040601/m3')]).toEqual(['changed', 'changed']);
  });

  it('keeps 040702 a product of its own and proposes that it is 040701', () => {
    const codes = programme('hilden-2024').products.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['040701', '040702']));
    expect(seed.registry.proposals.map(({ a, b }) => [a, b].sort())).toContainEqual([
      'hilden/040701',
      'hilden/040702',
    ]);
  });
});

describe('Bergkamen', () => {
  const bundle = programme('bergkamen-2023');
  const measures = placedRows(bundle).flatMap(({ row }) => row.measures);

  it('has 7 fields with 52 measures: 28 in phase A, 22 in B, 2 in C', () => {
    expect(counts(bundle)).toMatchObject({ sections: 7, rows: 52, measures: 52 });
    const inPhase = (phase: string) => measures.filter((measure) => measure.phase === phase).length;
    expect([inPhase('A'), inPhase('B'), inPhase('C')]).toEqual([28, 22, 2]);
  });

  it('ends its phases in 2025, 2028 and 2033', () => {
    expect(new Set(measures.map(({ phase, until }) => `${phase} ${until}`))).toEqual(
      new Set(['A 2025', 'B 2028', 'C 2033']),
    );
  });

  it('matches each of ten immediate measures with another measure', () => {
    const matches = bundle.sections.flatMap(({ immediate }) => immediate.map((one) => one.matches));
    expect(matches).toHaveLength(10);
    expect(new Set(matches).size).toBe(10);
  });

  it('keeps what the document claims of itself: 8 and 10 fields, 51 measures', () => {
    expect(bundle.document.claimed).toEqual([
      { what: 'fields', count: 8, line: 35 },
      { what: 'fields', count: 10, line: 148 },
      { what: 'measures', count: 51, line: 35 },
    ]);
  });

  it('says which parts of it are not read, and leaves open what a bare word means', () => {
    const [introductions] = bundle.document.unread ?? [];
    expect(introductions?.lines?.map(([from]) => from)).toEqual([55, 67, 80, 92, 110, 121, 136]);
    const mentions = placedRows(bundle).flatMap(({ row }) => row.mentions);
    expect(mentions.find(({ as }) => as === 'Marketing')?.review).toBe('open');
  });

  it('finds every name in the wording of a measure', () => {
    const mentions = placedRows(bundle).flatMap(({ row }) => row.mentions);
    expect(mentions.length).toBeGreaterThan(60);
    expect(mentions.filter(({ basis, column }) => basis !== 'M1' || column !== 'measure')).toEqual([]);
  });
});

describe('Hattingen', () => {
  it('has 5 fields with 21 goals, no partner and no year', () => {
    const bundle = programme('hattingen');
    expect(counts(bundle)).toMatchObject({ sections: 5, goals: 21, rows: 0, mentions: 0 });
    expect(bundle.document.year).toBeNull();
  });
});

describe('the exchange meeting of Westfalen-Lippe', () => {
  const bundle = programme('lwl-2024');
  const [event] = bundle.events;

  it('is one event in which three took part, and two are only named', () => {
    expect(counts(bundle)).toMatchObject({ events: 1, rows: 0 });
    const inPart = (tookPart: boolean) =>
      new Set(
        event?.participants.flatMap(({ actor, role }) =>
          eventRoleTable[role].tookPart === tookPart ? [actor] : [],
        ),
      );
    expect([...inPart(true)]).toEqual(['lwl/kulturabteilung', 'nrw/lagfa', 'rheine/stadtkultur']);
    expect([...inPart(false)]).toEqual(['nrw/nbe', 'nrw/freiwilligenagenturen']);
  });

  it('names a programme that the ministry funds, which is not the meeting', () => {
    expect(
      event?.programmes?.map(({ programme, funders }) => [programme, funders.map(({ actor }) => actor)]),
    ).toEqual([['programm/kultur-in-westfalen', ['nrw/kulturministerium']]]);
  });

  it('reads the OCR error as lagfa NRW', () => {
    const misread = event?.participants.find(({ as }) => as.startsWith('IAGFA'));
    expect(seed.registry.actors.find(({ id }) => id === misread?.actor)?.name).toBe('lagfa NRW');
  });

  it('says that its attachments are missing', () => {
    expect(bundle.document.notes.map(({ de }) => de).join()).toContain('Anlagen fehlen');
  });
});
