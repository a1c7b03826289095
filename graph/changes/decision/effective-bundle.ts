import { decisionKey, rowPlace } from '../../identity/decision-key.ts';
import { productId } from '../../schema/ids.ts';
import type { Bundle, BundleMention, BundleRow } from '../../schema/bundle.ts';
import type { DecisionContent, DecisionOf } from '../../schema/decision.ts';
import type { PartnerAnswer } from '../../schema/feedback.ts';
import { isAtPlace } from './standing.ts';

/** What was decided, as far as it concerns one document. */
export interface DocumentDecisions {
  /** Decisions about wordings of its town and about its own names, by key. */
  readonly byKey: ReadonlyMap<string, DecisionContent>;
  /** Entries of the registry that go on under another id, by that id. */
  readonly merged: ReadonlyMap<string, string>;
}

/** A document as it holds, and the keys of decisions about its names that it has no place for. */
export interface EffectiveBundle {
  readonly bundle: Bundle;
  readonly lost: readonly string[];
}

/**
 * Bundle and decisions in, what holds out; the printed wording, lines and order stay. A decision about one name counts
 * before one about its wording.
 */
export function effectiveBundle(printed: Bundle, { byKey, merged }: DocumentDecisions): EffectiveBundle {
  const { id: document, municipality: town } = printed.document;
  const unused = new Set(
    [...byKey].flatMap(([key, about]) => (isAtPlace(about) && about.document === document ? [key] : [])),
  );
  const staying = (id: string) => merged.get(id) ?? id;
  const answers = answersOf(document, byKey, staying);
  const counted = new Map<string, number>();
  const bundle: Bundle = {
    ...printed,
    products: printed.products.map((product) =>
      product.runBy === undefined ? product : { ...product, runBy: staying(product.runBy) },
    ),
    sections: printed.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => effectiveRow(section.code, row)),
    })),
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

  function effectiveRow(section: string, row: BundleRow): BundleRow {
    const place = placeOf(section, row);
    for (const key of addedAt(document, byKey, place)) unused.delete(key);
    return {
      ...row,
      mentions: row.mentions.map((mention) => answered(effectiveMention(mention, place), place)),
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

/** Keys of answers by which bodies want to be named in a row; they have their place whoever is named there. */
function addedAt(document: string, byKey: DocumentDecisions['byKey'], place: string): string[] {
  return [...byKey].flatMap(([key, about]) =>
    about.kind === 'answer' && about.said === 'added' && about.document === document && about.place === place
      ? [key]
      : [],
  );
}

function answerTo(place: string, actor: string): string {
  return `${place}|${actor}`;
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
