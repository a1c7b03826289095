import { wordingKey } from '../../graph/identity/decision-key.ts';
import type { Bundle, BundleMention } from '../../graph/schema/bundle.ts';
import type { Registry } from '../../graph/schema/registry.ts';
import type { Draft, RowDraft } from '../../seed/forms/draft.ts';
import { cutCell } from '../../seed/forms/names/cut-cell.ts';
import { kindOfName } from '../../seed/forms/names/kind-of-name.ts';
import type { NameContext } from '../../seed/forms/names/known-names.ts';
import { readNames } from '../../seed/forms/names/read-names.ts';
import { maskPersons } from '../../seed/persons/mask-persons.ts';
import type { Piece } from '../../seed/readers/source.ts';

/** A name with what a person says it is; `type` is null where it is no body. */
export interface JudgedName {
  readonly name: string;
  readonly kind: string;
  readonly type: string | null;
}

/** Names of which kind and, of bodies, type are told right; `unclear` are bodies whose type is not told. */
export interface KindShares {
  readonly names: number;
  readonly kinds: number;
  readonly typed: number;
  readonly types: number;
  readonly unclear: number;
}

const bodies = new Set(['identifiable', 'collective', 'internal']);

export function measureKinds(judged: readonly JudgedName[]): KindShares {
  const told = judged.map(({ name, kind, type }) => ({ told: kindOfName(name), kind, type }));
  const both = told.filter((one) => one.type !== null && bodies.has(one.kind) && bodies.has(one.told.kind));
  const typed = both.filter((one) => one.told.type !== 'unclear');
  return {
    names: judged.length,
    kinds: told.filter((one) => one.told.kind === one.kind).length,
    typed: typed.length,
    types: typed.filter((one) => one.told.type === one.type).length,
    unclear: both.length - typed.length,
  };
}

/** The names in the partner cells of a document with what the registry says of them, each once. */
export function judgedIn(bundle: Bundle, registry: Registry): JudgedName[] {
  const actors = new Map(registry.actors.map((actor) => [actor.id, actor]));
  const things = new Map(registry.things.map((thing) => [thing.id, thing]));
  const names = rowsOf(bundle).flatMap(({ mentions }) => mentions.filter((one) => one.column === 'partner'));
  return [...new Map(names.map((one) => [one.as, one.means])).entries()].flatMap(
    ([name, means]): JudgedName[] => {
      const actor = actors.get(means);
      const thing = things.get(means);
      if (actor !== undefined) {
        const isCode = /^[IVX\d][IVX\d./ ]*$/u.test(name);
        return [{ name, kind: isCode ? 'code' : actor.status, type: actor.type }];
      }
      return thing === undefined ? [] : [{ name, kind: thing.kind, type: null }];
    },
  );
}

/** Cells cut as a person cuts them, names right, found and wanted; of the other cells, how many hold a doubt. */
export interface CutShares {
  readonly cells: number;
  readonly whole: number;
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  readonly marked: number;
}

export function measureCuts(
  cells: readonly { readonly pieces: readonly Piece[]; readonly names: readonly string[] }[],
  isName: (name: string) => boolean,
): CutShares {
  const shares = { cells: cells.length, whole: 0, right: 0, found: 0, wanted: 0, marked: 0 };
  for (const { pieces, names } of cells) {
    const cut = cutCell(pieces, isName).names;
    const left = [...names];
    const right = cut.filter(
      ({ as }) => left.includes(as) && left.splice(left.indexOf(as), 1).length > 0,
    ).length;
    shares.right += right;
    shares.found += cut.length;
    shares.wanted += names.length;
    if (right === cut.length && left.length === 0) shares.whole += 1;
    else if (cut.some(({ doubts }) => doubts.length > 0)) shares.marked += 1;
  }
  return shares;
}

/** The partner cells of a document with each name a line of its own that begins so, or all joined by commas. */
export function cellsOf(bundle: Bundle, begins: Piece['begins'] | 'commas') {
  return rowsOf(bundle).flatMap(({ mentions }) => {
    const names = partnersIn(mentions).map(({ as }) => as);
    if (names.length === 0) return [];
    return [
      { names, pieces: begins === 'commas' ? pieces([names.join(', ')], 'explicit') : pieces(names, begins) },
    ];
  });
}

