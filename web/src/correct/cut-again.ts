import { partsIn, type DecisionOf } from '../../../graph/schema/decision.ts';

type Cut = DecisionOf<'cut'>;
type Measures = DecisionOf<'measures'>;

/**
 * What is decided where names that follow one another are cut anew. No document prints parts of a text by themselves: where a
 * cut that stands made them, that text is cut anew with these names in their place.
 */
export function cutAgain(standing: readonly Cut[], wordings: readonly string[], cut: Cut): Cut {
  for (const { town, text, names } of standing) {
    const all = names.map(({ as }) => as);
    const [from, starts] = [placeOf(all, wordings), partsIn(text, all)];
    if (text === cut.text || from < 0 || starts === null) continue;
    const last = from + wordings.length - 1;
    const printed = text.slice(starts[from], (starts[last] ?? 0) + (all[last]?.length ?? 0));
    const fresh = cut.names.length === 1 ? cut.names.map((name) => ({ ...name, as: printed })) : cut.names;
    return { kind: 'cut', town, text, names: [...names.slice(0, from), ...fresh, ...names.slice(last + 1)] };
  }
  return cut;
}

/** The same of measures: what was cut or called otherwise before is decided anew under the titles that are printed. */
export function measuresAgain(
  standing: readonly Measures[],
  before: readonly string[],
  measures: Measures,
): Measures {
  for (const one of standing) {
    const from = placeOf(one.titles, before);
    if (one.text === measures.text || from < 0) continue;
    const rest = one.titles.slice(from + before.length);
    return { ...one, titles: [...one.titles.slice(0, from), ...measures.titles, ...rest] };
  }
  return measures;
}

/** Where some follow one another among others; -1 where they do not. */
function placeOf(all: readonly string[], some: readonly string[]): number {
  return all.findIndex((_, at) => some.every((one, place) => all[at + place] === one));
}
