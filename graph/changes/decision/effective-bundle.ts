import { decisionKey, rowPlace, wordingKey } from '../../identity/decision-key.ts';
import { idOfRow, productId, sectionId } from '../../schema/ids.ts';
import type { Bundle, BundleMention, BundleRow, BundleSection } from '../../schema/bundle.ts';
import type { DecisionContent, DecisionOf } from '../../schema/decision.ts';
import type { PartnerAnswer } from '../../schema/feedback.ts';
import { cutMeasures } from './cut-measures.ts';
import { cutNames } from './cut-names.ts';
import { moveRows, withJoined, type PlacedRow } from './move-rows.ts';
import { isAtPlace } from './standing.ts';

/** What was decided, as far as it concerns one document. */
export interface DocumentDecisions {
  /** Decisions about what its town prints and about its own rows, by key. */
  readonly byKey: ReadonlyMap<string, DecisionContent>;
  /** Decisions about one name in an earlier document of the town, the latest last. */
  readonly earlier: readonly EarlierReading[];
  /** Entries of the registry that go on under another id, by that id. */
  readonly merged: ReadonlyMap<string, string>;
}

/** What was decided of one name in the document of an earlier year. */
export interface EarlierReading {
  readonly year: number;
  readonly about: DecisionOf<'mention'>;
}

/** A document as it holds, and the keys of decisions about its rows, or its town's names, that it has no place for. */
export interface EffectiveBundle {
  readonly bundle: Bundle;
  readonly lost: readonly string[];
}

/**
 * Bundle and decisions in, what holds out; the printed wording, lines and order stay. A decision about one name counts
 * before one about its wording; what an earlier year's document was decided to mean in the same place speaks for a name
 * that is open.
 */
export function effectiveBundle(
  printed: Bundle,
  { byKey, earlier, merged }: DocumentDecisions,
): EffectiveBundle {
  const { id: document, municipality: town } = printed.document;
  const unused = new Set(
    [...byKey].flatMap(([key, about]) =>
      about.kind === 'cut' || (isAtPlace(about) && about.document === document) ? [key] : [],
    ),
  );
  const found = (key: string) => unused.delete(key);
  const cuts = new Map(
    [...byKey.values()].flatMap((about) =>
      about.kind === 'cut' ? [[wordingKey(about.text), about] as const] : [],
    ),
  );
  const ofRows = rowDecisions(document, byKey);
  const carried = new Map(
    earlier.map(({ year, about }) => [placeOfName(about.place, about.wording, about.nth), { year, about }]),
  );
  const staying = (id: string) => merged.get(id) ?? id;
  const answers = answersOf(document, byKey, staying);
  const counted = new Map<string, number>();
  const bundle: Bundle = {
    ...printed,
    products: printed.products.map((product) =>
      product.runBy === undefined ? product : { ...product, runBy: staying(product.runBy) },
    ),
    sections: effectiveSections(),
    events: printed.events.map((event) => ({
      ...event,
      participants: event.participants.map((part) => ({ ...part, actor: staying(part.actor) })),
      ...(event.programmes === undefined
        ? {}
        : {
            programmes: event.programmes.map((programme) => ({
              ...programme,
              funders: programme.funders.map((funder) => ({ ...funder, actor: staying(funder.actor) })),
            })),
          }),
    })),
  };
  return { bundle, lost: [...unused].toSorted() };

  function effectiveSections(): BundleSection[] {
    const joined = new Map<string, number>();
    const rows = printed.sections.flatMap((section) =>
      section.rows.map((row, index) => effectiveRow(section.code, row, index, joined)),
    );
    return withJoined(moveRows(printed, rows, found), joined);
  }

  function effectiveRow(
    section: string,
    { printed: _, ...row }: BundleRow,
    index: number,
    joined: Map<string, number>,
  ): PlacedRow {
    const place = placeOf(section, row);
    for (const key of addedAt(document, byKey, place)) found(key);
    const id = idOfRow(sectionId(document, section), row, index + 1);
    const cut = cutNames(row.mentions, cuts, (key) => found(`cut|${town}|${key}`));
    const { measures, move } = ofRows.get(place) ?? { measures: null };
    let own: BundleRow = { ...row, mentions: [...cut] };
    if (measures !== null) {
      const again = cutMeasures(own, measures, (key) => found(measures.get(key)?.key ?? ''));
      own = again.row;
      for (const [from, to] of again.joined) joined.set(`${id.slice(document.length + 1)}/${from}`, to);
    }
    return {
      section,
      move: move ?? null,
      row: {
        ...own,
        ...(ofRows.size === 0 ? {} : { printed: { id, place } }),
        mentions: own.mentions.map((mention) => answered(effectiveMention(mention, place), place)),
      },
    };
  }

  function answered({ answer: _, ...mention }: BundleMention, place: string): BundleMention {
    const found = answers.get(answerTo(place, mention.means));
    if (found === undefined) return mention;
    unused.delete(found.key);
    return { ...mention, answer: found.answer };
  }

  function effectiveMention(mention: BundleMention, place: string): BundleMention {
    const { as: wording } = mention;
    const first = decisionKey({ kind: 'mention', document, place, wording, nth: 1, set: {} });
    const nth = (counted.get(first) ?? 0) + 1;
    counted.set(first, nth);
    const key = decisionKey({ kind: 'mention', document, place, wording, nth, set: {} });
    const [ofWording, ofMention] = [
      byKey.get(decisionKey({ kind: 'wording', town, wording, review: 'confirmed' })),
      byKey.get(key),
    ];
    let read = mention;
    if (ofWording?.kind === 'wording') {
      const { review, means = read.means } = ofWording;
      read = { ...read, review, means, rule: 'decision' };
    }
    if (ofMention?.kind === 'mention') {
      unused.delete(key);
      read = withSet(read, ofMention.set);
    } else if (read.review === 'open' && carried.size > 0) {
      const before = carried.get(placeOfName(place, wording, nth));
      if (before !== undefined) read = asBefore(read, before);
    }
    const means = staying(read.means);
    return means === read.means ? read : { ...read, means, rule: 'decision' };
  }
}

