import {
  goalId,
  idOfRow,
  matchedMeasureId,
  measureId,
  measureNumber,
  productId,
  rowKey,
  sectionId,
} from '../schema/ids.ts';
import type { Bundle, BundleMention, BundleRow } from '../schema/bundle.ts';
import type { Registry } from '../schema/registry.ts';
import { relationKindTable } from '../schema/relation-kinds.ts';
import type { NodeLabel, RelationKind } from '../schema/relation-kinds.ts';
import { basisTable, type ThingKind } from '../schema/vocabulary.ts';

/** What is known before a bundle is read: id to label. */
export type KnownIds = ReadonlyMap<string, NodeLabel>;

export const thingLabels: Readonly<Record<ThingKind, 'Programme' | 'Channel' | 'TargetGroup' | 'Place'>> = {
  programme: 'Programme',
  channel: 'Channel',
  'target-group': 'TargetGroup',
  place: 'Place',
};

/** The ids a registry defines, with their labels. */
export function registryIds(registry: Registry): Map<string, NodeLabel> {
  return new Map<string, NodeLabel>([
    ...registry.municipalities.map(({ id }) => [id, 'Municipality'] as const),
    ...registry.actors.map(({ id }) => [id, 'Actor'] as const),
    ...registry.things.map(({ id, kind }) => [id, thingLabels[kind]] as const),
  ]);
}

/**
 * Every contradiction in a bundle, each with its place; empty when it may be written. Shapes are the schema's matter;
 * here is what a schema cannot see: references, doubled keys, and bases that their row does not allow. `terms` are the
 * ids of the known terms. A continued measure may stand in a document that is not loaded, so it is not looked for.
 */
export function bundleFaults(bundle: Bundle, known: KnownIds, terms: ReadonlySet<string>): string[] {
  const { id: document, municipality } = bundle.document;
  const faults: string[] = [];
  const places = new Map<string, string>();
  const codes = new Set<string>();
  const measures = measureIds(bundle);

  expectEnd('document.municipality', municipality, 'ABOUT', known, faults);
  claim(document, 'document.id');
  bundle.products.forEach((product, index) => {
    const place = `products[${index}] ${product.code}`;
    claim(productId(municipality, product.code), place);
    codes.add(product.code);
    if (product.runBy !== undefined) expectEnd(`${place} runBy`, product.runBy, 'RUN_BY', known, faults);
  });
  const sections = new Set(bundle.sections.map(({ code }) => code));
  for (const section of bundle.sections) {
    const id = sectionId(document, section.code);
    const place = `section ${section.code}`;
    claim(id, place);
    if (section.in !== undefined && !sections.has(section.in))
      faults.push(`${place}: stands in the unknown section "${section.in}"`);
    if (isInItself(bundle, section.code)) faults.push(`${place}: stands in itself`);
    section.rows.forEach((row, index) => {
      const key = rowKey(row, index + 1);
      const rowPlace = `${place}, row ${key}`;
      claim(idOfRow(id, row, index + 1), rowPlace);
      faults.push(...rowFaults(row, rowPlace, codes, known));
      faults.push(...measureFaults(row, rowPlace, document, terms));
    });
    section.goals.forEach((_, index) => {
      claim(goalId(id, index + 1), `${place}, goal ${index + 1}`);
    });
    section.immediate.forEach(({ matches }, index) => {
      const immediate = `${place}, immediate measure ${index + 1}`;
      claim(measureId(id, index + 1), immediate);
      const matched = matchedMeasureId(document, matches);
      if (matched === null || !measures.has(matched))
        faults.push(`${immediate}: matches the unknown measure "${matches}"`);
    });
  }
  bundle.events.forEach((event, index) => {
    const named = `event ${index + 1}`;
    event.participants.forEach(({ actor, as }) => {
      expectEnd(`${named}, "${as}"`, actor, 'TAKES_PART', known, faults, 'from');
    });
    event.programmes?.forEach(({ programme, as, funders }) => {
      const label = known.get(programme);
      if (label !== 'Programme') faults.push(`${named}, "${as}": "${programme}" is no known Programme`);
      for (const { actor, as: funder } of funders)
        expectEnd(`${named}, "${funder}"`, actor, 'FUNDS', known, faults, 'from');
    });
  });
  return faults;

  function claim(id: string, place: string) {
    const earlier = places.get(id);
    if (earlier !== undefined) faults.push(`${place}: the id ${id} is already used by ${earlier}`);
    else places.set(id, place);
    const label = known.get(id);
    if (label !== undefined) faults.push(`${place}: the id ${id} already belongs to a ${label}`);
  }
}

function rowFaults(row: BundleRow, place: string, codes: ReadonlySet<string>, known: KnownIds): string[] {
  const faults: string[] = [];
  if (row.product !== undefined && !codes.has(row.product))
    faults.push(`${place}: unknown product code "${row.product}"`);
  row.mentions.forEach((mention, index) => {
    const mentionPlace = `${place}, mention ${index + 1} "${mention.as}"`;
    expectEnd(mentionPlace, mention.means, 'MEANS', known, faults);
    faults.push(...basisFaults(mention, row).map((fault) => `${mentionPlace}: ${fault}`));
    if (mention.role === 'object' && (mention.column !== 'measure' || known.get(mention.means) !== 'Actor'))
      faults.push(`${mentionPlace}: only a body in a measure's text can be what the measure is about`);
  });
  return faults;
}

