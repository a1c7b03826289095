import { matchListed } from '../identity/match-listed.ts';
import { localMunicipalities } from '../records/reference-lists.ts';
import type { AlikeBodies, AlikeQuery } from '../schema/detail-answers.ts';
import { candidatesInScope } from './corpus/candidate-body.ts';
import { corpus } from './corpus/corpus.ts';
import type { Reading } from './reading.ts';

/**
 * Bodies of a town, and of those above the towns, that a new one of this name may be: one spelt the same, else those that
 * the rules for doubles propose. Without a town those above the towns alone.
 */
export async function alikeBodies(reading: Reading, { name, town = '' }: AlikeQuery): Promise<AlikeBodies> {
  const [all, towns] = await Promise.all([corpus(reading), reading.read(localMunicipalities, {})]);
  const near = candidatesInScope(all, reading.scope, new Set(towns.map(({ id }) => id)));
  const [match] = matchListed(town, [{ line: 1, name, type: 'unclear' }], near, () => undefined);
  const found = new Map(
    match?.means ? [[match.means, null]] : match?.maybe.map(({ body, reason }) => [body, reason]),
  );
  return {
    bodies: near.flatMap(({ id, name: called, type, status }) => {
      const why = found.get(id);
      return why === undefined ? [] : [{ id, name: called, type, status, why }];
    }),
  };
}
