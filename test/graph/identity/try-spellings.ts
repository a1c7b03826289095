import type { SearchIndex } from '../../../graph/identity/search-index.ts';
import type { SearchHit } from '../../../graph/schema/detail-answers.ts';
import type { Registry } from '../../../graph/schema/registry.ts';
import type { Named, Spelling } from './spellings.ts';

/** How often what was meant stood first, or among the first ten. */
export interface Tried {
  readonly name: string;
  readonly asked: number;
  readonly first: number;
  readonly firstTen: number;
  /** What was asked and did not stand first: the query, what was meant and what stood there. */
  readonly missed: readonly string[];
}

interface Wording extends Named {
  readonly id: string;
}

/** Every name and alias of the registry, each once per body. */
function wordingsOf({ actors, things, municipalities }: Registry): Wording[] {
  const townOf = new Map(municipalities.map(({ id, name }) => [id, name]));
  const nodes = [
    ...actors.map(({ municipality, type, ...actor }) => ({
      ...actor,
      town: townOf.get(municipality ?? '') ?? null,
      isAssociation: type === 'association',
    })),
    ...[...things, ...municipalities.map((one) => ({ ...one, aliases: [] }))].map((thing) => ({
      ...thing,
      town: null,
      isAssociation: false,
    })),
  ];
  return nodes.flatMap(({ id, name, aliases, town, isAssociation }) =>
    [...new Set([name, ...aliases])].map((wording) => ({ id, wording, town, isAssociation })),
  );
}

/** Types every name of the registry in one way and looks where what was meant stands. */
export function trySpelling(spelling: Spelling, index: SearchIndex, registry: Registry): Tried {
  const wordings = wordingsOf(registry);
  const known = new Set(wordings.flatMap(({ wording }) => wording.toLowerCase().split(/[^\p{L}]+/u)));
  let [asked, first, firstTen] = [0, 0, 0];
  const missed: string[] = [];
  for (const one of wordings)
    for (const q of spelling.type(one, known)) {
      const hits = index.search({ q, limit: 10 });
      const at = hits.findIndex((hit) => isMeant(hit, one, spelling));
      asked += 1;
      if (at === 0) first += 1;
      else missed.push(`${q} (${one.id}): ${hits[0]?.name ?? 'nichts'}`);
      if (at !== -1) firstTen += 1;
    }
  return { name: spelling.name, asked, first, firstTen, missed };
}

/** Itself, or what is called just so: an area often has the name of the body that runs it, two towns have a Stadtarchiv. */
function isMeant(hit: SearchHit, { id, wording, town }: Wording, { namesTown }: Spelling): boolean {
  const { name, matched, place } = hit;
  const isCalledSo = [name, matched, place.code ?? '', `${name} ${place.town ?? ''}`].some(
    (one) => bare(one) === bare(wording),
  );
  return hit.id === id || (isCalledSo && (!namesTown || place.town === town));
}

function bare(wording: string): string {
  return wording.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
