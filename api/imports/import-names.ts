import { wordingKey } from '../../graph/identity/decision-key.ts';
import { compareText } from '../../graph/schema/compare-text.ts';
import type { ImportNamesAnswer, NameAnswer } from '../../graph/schema/import.ts';
import type { BundleMention } from '../../graph/schema/bundle.ts';
import type { UnderstoodImport } from './imports.ts';
import { namedEntries } from './named-entries.ts';

type Name = ImportNamesAnswer['names'][number];

/** A name with every place where it is printed. */
interface Printed {
  readonly mention: BundleMention;
  /** What it makes a tie of, together with the name. */
  readonly area: string;
}

/** Names that no entry carries, and those that were answered to mean one; what makes most ties comes first. */
export function importNames(understood: UnderstoodImport): ImportNamesAnswer {
  const { read, stored, known } = understood;
  const entries = namedEntries(understood);
  const answers = new Map(stored.answers.map((answer) => [wordingKey(answer.wording), answer]));
  const printed = Map.groupBy(printedIn(understood), ({ mention }) => wordingKey(mention.as));
  const proposals = Map.groupBy(
    read.names.proposals.flatMap(({ a, b, reason }) => [
      { of: a, id: b, why: reason },
      { of: b, id: a, why: reason },
    ]),
    ({ of }) => of,
  );
  const nameOf = (id: string) => entries.get(id)?.name ?? id;
  const fresh = read.names.newNames.map(({ id, wording, told }): Name => {
    const answer = answers.get(wordingKey(wording)) ?? null;
    const entry = entries.get(id);
    return {
      wording,
      ...placesOf(printed.get(wordingKey(wording)) ?? []),
      kind: entry?.kind ?? 'partner',
      type: entry?.type ?? null,
      status: entry?.status ?? null,
      typeSure: told.sure || typeof answer?.type === 'string',
      proposals: (proposals.get(id) ?? []).map((one) => ({ id: one.id, name: nameOf(one.id), why: one.why })),
      answer,
    };
  });
  const meant = stored.answers
    .filter(({ means }) => typeof means === 'string')
    .map((answer): Name => ({
      ...meaningNow(answer, known.context.registry.actors),
      ...placesOf(printed.get(wordingKey(answer.wording)) ?? []),
    }));
  const names = [...fresh, ...meant];
  return {
    names: names.toSorted(
      (a, b) => b.ties - a.ties || b.count - a.count || compareText(a.wording, b.wording),
    ),
  };
}

function printedIn({ read: { draft, names } }: UnderstoodImport): Printed[] {
  return draft.rows.flatMap(({ section, code, product }, at) => {
    const area = code ?? product ?? section;
    return (names.rows[at] ?? []).map(({ mention }) => ({ mention, area }));
  });
}

function placesOf(places: readonly Printed[]): Pick<Name, 'count' | 'ties' | 'lines'> {
  return {
    count: places.length,
    ties: new Set(places.map(({ area }) => area)).size,
    lines: places[0]?.mention.lines ?? null,
  };
}

const saidSo = { de: 'so beantwortet', en: 'answered so' };

/** A name that was answered to mean a known body is that body's; it stays in the list, so that the answer can be changed. */
function meaningNow(
  answer: NameAnswer,
  actors: UnderstoodImport['known']['context']['registry']['actors'],
): Omit<Name, 'count' | 'ties' | 'lines'> {
  const actor = actors.find(({ id }) => id === answer.means);
  return {
    wording: answer.wording,
    kind: 'partner',
    type: actor?.type ?? null,
    status: actor?.status ?? null,
    typeSure: true,
    proposals: actor === undefined ? [] : [{ id: actor.id, name: actor.name, why: saidSo }],
    answer,
  };
}