function measureFaults(
  { measures, mentions }: BundleRow,
  place: string,
  document: string,
  terms: ReadonlySet<string>,
): string[] {
  return measures.flatMap((measure, index) => {
    const own = `${place}, measure ${index + 1}`;
    const faults = unknownTerms(own, measure.terms, terms);
    for (const [term, thing] of Object.entries(measure.through ?? {})) {
      if (!measure.terms.includes(term))
        faults.push(`${own}: "${term}" is through a name, but no term of it`);
      if (!mentions.some(({ means }) => means === thing))
        faults.push(`${own}: "${term}" is through "${thing}", which its row does not name`);
    }
    const merges = measure.merges ?? [];
    for (const earlier of [
      ...(measure.continues === undefined ? [] : [measure.continues.measure]),
      ...merges,
    ])
      if (earlier.startsWith(`${document}/`))
        faults.push(`${own}: continues "${earlier}" of its own document`);
    if (measure.continues === undefined && merges.length > 0)
      faults.push(`${own}: merges further measures, but continues none`);
    return faults;
  });
}

function unknownTerms(place: string, named: readonly string[], terms: ReadonlySet<string>): string[] {
  return named.filter((id) => !terms.has(id)).map((id) => `${place}: no term is known under the id "${id}"`);
}

/**
 * Bases at a measure point to it. Z says that no single measure can be told, and M2v that the one is only presumed, so
 * there must be several (for Z: or none).
 */
function basisFaults({ basis, at }: BundleMention, { measures, printed }: BundleRow): string[] {
  const faults: string[] = [];
  const count = measures.length;
  if (basisTable[basis].atMeasure) {
    if (at === undefined) faults.push(`basis ${basis} without "at"`);
    else if (!measures.some((measure, index) => measureNumber(measure, index) === at))
      faults.push(`"at" is ${at}, but the row has ${count} measure(s)`);
  } else if (at !== undefined) faults.push(`basis ${basis} with "at"`);
  // Measures that a person joined leave a basis as it was printed: it gets no better by that.
  if ((basis === 'Z' || basis === 'M2v') && count === 1 && printed === undefined)
    faults.push(`basis ${basis} in a row with a single measure`);
  return faults;
}

/** Adds a fault unless `id` is known under a label the relation may end (or, `from`, begin) at. */
function expectEnd(
  place: string,
  id: string,
  kind: RelationKind,
  known: KnownIds,
  faults: string[],
  end: 'from' | 'to' = 'to',
): void {
  const label = known.get(id);
  const allowed = relationKindTable[kind][end];
  if (label === undefined) faults.push(`${place}: nothing is known under the id "${id}"`);
  else if (!allowed.includes(label))
    faults.push(`${place}: "${id}" is a ${label}, expected ${allowed.join(' or ')}`);
}

function measureIds(bundle: Bundle): Set<string> {
  return new Set(
    bundle.sections.flatMap((section) =>
      section.rows.flatMap((row, index) => {
        const id = idOfRow(sectionId(bundle.document.id, section.code), row, index + 1);
        return row.measures.map((measure, place) => measureId(id, measureNumber(measure, place)));
      }),
    ),
  );
}

function isInItself(bundle: Bundle, code: string): boolean {
  const parents = new Map(bundle.sections.map((section) => [section.code, section.in]));
  const seen = new Set<string>();
  for (let at = parents.get(code); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}

/**
 * Every contradiction in a registry; `known` and `terms` hold what the graph has already, products may be named by
 * proposals.
 */
export function registryFaults(registry: Registry, known: KnownIds, terms: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const own = registryIds(registry);
  const all = new Map([...known, ...own]);
  const seen = new Set<string>();
  for (const { id } of [...registry.municipalities, ...registry.actors, ...registry.things]) {
    if (seen.has(id)) faults.push(`${id}: defined twice`);
    seen.add(id);
    const earlier = known.get(id);
    if (earlier !== undefined && earlier !== own.get(id)) faults.push(`${id}: is already a ${earlier}`);
  }
  const allTerms = new Set(terms);
  const ownTerms = new Set<string>();
  for (const { id } of registry.terms) {
    if (ownTerms.has(id)) faults.push(`${id}: defined twice`);
    ownTerms.add(id);
    allTerms.add(id);
  }
  for (const actor of registry.actors) {
    faults.push(...unknownTerms(`${actor.id} profile`, actor.profile, allTerms));
    if (actor.municipality !== undefined)
      expectEnd(`${actor.id} municipality`, actor.municipality, 'ABOUT', all, faults);
    if (actor.partOf !== undefined) expectEnd(`${actor.id} partOf`, actor.partOf, 'PART_OF', all, faults);
    for (const id of actor.memberOf) expectEnd(`${actor.id} memberOf`, id, 'MEMBER_OF', all, faults);
    for (const { id } of actor.includes) expectEnd(`${actor.id} includes`, id, 'INCLUDES', all, faults);
  }
  return faults;
}
