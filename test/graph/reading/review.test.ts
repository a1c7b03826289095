import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { onlyDocuments } from '../../../graph/reading/scope.ts';
import { ReviewAnswer, type ReviewItem } from '../../../graph/schema/decision-answers.ts';
import { DecisionContent } from '../../../graph/schema/decision.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed } from '../../../seed/read-data.ts';
import { WholeGraph } from '../whole-graph.ts';

const engine = await openEmbedded({ dataDir: null });
const store = new WholeGraph(engine);
let all: readonly ReviewItem[];
beforeAll(async () => {
  await loadSeed(store.writing, await readSeed());
  ({ items: all } = ReviewAnswer.parse(await store.review({ limit: 200 })));
});
afterAll(() => store.close());

const item = (id: string): ReviewItem | undefined => all.find((one) => one.id === id);
const answers = (one: ReviewItem | undefined): string[] =>
  (one?.choices ?? []).map(({ label, effect }) => `${label.de}: ${effect.de}`);

describe('the open questions of the five programmes', () => {
  test('are so many of each kind, for both towns and for one document', async () => {
    const none = { reading: 0, pair: 0, kind: 0, code: 0, cut: 0, listed: 0, lost: 0 };
    expect((await store.review()).counts).toEqual({ ...none, reading: 21, pair: 6, kind: 4, code: 6 });
    expect((await store.review({ town: 'bergkamen' })).counts).toEqual({ ...none, reading: 3, kind: 2 });
    const in2024 = await store.review({ document: 'hilden-2024', kind: 'code' });
    expect(in2024.total).toBe(6);
    expect((await store.review({ document: 'hilden-2023', kind: 'code' })).total).toBe(5);
  });

  test('ask every unreviewed name of a row exactly once, a code with its meaning', async () => {
    const open = all
      .filter(({ kind }) => kind !== 'kind' && kind !== 'pair')
      .map((one) => one.places.filter((place) => place.open).length)
      .reduce((sum, count) => sum + count, 0);
    const figures = await Promise.all(
      (await store.documents()).map(({ id }) => store.figures({ document: id })),
    );
    expect(open).toBe(figures.reduce((sum, { limits }) => sum + limits.unreviewed, 0));
  });

  test('are the curated pairs and what names alone suggest, each with its reason and what becomes of the ties', () => {
    expect(all.filter(({ kind }) => kind === 'pair').map(({ id, question }) => [id, question.de])).toEqual([
      ['pair|hilden/040701|hilden/040702', 'Sind 040701 und 040702 (Museumsarbeit) derselbe Bereich?'],
      ['pair|hilden/grundschulen|hilden/schulen', 'Sind Grundschulen und Schulen dasselbe?'],
      [
        'pair|hilden/buergermeisterbuero-stadtmarketing|hilden/stadtmarketing',
        'Sind Bürgermeisterbüro (Stadtmarketing) und Stadtmarketing dasselbe?',
      ],
      ['pair|hilden/code-10|hilden/code-ii-10', 'Sind 10 und II/10 dasselbe?'],
      ['pair|hilden/code-i-01|hilden/code-i-1', 'Sind I/01 und I/1 dasselbe?'],
      [
        'pair|hilden/museums-und-heimatverein|hilden/unser-hilden',
        'Sind Museums- und Heimatverein Unser Hilden e.V. und Verein Unser Hilden e.V. dasselbe?',
      ],
    ]);
    const pair = item('pair|hilden/museums-und-heimatverein|hilden/unser-hilden');
    expect(pair?.why.map(({ de }) => de)).toEqual(['Beide Namen enthalten „Unser Hilden e.V.“.']);
    expect(answers(pair)).toEqual([
      'Gleich: 4 Verbindungen in 1 Bereich stehen dann unter einem Namen. Weil Bereiche beide nennen, bleiben davon 2 Verbindungen.',
      'Verschieden: Keine Verbindung ändert sich. Beide bleiben zwei Einträge, und der Vorschlag kommt nicht wieder.',
    ]);
  });

  test('stand with those first on which most hangs', () => {
    const weights = all.map(({ effect }) => effect.ties);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights.at(0)).toBe(16);
  });

  test('tell of a wording where it stands, why it is asked and what each answer changes', () => {
    const asked = item('wording|hilden|stadtmarketing');
    expect(asked?.places).toHaveLength(8);
    expect(asked?.places[0]).toMatchObject({
      document: 'hilden-2023',
      wording: 'Stadtmarketing',
      lines: [90, 90],
      open: true,
    });
    expect(answers(asked)).toEqual([
      'Stimmt: Keine Verbindung ändert sich. 8 Nennungen gelten dann als geprüft.',
      'Kein Partner in Hilden: 5 Verbindungen in 3 Bereichen fallen weg.',
      'Gemeint ist Bürgermeisterbüro (Stadtmarketing): 5 Verbindungen in 3 Bereichen gehen auf Bürgermeisterbüro (Stadtmarketing) über. 8 Nennungen gelten dann als geprüft.',
    ]);
  });

  test('offer to reject one place alone where the same wording is sure elsewhere', () => {
    const asked = item('wording|hilden|stadtarchiv');
    expect(asked?.why.map(({ de }) => de)).toEqual(['Die Zeile ist durch Texterkennung beschädigt.']);
    expect(answers(asked).slice(1)).toEqual([
      'Nur an diesen Stellen kein Partner: 1 Verbindung in 1 Bereich fällt weg.',
      'Kein Partner in Hilden: 4 Verbindungen in 2 Bereichen fallen weg. Das gilt auch für 3 Nennungen, die schon zugeordnet sind.',
    ]);
    expect(asked?.choices[1]?.decisions).toEqual([
      {
        kind: 'mention',
        document: 'hilden-2023',
        place: 'UZ/040501',
        wording: 'Stadtarchiv',
        nth: 1,
        set: { review: 'rejected' },
      },
    ]);
  });

  test('can be answered several at once only where the rule is certain and nothing else is open', () => {
    expect(all.filter(({ bulk }) => bulk).map(({ id }) => id)).toEqual([
      'wording|hilden|alle nereiche des staedtischen kulturbereichs',
      'wording|hilden|ak me',
    ]);
  });

  test('take a guess for the name of a code, unless the guess itself is in doubt', () => {
    expect(item('actor|hilden/code-50|guess')?.choices[0]?.decisions).toEqual([
      { kind: 'actor', actor: 'hilden/code-50', field: 'name', value: 'Amt 50 (Soziales)' },
      { kind: 'actor', actor: 'hilden/code-50', field: 'guess', value: null },
      { kind: 'wording', town: 'hilden', wording: '50', review: 'confirmed', means: 'hilden/code-50' },
    ]);
    expect(answers(item('actor|hilden/code-i-1|guess'))).toEqual([
      'Unbekannt lassen: Keine Verbindung ändert sich. Der Name bleibt „I/1“, die Vermutung wird nicht mehr gezeigt. 4 Nennungen gelten dann als geprüft.',
    ]);
  });

  test('offer decisions that can be sent as they are', () => {
    const offered = all.flatMap(({ choices }) => choices.flatMap(({ decisions }) => decisions));
    expect(offered.filter((one) => !DecisionContent.safeParse(one).success)).toEqual([]);
  });

  test('do not come again once they are decided, and come back when that is taken back', async () => {
    const pairs = async () => (await store.review({ kind: 'pair', limit: 50 })).items.map(({ id }) => id);
    const before = await pairs();
    const about = {
      kind: 'pair' as const,
      a: 'hilden/grundschulen',
      b: 'hilden/schulen',
      judged: 'different' as const,
    };
    await store.writing.decide({ decisions: [{ about }], withdraw: [] }, { requestId: 'apart' });
    expect(await pairs()).toEqual(before.filter((id) => id !== 'pair|hilden/grundschulen|hilden/schulen'));
    await store.writing.revert('apart', { requestId: 'open again' });
    expect(await pairs()).toEqual(before);
  });

  test('come page by page, and of one body alone', async () => {
    const first = await store.review({ limit: 30 });
    const rest = await store.review({ limit: 30, offset: first.next ?? 0 });
    expect([first.items.length, first.next, rest.items.length, rest.next]).toEqual([30, 30, 7, null]);
    const about = await store.review({ about: 'hilden/plattformen' });
    expect(about.items.map(({ kind }) => kind)).toEqual(['kind', 'reading']);
  });

  test('ask nothing of documents the reader may not see', async () => {
    const reader = new WholeGraph(engine, { scope: onlyDocuments(['hilden-2023', 'lwl-2024']) });
    const { items } = await reader.review({ limit: 200 });
    const seen = items.flatMap(({ places, actors }) => [
      ...places.map(({ document }) => document),
      ...actors.map(({ id }) => id),
    ]);
    expect(seen).not.toContain('hilden-2024');
    expect(seen).not.toContain('hilden/buergermeisterbuero-stadtmarketing');
    expect(items.length).toBeGreaterThan(10);
  });
});
