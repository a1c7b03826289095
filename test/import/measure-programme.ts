import type { Draft, PartnerCell } from '../../seed/forms/draft.ts';
import { cutCell } from '../../seed/forms/names/cut-cell.ts';
import { namesInProse } from '../../seed/forms/names/names-in-prose.ts';
import { plainText } from '../../seed/forms/words.ts';

/** What a person reads in a programme: rows with their measures, goals, immediate measures. */
export interface ExpectedProgramme {
  readonly form: string;
  readonly year?: number | undefined;
  readonly claimed?: readonly (readonly [string, number])[] | undefined;
  readonly rows?:
    | readonly {
        readonly section: string;
        readonly code?: string | undefined;
        readonly product?: string | undefined;
        readonly measures: readonly string[];
        readonly phase?: string | undefined;
        readonly partners?: readonly string[] | undefined;
        /** Names in the words of the measures. */
        readonly named?: readonly string[] | undefined;
      }[]
    | undefined;
  readonly goals?: readonly string[] | undefined;
  readonly immediate?: readonly string[] | undefined;
}

/** Found and right, found, and to be found. */
export interface Share {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** How a draft compares with what a person reads; entries are counted once for each time they stand. */
export function measureProgramme(draft: Draft, expected: ExpectedProgramme): Readonly<Record<string, Share>> {
  const wanted = expected.rows ?? [];
  // A table without sections stands in one that the reading names itself.
  const parted = wanted.some(({ section }) => section !== '');
  const titles = new Map(draft.sections.map(({ code, title }) => [code, parted ? title : '']));
  const shares: Record<string, Share> = {
    form: share([draft.recognition.form ?? ''], [expected.form]),
  };
  if (expected.year !== undefined)
    shares['year'] = share([String(draft.recognition.year?.value ?? '')], [String(expected.year)]);
  if (wanted.length > 0) {
    const place = (section: string, product: string): string => `${plainText(section)}|${plainText(product)}`;
    shares['rows'] = share(
      draft.rows.map((row) =>
        place(titles.get(row.section) ?? '', row.product ?? row.measures[0]?.text ?? ''),
      ),
      rowsWanted(
        wanted.map(({ section, product, measures }) => [
          place(section, product ?? measures[0] ?? ''),
          product,
        ]),
      ),
    );
    shares['measures'] = share(
      draft.rows.flatMap(({ measures }) => measures.map(({ text }) => plainText(text))),
      wanted.flatMap(({ measures }) => measures.map(plainText)),
    );
  }
  if (wanted.some(({ partners }) => partners !== undefined))
    shares['partners'] = share(
      draft.rows.flatMap((row) =>
        row.partners.flatMap((cell) =>
          namesOf(cell).map((name) => `${titles.get(row.section)}|${row.product}|${name}`),
        ),
      ),
      wanted.flatMap(({ section, product, partners }) =>
        (partners ?? []).map((name) => `${section}|${product}|${name}`),
      ),
    );
  if (wanted.some(({ named }) => named !== undefined)) {
    const told = (measure: string, name: string) => `${plainText(measure)}|${plainText(name)}`;
    shares['named'] = share(
      draft.rows.flatMap(({ measures }) =>
        measures.flatMap(({ text }) => namesInProse(text, () => false).map(({ as }) => told(text, as))),
      ),
      wanted.flatMap(({ measures, named }) =>
        measures.flatMap((text) => (named ?? []).map((name) => told(text, name))),
      ),
    );
  }
  if (wanted.some(({ phase }) => phase !== undefined))
    shares['phases'] = share(
      draft.rows.flatMap(({ measures }) =>
        measures.flatMap(({ text, phase }) => (phase ? [`${plainText(text)}|${phase}`] : [])),
      ),
      wanted.flatMap(({ measures, phase }) =>
        phase === undefined ? [] : measures.map((text) => `${plainText(text)}|${phase}`),
      ),
    );
  if (expected.goals)
    shares['goals'] = share(
      draft.goals.map(({ piece }) => plainText(piece.text)),
      expected.goals.map(plainText),
    );
  if (expected.immediate)
    shares['immediate'] = share(
      draft.immediate.flatMap(({ text, matches }) => (matches ? [plainText(text)] : [])),
      expected.immediate.map(plainText),
    );
  if (expected.claimed)
    shares['claims'] = share(
      draft.recognition.claimed.map(({ what, count }) => `${what} ${count}`),
      expected.claimed.map(([what, count]) => `${what} ${count}`),
    );
  return shares;
}

/** A product's lines under one section are one row, however many lines the table gives them. */
function rowsWanted(lines: readonly (readonly [string, string | undefined])[]): string[] {
  const products = lines.filter(([, product]) => product !== undefined).map(([place]) => place);
  const others = lines.filter(([, product]) => product === undefined).map(([place]) => place);
  return [...new Set(products), ...others];
}

/** What is cut out of a cell, in a town of which nothing is known. */
function namesOf({ pieces }: PartnerCell): string[] {
  return cutCell(pieces, () => false).names.map(({ as }) => as);
}

function share(found: readonly string[], wanted: readonly string[]): Share {
  const left = [...wanted];
  let right = 0;
  for (const one of found) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  return { right, found: found.length, wanted: wanted.length };
}
