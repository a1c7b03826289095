import type { EvidenceLine } from '../../schema/analysis-basics.ts';
import type { Term } from '../../schema/registry.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { isOneHouse } from '../underused/closed-areas.ts';
import { measureLine, mentionLine } from '../evidence-line.ts';
import { areaRef, termRef } from '../../programme/refs.ts';
import { areaNames, listed } from '../name-lists.ts';
import { termList, termName } from '../term-names.ts';
import { broadTerms } from './broad-terms.ts';
import { countedAreas, countedAs } from '../../programme/counted-areas.ts';
import type { Area, Programme, ProgrammeMeasure, ProgrammeRow } from '../../programme/programme.ts';
import { namingsOf } from '../../programme/ties.ts';
import { gap, emptiness, type Gap, type GapInput, type GapResult } from './gap-result.ts';

/**
 * L8: pairs of products whose measures speak of the same subject or target group, without an identifiable partner named
 * for both, confirmed or open; whole and part are one. Products of one named institution are left out, and those that
 * may be the same are one. Terms that half of the products share are left out.
 */
export function sameSubject({ programme }: GapInput): GapResult {
  const empty = emptiness(programme);
  if (empty !== null) return { why: empty };
  const areas = countedAreas(programme).flatMap(({ area }) => (area.label === 'Product' ? [area] : []));
  if (areas.length < 2)
    return {
      why: {
        de: 'Das Dokument nennt weniger als zwei Produkte.',
        en: 'The document names fewer than two products.',
      },
    };
  const broad = new Set(broadTerms(programme).map(({ id }) => id));
  const termsOf = new Map(areas.map((area) => [area.id, subjectsOf(programme, area, broad)]));
  if (!programme.rows.some(({ measures }) => measures.some((measure) => subjectsIn(programme, measure))))
    return {
      why: {
        de: 'Zu den Maßnahmen sind keine Themen und Zielgruppen erfasst.',
        en: 'No subjects and target groups are recorded for the measures.',
      },
    };
  const partnersOf = new Map(areas.map((area) => [area.id, namedPartners(programme, area)]));
  const gaps = areas.flatMap((area, index) =>
    areas.slice(index + 1).flatMap((other): Gap[] => {
      if (isOneHouse(programme, area, other)) return [];
      const partners = partnersOf.get(area.id) ?? new Set();
      if ([...(partnersOf.get(other.id) ?? [])].some((id) => partners.has(id))) return [];
      const mine = termsOf.get(area.id) ?? new Map<string, readonly Speaking[]>();
      const theirs = termsOf.get(other.id) ?? new Map<string, readonly Speaking[]>();
      const terms = [...programme.terms.values()].filter(({ id }) => mine.has(id) && theirs.has(id));
      if (terms.length === 0) return [];
      const evidence = [mine, theirs].flatMap((spoken) =>
        distinct(terms.map((term) => exampleOf(programme, term, spoken.get(term.id) ?? []))),
      );
      const names = termList(
        terms.map((term) => nameInBoth(term, mine.get(term.id) ?? [], theirs.get(term.id) ?? [])),
      );
      const direct = [...namesOfHouse(programme, area, other), ...namesOfHouse(programme, other, area)];
      return [pair(programme, { area, other, terms, names, direct }, [...evidence, ...direct])];
    }),
  );
  return { gaps };
}

/** Subjects and target groups of an area's measures (no places, none that half of the products share). */
function subjectsOf(
  programme: Programme,
  area: Area,
  broad: ReadonlySet<string>,
): ReadonlyMap<string, readonly Speaking[]> {
  const found = new Map<string, Speaking[]>();
  for (const row of rowsOf(programme, area))
    for (const measure of row.measures)
      for (const id of measure.terms) {
        const term = programme.terms.get(id);
        if (term === undefined || term.kind === 'place' || broad.has(id)) continue;
        found.set(id, [...(found.get(id) ?? []), { row, measure }]);
      }
  return found;
}

