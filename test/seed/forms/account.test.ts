import { expect, test } from 'vitest';
import { piecesOf } from '../../../seed/forms/ledger.ts';
import { understand } from '../../../seed/forms/understand.ts';
import { randomNumbers, type RandomNumbers } from '../../bench/random-numbers.ts';
import { sourceOf } from '../readers/reading.ts';
import { makeSource, type ShortBlock } from './make-source.ts';

const switches = [
  'bullets',
  'merged',
  'sum',
  'repeatedHead',
  'headingInside',
  'codes',
  'costs',
  'outside',
] as const;
type Layout = ReadonlySet<(typeof switches)[number]>;

const words = [
  'Lesung',
  'Konzert',
  'Findbuch',
  'Ausstellung',
  'Führung',
  'Werkstatt',
  'Singpause',
  'Bücherboot',
];
const bodies = ['VHS', 'Kunstverein', 'Kita Nord', 'Bauhof', 'Heimatverein', 'Jugendamt'];
const areas = ['Archiv', 'Bibliothek', 'Museum', 'Musikschule'];

interface Made {
  readonly blocks: readonly ShortBlock[];
  readonly rows: readonly (readonly [
    product: string,
    measures: readonly string[],
    partners: readonly string[],
  ])[];
}

/** An invented programme in a layout: what stands in it, and the rows that were put into it. */
function programme(layout: Layout, random: RandomNumbers): Made {
  const some = (from: readonly string[], most: number): string[] => {
    const first = random.below(from.length);
    const count = 1 + random.below(most);
    return Array.from({ length: count }, (_, nth) => from[(first + nth) % from.length] ?? '');
  };
  const rows = areas.map(
    (area) => [area, some(words, 3).map((word) => `${word} im ${area}`), some(bodies, 3)] as const,
  );
  const head = ['Produkt', 'Maßnahmen', 'Schnittstellen', ...(layout.has('costs') ? ['Kosten'] : [])];
  const table: string[][] = [head];
  for (const [index, [area, measures, partners]] of rows.entries()) {
    const filler = layout.has('costs') ? ['100 €'] : [];
    const product = layout.has('codes') ? `0407${index}0 ${area}` : area;
    if (layout.has('headingInside') && index === 2)
      table.push(['Ziel B: Netze', ...head.slice(1).map(() => '<')]);
    if (layout.has('repeatedHead') && index === 3) table.push(head);
    if (layout.has('merged'))
      for (const [nth, measure] of measures.entries())
        table.push([nth === 0 ? product : '^', measure, nth === 0 ? partners.join('\n') : '^', ...filler]);
    else
      table.push([
        product,
        measures.map((measure) => (layout.has('bullets') ? `* ${measure}` : measure)).join('\n'),
        partners.join('\n'),
        ...filler,
      ]);
  }
  if (layout.has('sum')) table.push(['Gesamt', '', '', ...(layout.has('costs') ? ['400 €'] : [])]);
  const outside = layout.has('outside') ? ['Vorbemerkung zu diesem Plan.', 'Ziel A: Orte'] : [];
  return { blocks: [...outside, { table }, ...(layout.has('outside') ? ['gez. Das Kulturamt'] : [])], rows };
}

test('whatever the layout, the rows that were put in come out, and every line and piece is accounted for once', () => {
  const random = randomNumbers(20_251_128);
  for (let bits = 0; bits < 2 ** switches.length; bits += 1) {
    const layout = new Set(switches.filter((_, nth) => (bits >> nth) % 2 === 1));
    const { blocks, rows } = programme(layout, random);
    const source = makeSource('docx', blocks);
    const draft = understand(source);
    const read = draft.rows.map(({ product, measures, partners }) => [
      product,
      measures.map(({ text }) => text),
      partners.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
    ]);
    expect(read, [...layout].join(' ')).toEqual(rows);
    const { read: all, used, discarded, open } = draft.account;
    expect([all, open], [...layout].join(' ')).toEqual([
      source.lines.filter(({ text }) => text !== '').length,
      0,
    ]);
    expect(used + discarded).toBe(all);
    const told = new Set(
      [...draft.discarded, ...draft.notUnderstood].map(({ lines, text }) => `${lines.join()} ${text}`),
    );
    const silent = piecesOf(source).filter(({ lines, text }) => !told.has(`${lines.join()} ${text}`));
    expect(silent.length).toBe(used);
  }
});

test('what no rule takes is left open, never lost', () => {
  const source = makeSource('docx', [
    'Ein Satz.',
    {
      table: [
        ['x', 'y'],
        ['1', '2'],
      ],
    },
  ]);
  const { account, notUnderstood } = understand(source);
  expect(account).toEqual({ read: 5, used: 0, discarded: 0, open: 5 });
  expect(notUnderstood.map(({ text }) => text)).toEqual(['Ein Satz.', 'x', 'y', '1', '2']);
});

test('a line that is used in part is counted as used, and it is said how many are', async () => {
  const rows = ['Archiv\tNacht der Akten\tChor\t100 €', 'Bad\tKonzert\tKita\t', 'Café\tLesung\tChor\t50 €'];
  const before = ['Arbeitsprogramm 2026', 'Was wir planen, steht in der Tabelle.', 'Kosten sind geschätzt.'];
  const text = [...before, 'Bereich\tMaßnahme\tPartner\tKosten', ...rows].join('\n');
  const { account, notes } = understand(await sourceOf(Buffer.from(text)));
  expect(account).toEqual({ read: 7, used: 3, discarded: 4, open: 0 });
  expect(notes.filter(({ kind }) => kind === 'used-in-part').map(({ text: said }) => said.de)).toEqual([
    'Von 2 verwendeten Zeilen ist je ein Teil weggelassen oder nicht verstanden.',
  ]);
});
