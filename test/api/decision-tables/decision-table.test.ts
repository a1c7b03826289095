import { describe, expect, test } from 'vitest';
import { readDecisionTable } from '../../../api/decision-tables/read-decision-table.ts';
import { decisionTable } from '../../../api/decision-tables/write-decision-table.ts';
import { tableLines } from '../../../api/table-lines.ts';
import { decisionKey } from '../../../graph/identity/decision-key.ts';
import type { StandingDecision } from '../../../graph/schema/decision-answers.ts';
import { DecisionContent } from '../../../graph/schema/decision.ts';

const limits = {
  unpacked: 0,
  entries: 0,
  sheets: 1,
  rows: 1000,
  columns: 30,
  cells: 10_000,
  characters: 100_000,
  memory: 16,
  seconds: 5,
};

const abouts = [
  { kind: 'pair', a: 'hilden/a', b: 'hilden/b', judged: 'same' },
  { kind: 'pair', a: 'hilden/a', b: 'hilden/c', judged: 'different' },
  { kind: 'wording', town: 'hilden', wording: '=Kürzel "51"; neu', review: 'confirmed', means: 'hilden/a' },
  { kind: 'wording', town: 'hilden', wording: '3-5', review: 'confirmed' },
  { kind: 'wording', town: 'hilden', wording: 'Öffentlichkeit', review: 'rejected' },
  {
    kind: 'mention',
    document: 'hilden-2024',
    place: 'III/hilden/040501',
    wording: 'Verein „Größe“',
    nth: 2,
    set: {
      means: 'hilden/b',
      review: 'rejected',
      basis: 'M1',
      at: null,
      modality: 'possible',
      role: 'object',
      note: { de: 'Nur; erwähnt', en: 'Only "named"' },
    },
  },
  { kind: 'actor', actor: 'hilden/a', field: 'name', value: '-Größe; "Alt"' },
  { kind: 'actor', actor: 'hilden/a', field: 'name', value: '4711' },
  { kind: 'actor', actor: 'hilden/a', field: 'aliases', value: ['eins', 'zwei; drei'] },
  { kind: 'actor', actor: 'hilden/a', field: 'guess', value: { de: 'Vielleicht', en: 'Perhaps' } },
  { kind: 'actor', actor: 'hilden/a', field: 'partOf', value: null },
  {
    kind: 'answer',
    actor: 'hilden/vhs',
    document: 'hilden-2024',
    place: 'I.b/040501',
    said: 'other',
    on: '2026-03-12',
    words: 'Nur; "im Sommer"',
  },
  {
    kind: 'answer',
    actor: 'hilden/a',
    document: 'hilden-2024',
    place: 'I.b/~x',
    said: 'right',
    on: '2026-03-12',
  },
  { kind: 'asked', actor: 'hilden/vhs', document: 'hilden-2024', on: '2026-03-01' },
  { kind: 'listed', town: 'hilden', name: 'Kunstverein; Süd', actor: 'hilden/b', judged: 'different' },
  {
    kind: 'cut',
    town: 'hilden',
    text: 'VHS; „H6“ Chor',
    names: [
      { as: 'VHS', means: 'hilden/a' },
      { as: '„H6“ Chor', means: 'hilden/b' },
    ],
  },
  {
    kind: 'measures',
    document: 'hilden-2024',
    place: 'I.b/040501',
    text: 'Chöre; Konzerte',
    titles: ['Chöre', '"Konzerte"'],
  },
  { kind: 'row', document: 'hilden-2024', place: 'I.b/040702', product: '040701' },
  { kind: 'row', document: 'hilden-2024', place: 'I.b/040702', section: 'I.a' },
];

const standing = (about: unknown): StandingDecision => {
  const content = DecisionContent.parse(about);
  return {
    about: content,
    key: decisionKey(content),
    town: 'hilden',
    names: ['Amt für "Größe"', 'B'],
    reason: '+49 ist keine "Nummer";\nsagt das Amt',
    restsOn: { document: 'hilden-2024', sha256: 'a'.repeat(64), quote: 'Amt „x“: "y"' },
    change: 'http/1',
    at: '2026-11-28T02:00:00.000Z',
    by: 'Kulturbüro',
    summary: { de: '', en: '' },
  };
};

async function readAgain(bytes: Uint8Array) {
  const read = readDecisionTable(await tableLines(bytes, limits));
  if ('de' in read) throw new Error(read.de);
  return read;
}

const text = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));

/** A text as a German Excel saves it: no code point of it is beyond Latin-1 but the quotation marks. */
function windows1252(of: string): Uint8Array {
  const signs: Readonly<Record<string, number>> = { '„': 0x84, '“': 0x93 };
  return Uint8Array.from(of.replace('\uFEFF', ''), (sign) => signs[sign] ?? sign.charCodeAt(0));
}