/** The cell of an invented block `lines => names`; persons are masked as a source masks them. */
export function inventedCell(block: string, begins: Piece['begins']) {
  const [printed = '', names = ''] = block.split('=>');
  const lines = printed
    .split(' / ')
    .map((line) => slashes(maskPersons(slashes(line), 'cell', () => false).text));
  return {
    pieces: pieces(lines, begins),
    names: names
      .split('|')
      .map(slashes)
      .filter((name) => name !== ''),
  };
}

function slashes(text: string): string {
  return text.replaceAll(' ~ ', ' / ').trim();
}

function pieces(texts: readonly string[], begins: Piece['begins']): Piece[] {
  return texts.map((text, at) => ({ text, lines: [at + 1, at + 1], begins, level: 0, mark: null }));
}

export function namesOf({ actors, things }: Registry): (name: string) => boolean {
  const known = new Set(
    [...actors, ...things].flatMap(({ name, aliases }) => [name, ...aliases].map(wordingKey)),
  );
  return (name) => known.has(wordingKey(name));
}

/** A document read with the entries that an earlier one names: names linked, of these wrong, new ones, questions. */
export function measureYear(
  bundle: Bundle,
  registry: Registry,
  earlier: Bundle | null,
  begins: Piece['begins'],
) {
  const kept = new Set(
    earlier === null ? [] : rowsOf(earlier).flatMap(({ mentions }) => mentions.map((one) => one.means)),
  );
  const context: NameContext = {
    town: bundle.document.municipality,
    registry: {
      municipalities: registry.municipalities,
      actors: registry.actors.filter(({ id }) => kept.has(id)),
      things: registry.things.filter(({ id }) => kept.has(id)),
    },
    decisions: new Map(),
    unreviewed: new Set(),
  };
  const read = readNames(draftOf(bundle, begins), context);
  // The words of measures are our own in the curated documents: what stands in them is not measured here.
  const inCells = read.rows.map((names) => names.filter(({ mention }) => mention.column === 'partner'));
  const linked = inCells.flatMap((names, at) =>
    names.flatMap(({ mention }) => (kept.has(mention.means) ? [{ mention, at }] : [])),
  );
  const wanted = rowsOf(bundle).map(({ mentions }) => partnersIn(mentions));
  const wrong = linked.filter(
    ({ mention, at }) => !wanted[at]?.some(({ as, means }) => as === mention.as && means === mention.means),
  );
  return {
    names: inCells.flat().length,
    linked: linked.length,
    wrong: wrong.length,
    fresh: read.newNames.length,
    unclear: read.newNames.filter(({ told }) => told.kind === 'identifiable' && told.type === 'unclear')
      .length,
    questions: read.questions.length,
  };
}

function draftOf(bundle: Bundle, begins: Piece['begins']): Draft {
  const rows = bundle.sections.flatMap((section) =>
    section.rows.map((row): RowDraft => {
      const names = partnersIn(row.mentions);
      const cell = {
        pieces: names.map(({ as: text, lines }): Piece => ({ text, lines, begins, level: 0, mark: null })),
        head: '',
        measures: [],
        basis: null,
        lines: row.lines,
        page: null,
      };
      return {
        section: section.code,
        code: row.product ?? null,
        product: null,
        lines: row.lines,
        page: null,
        flags: names.length === 0 ? ['blank-partner-cell'] : [],
        measures: row.measures.map(({ title, lines }) => ({
          text: title,
          lines,
          phase: null,
          until: null,
          uncertain: false,
          cuts: [],
        })),
        partners: names.length === 0 ? [] : [cell],
      };
    }),
  );
  return {
    recognition: {
      form: 'product-table',
      margin: 1,
      asks: false,
      scores: [],
      tables: [],
      town: null,
      year: null,
      session: null,
      claimed: [],
    },
    sections: [],
    rows,
    goals: [],
    immediate: [],
    members: [],
    prose: [],
    discarded: [],
    notUnderstood: [],
    notes: [],
    account: { read: 0, used: 0, discarded: 0, open: 0 },
    fates: [],
  };
}

function rowsOf({ sections }: Bundle) {
  return sections.flatMap(({ rows }) => rows);
}

function partnersIn(mentions: readonly BundleMention[]): BundleMention[] {
  return mentions.filter(({ column, role }) => column === 'partner' && role === undefined);
}