function namedPartners(programme: Programme, area: Area): ReadonlySet<string> {
  return new Set(
    rowsOf(programme, area)
      .flatMap(namingsOf)
      .flatMap(({ actor }) => (actor.status === 'identifiable' ? actor.countedAs : [])),
  );
}

/** The rows of an area as it is counted. */
function rowsOf(programme: Programme, { id }: Area): ProgrammeRow[] {
  const counted = countedAs(programme);
  return programme.rows.filter(({ area }) => counted.get(area.id)?.id === id);
}

/** Where `area` names the institution of the other area: a contact, though no shared partner. */
function namesOfHouse(programme: Programme, area: Area, { runBy }: Area): EvidenceLine[] {
  if (runBy?.status !== 'identifiable') return [];
  return rowsOf(programme, area)
    .flatMap(namingsOf)
    .flatMap(({ row, mention, actor }) =>
      actor.id === runBy.id ? [mentionLine(programme, row, mention)] : [],
    );
}

/** A measure whose text holds a term. */
interface Speaking {
  readonly row: ProgrammeRow;
  readonly measure: ProgrammeMeasure;
}

function subjectsIn({ terms }: Programme, measure: ProgrammeMeasure): boolean {
  return measure.terms.some((id) => (terms.get(id)?.kind ?? 'place') !== 'place');
}

/** One area may speak of a term itself and the other by the name of a programme alone; then that is said. */
function nameInBoth(term: Term, mine: readonly Speaking[], theirs: readonly Speaking[]): Bilingual {
  const [here, there] = [mine, theirs].map((spoken) =>
    termName(
      term,
      spoken.map(({ measure }) => measure),
    ),
  );
  return [here, there].find((name) => name !== undefined && name.de !== term.name.de) ?? term.name;
}

/** The first measure that speaks of the term in words of its own, else the first. */
function exampleOf(
  programme: Programme,
  { id }: Term,
  spoken: readonly Speaking[],
): EvidenceLine | undefined {
  const one = spoken.find(({ measure }) => !measure.through.has(id)) ?? spoken[0];
  return one === undefined ? undefined : measureLine(programme, one.row, one.measure);
}

/** Each measure once, in the order of the terms. */
function distinct(lines: readonly (EvidenceLine | undefined)[]): EvidenceLine[] {
  return [
    ...new Map(lines.flatMap((line) => (line === undefined ? [] : [[line.measure?.id, line]]))).values(),
  ];
}

interface Pair {
  readonly area: Area;
  readonly other: Area;
  readonly terms: readonly Term[];
  /** What the terms are called, with how the measures speak of them. */
  readonly names: Bilingual;
  /** Names of the institution of one area in rows of the other. */
  readonly direct: readonly EvidenceLine[];
}

function pair(
  programme: Programme,
  { area, other, terms, names, direct }: Pair,
  evidence: EvidenceLine[],
): Gap {
  const document = programme.document.id;
  const nameOf = areaNames(programme);
  const contact = contactSentence([...new Set(direct.map(({ actor }) => actor?.name ?? ''))]);
  return gap('L8', [document, ...[area.id, other.id].toSorted()], {
    document,
    area: areaRef(area),
    otherArea: areaRef(other),
    terms: terms.map(termRef),
    reason: {
      de: `${nameOf(area)} und ${nameOf(other)} haben in ihren Maßnahmen gemeinsam: ${names.de}. Einen namentlich genannten Partner haben sie nicht gemeinsam.${contact.de}`,
      en: `${nameOf(area)} and ${nameOf(other)} share in their measures: ${names.en}. They share no partner named by name.${contact.en}`,
    },
    evidence,
  });
}

function contactSentence(institutions: readonly string[]): Bilingual {
  if (institutions.length === 0) return { de: '', en: '' };
  const names = listed(institutions);
  const many = institutions.length > 1;
  return {
    de: ` Unmittelbar verbunden sind sie schon: ${names.de} ${many ? 'sind' : 'ist'} im jeweils anderen Bereich genannt.`,
    en: ` They are connected directly: ${names.en} ${many ? 'are' : 'is'} named in the other area.`,
  };
}