describe('a table of decisions', () => {
  test.each([
    ['as it was written', (csv: string) => new TextEncoder().encode(csv)],
    ['as a German Excel saves it, in Windows-1252', windows1252],
    [
      'with tabs between its cells, in UTF-16',
      (csv: string) =>
        Buffer.from(
          csv.replace(/"[^"]*(?:""[^"]*)*"|;/g, (part) => (part === ';' ? '\t' : part)),
          'utf16le',
        ),
    ],
  ])('says every kind of decision exactly, read again %s', async (_, saved) => {
    for (const about of abouts) {
      const decision = standing(about);
      const { decisions, faults } = await readAgain(saved(decisionTable([decision])));
      expect(faults).toEqual([]);
      expect([...decisions]).toEqual([
        [
          2,
          {
            about: decision.about,
            reason: decision.reason,
            restsOn: { document: 'hilden-2024', quote: 'Amt „x“: "y"' },
          },
        ],
      ]);
    }
  });

  test('has the agreed columns and runs nothing as a formula', () => {
    const csv = decisionTable([standing(abouts[2])]);
    expect(csv).toMatch(/^\uFEFFart;ort;schluessel;a;b;vorher;nachher;grund;rolle;zeit;beleg\r\n/);
    expect(csv).toContain(`;"'=Kürzel ""51""; neu";hilden/a;;Partner;"'+49`);
  });

  test('says what two entries were called, and what a property is without the decision', () => {
    expect(decisionTable([standing(abouts[0])])).toContain(';hilden/b;"„Amt für ""Größe""“, „B“";gleich;');
    const value = { now: { de: 'neu', en: 'new' }, before: { de: 'Verein', en: 'association' } };
    expect(decisionTable([{ ...standing(abouts[8]), value }])).toContain(';aliases;Verein;');
  });

  test('can be written by hand with three columns in any order, either way round', async () => {
    const { decisions, faults } = await readAgain(
      text('nachher;b;a;Art', 'Gleich;hilden/a;hilden/b;paar', 'Neuer Name;name;hilden/a;EINTRAG'),
    );
    expect(faults).toEqual([]);
    expect([...decisions.values()]).toEqual([
      { about: abouts[0] },
      { about: { kind: 'actor', actor: 'hilden/a', field: 'name', value: 'Neuer Name' } },
    ]);
  });

  test.each([
    ['an unknown kind', 'Frage;;;hilden/a;hilden/b;gleich;;', '„Frage“ in der Spalte „art“'],
    ['another word', 'Paar;;;hilden/a;hilden/b;egal;;', 'In der Spalte „nachher“ steht „egal“.'],
    ['a name for an id', 'Paar;;;Die VHS;hilden/b;gleich;;', 'In der Spalte „a“ steht „Die VHS“.'],
    ['one entry twice', 'Paar;;;hilden/a;hilden/a;gleich;;', 'eine andere als in „a“'],
    ['no town', 'Wortlaut;;;VHS;hilden/a;Partner;;', 'In der Spalte „ort“ steht „“.'],
    ['a place by hand', 'Nennung;;;VHS;hilden-2024;Zeile 3;;', 'In der Spalte „nachher“ steht „Zeile 3“.'],
    ['no property', 'Eintrag;;;hilden/a;telefon;1;;', 'In der Spalte „b“ steht „telefon“.'],
    ['a type that is none', 'Eintrag;;;hilden/a;type;x;;', 'In der Spalte „nachher“ steht „x“.'],
    ['a damaged row', 'Paar;;pair|hilden/a|hilden/b;hilden/a;hilden/c;gleich;;', '„schluessel“ passt nicht'],
    ['a long reason', `Paar;;;hilden/a;hilden/b;gleich;${'x'.repeat(301)};`, 'höchstens 300 Zeichen'],
    [
      'a person',
      'Paar;;;hilden/a;hilden/b;gleich;sagt Frau Beispiel;',
      'der Name oder die Adresse einer Person',
    ],
    ['a mistyped GND number', 'Eintrag;;;hilden/a;gnd;2024678-1;;', 'In der Spalte „nachher“ steht'],
    ['other evidence', 'Paar;;;hilden/a;hilden/b;gleich;;Seite 3', 'In „beleg“ gehört'],
  ])('tells of %s with the row, and reads the others', async (_, row, said) => {
    const { decisions, faults } = await readAgain(
      text('art;ort;schluessel;a;b;nachher;grund;beleg', row, 'Paar;;;hilden/x;hilden/y;gleich;;'),
    );
    expect([...decisions.keys()]).toEqual([3]);
    expect(faults).toMatchObject([{ line: 2, what: { de: expect.stringContaining(said) as string } }]);
  });

  test('takes the first of two rows that decide the same otherwise, and counts what it says twice', async () => {
    const { decisions, faults, repeated } = await readAgain(
      text(
        'art;a;b;nachher',
        'Paar;hilden/a;hilden/b;gleich',
        'Paar;hilden/b;hilden/a;gleich',
        'Paar;hilden/a;hilden/b;verschieden',
      ),
    );
    expect([[...decisions.keys()], repeated]).toEqual([[2], 1]);
    expect(faults).toMatchObject([{ line: 4, what: { en: expect.stringContaining('Row 2') as string } }]);
  });

  test('is none without its header', () => {
    expect(readDecisionTable([{ line: 1, cells: ['Paar', 'hilden/a'] }])).toHaveProperty('de');
  });
});
