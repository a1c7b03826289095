import type { Transaction } from '../../engines/engine.ts';
import { CannotDecide, UnknownNode } from '../../errors.ts';
import { entriesDecidedAbout } from '../../records/decision-records.ts';
import type { EntryDecidedAbout } from '../../records/decision-records.ts';
import type { DecisionContent, DecisionOf, DecisionStep } from '../../schema/decision.ts';
import { knownAmong } from '../known-ids.ts';
import type { Work } from '../kind.ts';
import { closeOver } from './decided-actors.ts';
import { keepsApart, oneBody } from './one-body.ts';
import { meantBy, mergedAmong, ofKind, patched } from './standing.ts';
import type { DecisionPuts } from './standing.ts';

/**
 * Throws UnknownNode for what is not there, and CannotDecide for what cannot be: a pair of two kinds or two towns, a
 * whole and its part as one, a pair that another decision keeps apart, a body inside itself.
 */
export async function expectSound({ tx }: Work, steps: readonly DecisionStep[]): Promise<void> {
  const abouts = steps.flatMap(({ after }) => (after === null ? [] : [after.about]));
  await expectKnown(tx, abouts);
  const pairs = abouts.filter((about) => about.kind === 'pair');
  const wholes = abouts.flatMap((about) =>
    about.kind === 'actor' && about.field === 'partOf' && typeof about.value === 'string'
      ? [{ actor: about.actor, whole: about.value }]
      : [],
  );
  const ids = new Set([
    ...pairs.flatMap(({ a, b }) => [a, b]),
    ...wholes.flatMap(({ actor, whole }) => [actor, whole]),
  ]);
  if (ids.size === 0) return;
  // What goes on under another id is looked at as that.
  const merged = await mergedAmong(tx, ids);
  const found = await tx.run(entriesDecidedAbout, {
    ids: [...new Set([...ids, ...merged.values()])].toSorted(),
  });
  const staying = new Map(found.map((entry) => [entry.id, entry]));
  const entries = new Map(
    [...ids].flatMap((id) => {
      const entry = staying.get(merged.get(id) ?? id);
      return entry === undefined ? [] : [[id, entry] as const];
    }),
  );
  for (const pair of pairs) expectPair(pair, entries);
  const staysAs = (id: string): string => merged.get(id) ?? id;
  for (const { actor, whole } of wholes)
    if (staysAs(whole) === staysAs(actor) || entries.get(whole)?.wholes.includes(staysAs(actor)) === true)
      throw new CannotDecide({
        de: 'Das wäre ein Kreis: Keine Einrichtung ist Teil ihres eigenen Teils.',
        en: 'This would be a circle: no body is part of its own part.',
      });
  await expectNotApart(tx, steps, pairs);
}

async function expectKnown(tx: Transaction, abouts: readonly DecisionContent[]): Promise<void> {
  const named = abouts.flatMap((about) => [
    ...meantBy(about),
    ...('town' in about ? [about.town] : []),
    ...(about.kind === 'actor' ? [about.actor] : []),
    ...(about.kind === 'entry' ? [about.entry.municipality, about.entry.partOf].filter(isGiven) : []),
  ]);
  const known = await knownAmong(tx, new Set(named));
  // What is made in the same step can be spoken of in it.
  for (const about of abouts) if (about.kind === 'entry') known.set(about.actor, 'Actor');
  // What somebody decided to be one with another is known under both names.
  const merged = await mergedAmong(tx, named);
  for (const id of named) if (!known.has(id) && !merged.has(id)) throw new UnknownNode(id);
  for (const about of abouts)
    if ('actor' in about && known.get(about.actor) !== 'Actor' && !merged.has(about.actor))
      throw new UnknownNode(about.actor);
}

function isGiven(id: string | undefined): id is string {
  return id !== undefined;
}

function expectPair(
  { a, b, judged }: DecisionOf<'pair'>,
  entries: ReadonlyMap<string, EntryDecidedAbout>,
): void {
  const [one, other] = [entries.get(a), entries.get(b)];
  if (one === undefined) throw new UnknownNode(a);
  if (other === undefined) throw new UnknownNode(b);
  if (one.labels.includes('Actor') !== other.labels.includes('Actor'))
    throw new CannotDecide({
      de: 'Ein Bereich und ein Partner können nicht dasselbe sein.',
      en: 'An area and a partner cannot be the same.',
    });
  if (judged === 'different') return;
  if (one.town !== null && other.town !== null && one.town !== other.town)
    throw new CannotDecide({
      de: `„${one.name}“ und „${other.name}“ gehören zu verschiedenen Städten. Gleiche Namen in zwei Städten sind zwei Einrichtungen.`,
      en: `“${one.name}” and “${other.name}” belong to different towns. Equal names in two towns are two bodies.`,
    });
  if (one.wholes.includes(other.id) || other.wholes.includes(one.id))
    throw new CannotDecide({
      de: `Das eine ist Teil des anderen („${one.name}“, „${other.name}“). Wenn das nicht stimmt, ändern Sie zuerst „Teil von“.`,
      en: `One is part of the other (“${one.name}”, “${other.name}”). If that is wrong, change “part of” first.`,
    });
}

async function expectNotApart(
  tx: Transaction,
  steps: readonly DecisionStep[],
  pairs: readonly DecisionOf<'pair'>[],
): Promise<void> {
  const made: DecisionPuts = new Map(
    steps.map(({ key, after }) => [
      key,
      after === null
        ? null
        : { ...after, change: 'this', version: Number.MAX_SAFE_INTEGER, at: '', role: null },
    ]),
  );
  const ends = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const standing = patched(await closeOver(tx, ends, new Map()), made);
  const all = ofKind(standing, 'pair');
  for (const pair of pairs) {
    const others = all.filter(({ a, b }) => a !== pair.a || b !== pair.b);
    if (pair.judged === 'different') {
      const joined = oneBody(others);
      if ((joined.get(pair.a) ?? pair.a) === (joined.get(pair.b) ?? pair.b))
        throw new CannotDecide({
          de: 'Über andere Namen ist schon entschieden, dass beide dasselbe sind. Nehmen Sie zuerst eine dieser Entscheidungen zurück.',
          en: 'By way of other names it is decided that both are the same. Take one of these decisions back first.',
        });
      continue;
    }
    const apart = keepsApart(others, pair);
    if (apart !== null)
      throw new CannotDecide({
        de: `Es ist schon entschieden, dass „${apart.a}“ und „${apart.b}“ verschieden sind. Nehmen Sie das zuerst zurück.`,
        en: `It is decided that “${apart.a}” and “${apart.b}” are different. Take that back first.`,
      });
  }
}
