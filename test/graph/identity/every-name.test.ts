import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Engine } from '../../../graph/engines/engine.ts';
import type { SearchIndex } from '../../../graph/identity/search-index.ts';
import { searchIndex } from '../../../graph/reading/search.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed, type Seed } from '../../../seed/read-data.ts';
import { hitKind, hitPlace } from '../../../web/src/ui/hit-words.ts';
import { writingOn } from '../../contract/writing-on.ts';
import { WholeGraph } from '../whole-graph.ts';
import { spellings } from './spellings.ts';
import { trySpelling } from './try-spellings.ts';

let engine: Engine;
let seed: Seed;
let index: SearchIndex;

beforeAll(async () => {
  seed = await readSeed();
  engine = await openEmbedded({ dataDir: null });
  await loadSeed(writingOn(engine), seed);
  index = await searchIndex(await new WholeGraph(engine).reading());
});

afterAll(() => engine.close());

describe('every name and alias of the registry', () => {
  test('stands first in 98 of 100 and among the first ten in 199 of 200 cases, however it is typed', () => {
    const tried = spellings.map((spelling) => trySpelling(spelling, index, seed.registry));
    const share = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;
    const figures = tried
      .map(
        ({ name, asked, first, firstTen }) =>
          `${name}: ${asked}, ${share(first, asked)}, ${share(firstTen, asked)}`,
      )
      .join('\n');
    const tooFew = tried.filter(
      ({ asked, first, firstTen }) => asked === 0 || first < asked * 0.98 || firstTen < asked * 0.995,
    );
    expect(
      tooFew.map(({ name, missed }) => [name, ...missed]),
      figures,
    ).toEqual([]);
  });

  test('stands once in each list: what is called alike is told apart by its kind and place', () => {
    const titleOf = (id: string): string => {
      const document = seed.bundles.find((bundle) => bundle.document.id === id)?.document;
      return `${document?.municipality ?? ''} ${document?.year ?? ''}`;
    };
    const names = new Set([
      ...seed.registry.actors.map(({ name }) => name),
      ...seed.bundles.flatMap(({ products, sections }) => [
        ...products.map(({ name }) => name),
        ...sections.flatMap(({ title, rows }) => [
          title,
          ...rows.flatMap(({ measures }) => measures.map((measure) => measure.title)),
        ]),
      ]),
    ]);
    const alike = [...names].flatMap((q) => {
      const read = index
        .search({ q, limit: 30 })
        .map((hit) => `${hit.name} | ${hitKind(hit, 'de')} | ${hitPlace(hit, titleOf)}`);
      return read.filter((text, at) => read.indexOf(text) !== at);
    });
    expect([...new Set(alike)]).toEqual([]);
  });
});
