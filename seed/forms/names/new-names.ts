import type { CandidateActor } from '../../../graph/identity/candidates/candidate.ts';
import { findCandidates } from '../../../graph/identity/candidates/find-candidates.ts';
import { openPairs, type JudgedPair } from '../../../graph/identity/candidates/open-pairs.ts';
import { wordingKey } from '../../../graph/identity/decision-key.ts';
import type { Actor, Proposal, Thing } from '../../../graph/schema/registry.ts';
import { kindOfName, type KindOfName, type NameKind } from './kind-of-name.ts';
import type { KnownNames, NameContext } from './known-names.ts';

/** A wording that no entry is called, with the id and kind it would get. `times`: how often it stands in the document. */
export interface NewName {
  readonly id: string;
  readonly wording: string;
  readonly told: KindOfName;
  readonly times: number;
}

/** Ids of what is no body begin with its kind, for all towns. */
const thingPlaces: Readonly<Partial<Record<NameKind, string>>> = {
  programme: 'programm',
  channel: 'kanal',
  'target-group': 'zielgruppe',
};

/** The new names among wordings, one for each spelling, in the order in which they stand. */
export function newNames(
  wordings: readonly string[],
  { town, registry, saidBodies }: NameContext,
): NewName[] {
  const taken = new Set([...registry.actors, ...registry.things].map(({ id }) => id));
  const groups = Map.groupBy(wordings, (wording) => spelling(wording));
  return [...groups.values()].flatMap((group) => {
    const [wording] = group;
    if (wording === undefined) return [];
    const seen = kindOfName(wording);
    const isBody = thingPlaces[seen.kind] !== undefined && saidBodies?.has(wordingKey(wording)) === true;
    const told: KindOfName = isBody ? { kind: 'identifiable', type: 'unclear', sure: false, by: null } : seen;
    const slug = wordingKey(wording).replaceAll(' ', '-') || 'name';
    const stem = `${thingPlaces[told.kind] ?? town}/${told.kind === 'code' ? 'code-' : ''}${slug}`;
    let id = stem;
    for (let more = 2; taken.has(id); more += 1) id = `${stem}-${more}`;
    taken.add(id);
    return [{ id, wording, told, times: group.length }];
  });
}

/** By what a wording is one with another: its key, for a code its signs. */
export function spelling(wording: string): string {
  return kindOfName(wording).kind === 'code' ? `#${wording}` : wordingKey(wording);
}

/** New names as entries of the registry: bodies of the town, and what is no body. */
export function newEntries(
  names: readonly NewName[],
  { town }: NameContext,
): { readonly actors: Actor[]; readonly things: Thing[] } {
  const actors: Actor[] = [];
  const things: Thing[] = [];
  for (const { id, wording: name, told } of names) {
    const { kind, type } = told;
    if (kind === 'programme' || kind === 'channel' || kind === 'target-group')
      things.push({ id, kind, name, aliases: [] });
    else
      actors.push({
        id,
        name,
        type,
        status: kind === 'code' ? 'identifiable' : kind,
        level: 'municipal',
        municipality: town,
        aliases: [],
        profile: [],
        memberOf: [],
        includes: [],
      });
  }
  return { actors, things };
}

/** Which new names may be one with an entry or with each other; what was judged is not asked again. */
export function proposalsFor(names: readonly NewName[], known: KnownNames, context: NameContext): Proposal[] {
  const fresh = newEntries(names, context).actors.map(({ id, name, type, status }): CandidateActor => ({
    id,
    name,
    wordings: [],
    type,
    status,
    town: context.town,
    partOf: null,
  }));
  const ids = new Set(fresh.map(({ id }) => id));
  const judged: JudgedPair[] = [...context.decisions.values()].filter((about) => about.kind === 'pair');
  const found = findCandidates([...known.bodies, ...fresh]);
  return openPairs(found, [], judged).filter(({ a, b }) => ids.has(a) || ids.has(b));
}