interface KeyedAnswer {
  readonly key: string;
  readonly answer: PartnerAnswer;
}

/** What bodies say of rows, by the row and the body they are now; the last answer of what became one body counts. */
function answersOf(
  document: string,
  byKey: DocumentDecisions['byKey'],
  staying: (id: string) => string,
): ReadonlyMap<string, KeyedAnswer> {
  return new Map(
    [...byKey].flatMap(([key, about]): [string, KeyedAnswer][] => {
      if (about.kind !== 'answer' || about.document !== document) return [];
      const { actor, place, on, words } = about;
      // Named there since: what it asked for is printed now.
      const said = about.said === 'added' ? 'right' : about.said;
      const answer = { said, on, ...(words === undefined ? {} : { words }) };
      return [[answerTo(place, staying(actor)), { key, answer }]];
    }),
  );
}

/** Keys of what is stated of bodies beside the names of a row; they have their place whoever is named there. */
function addedAt(document: string, byKey: DocumentDecisions['byKey'], place: string): string[] {
  return [...byKey].flatMap(([key, about]) =>
    (about.kind === 'added' || (about.kind === 'answer' && about.said === 'added')) &&
    about.document === document &&
    about.place === place
      ? [key]
      : [],
  );
}

function answerTo(place: string, actor: string): string {
  return `${place}|${actor}`;
}

/** One name in whatever year's document of a town. */
function placeOfName(place: string, wording: string, nth: number): string {
  return `${place}|${wordingKey(wording)}|${nth}`;
}

/** A name as it was decided a year before; at which measure and on which basis it stands is each document's own. */
function asBefore(mention: BundleMention, { year, about: { set } }: EarlierReading): BundleMention {
  const { means, review, role } = set;
  if (means === undefined && review === undefined && role === undefined) return mention;
  const note = { de: `Gelesen wie für ${year} entschieden.`, en: `Read as it was decided for ${year}.` };
  const said = {
    ...(means === undefined ? {} : { means }),
    ...(role === undefined ? {} : { role }),
    review: review ?? 'confirmed',
  };
  return withSet({ ...mention, note: mention.note ?? note }, said);
}

/** What was decided of a row: its measures by the key of their text, and where it belongs. */
interface OfRow {
  readonly measures: Map<string, KeyedMeasures> | null;
  readonly move?: KeyedMove;
}
type KeyedMeasures = DecisionOf<'measures'> & { readonly key: string };
export type KeyedMove = DecisionOf<'row'> & { readonly key: string };

function rowDecisions(document: string, byKey: DocumentDecisions['byKey']): ReadonlyMap<string, OfRow> {
  const rows = new Map<string, OfRow>();
  for (const [key, about] of byKey) {
    if (about.kind !== 'measures' && about.kind !== 'row') continue;
    if (about.document !== document) continue;
    const before = rows.get(about.place) ?? { measures: null };
    const keyed = { ...about, key };
    if (keyed.kind === 'row') rows.set(about.place, { ...before, move: keyed });
    else
      rows.set(about.place, {
        ...before,
        measures: new Map([...(before.measures ?? []), [wordingKey(keyed.text), keyed]]),
      });
  }
  return rows;
}

/** The row of a name as decisions know it again. */
export function placeOf(section: string, row: BundleRow): string {
  return rowPlace(section, row.product ?? null, row.measures[0]?.title ?? null);
}

function withSet(
  mention: BundleMention,
  { at, means, ...rest }: DecisionOf<'mention'>['set'],
): BundleMention {
  const { at: printedAt, ...unplaced } = mention;
  const place = at === undefined ? printedAt : (at ?? undefined);
  return {
    ...unplaced,
    ...rest,
    basis: rest.basis ?? mention.basis,
    review: rest.review ?? mention.review,
    ...(means === undefined ? {} : { means, rule: 'decision' }),
    ...(rest.review === undefined ? {} : { rule: 'decision' }),
    ...(place === undefined ? {} : { at: place }),
  };
}

/** The bodies and products a bundle names; what is decided of them decides what it says. */
export function namedIn({ document, products, sections, events }: Bundle): ReadonlySet<string> {
  return new Set([
    ...products.flatMap(({ runBy, code }) => [
      productId(document.municipality, code),
      ...(runBy === undefined ? [] : [runBy]),
    ]),
    ...sections.flatMap(({ rows }) => rows.flatMap(({ mentions }) => mentions.map(({ means }) => means))),
    ...events.flatMap(({ participants, programmes = [] }) => [
      ...participants.map(({ actor }) => actor),
      ...programmes.flatMap(({ funders }) => funders.map(({ actor }) => actor)),
    ]),
  ]);
}
