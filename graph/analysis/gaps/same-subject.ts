import type { EvidenceLine } from '../../schema/analysis-basics.ts';
import type { Term } from '../../schema/registry.ts';
import { areaRef, measureLine, termRef } from '../evidence-line.ts';
import { areaNames, listed } from '../name-lists.ts';
import type { Area, Programme } from '../programme.ts';
import { gap, noRows, type Gap, type GapInput, type GapResult } from './gap-result.ts';

/**
 * L8: pairs of products whose measures speak of the same subject or target group, without an identifiable partner named
 * for both, confirmed or open. Products run by the same named institution are one house and are left out.
 */
export function sameSubject({ programme }: GapInput): GapResult {
  if (programme.rows.length === 0) return { why: noRows };
  const areas = programme.areas.filter(({ label }) => label === 'Product');
  if (areas.length < 2)
    return {
      why: {
        de: 'Das Dokument nennt weniger als zwei Produkte.',
        en: 'The document names fewer than two products.',
      },
    };
  const termsOf = new Map(areas.map((area) => [area.id, subjectsOf(programme, area)]));
  if (![...termsOf.values()].some(({ size }) => size > 0))
    return {
      why: {
        de: 'Zu den Maßnahmen sind keine Themen und Zielgruppen erfasst.',
        en: 'No subjects and target groups are recorded for the measures.',
      },
    };
  const partnersOf = new Map(areas.map((area) => [area.id, namedPartners(programme, area)]));
  const gaps = areas.flatMap((area, index) =>
    areas.slice(index + 1).flatMap((other): Gap[] => {
      if (isOneHouse(area, other)) return [];
      const partners = partnersOf.get(area.id) ?? new Set();
      if ([...(partnersOf.get(other.id) ?? [])].some((id) => partners.has(id))) return [];
      const mine = termsOf.get(area.id) ?? new Map<string, EvidenceLine[]>();
      const theirs = termsOf.get(other.id) ?? new Map<string, EvidenceLine[]>();
      const terms = [...programme.terms.values()].filter(({ id }) => mine.has(id) && theirs.has(id));
      if (terms.length === 0) return [];
      const evidence = [mine, theirs].flatMap((lines) =>
        distinct(terms.flatMap(({ id }) => lines.get(id) ?? [])),
      );
      return [pair(programme, area, other, terms, evidence)];
    }),
  );
  return { gaps };
}

/** Subjects and target groups of an area's measures (no places), each with the measures that speak of it. */
function subjectsOf(programme: Programme, area: Area): ReadonlyMap<string, EvidenceLine[]> {
  const lines = new Map<string, EvidenceLine[]>();
  for (const row of programme.rows.filter((one) => one.area.id === area.id))
    for (const measure of row.measures)
      for (const id of measure.terms) {
        const term = programme.terms.get(id);
        if (term === undefined || term.kind === 'place') continue;
        lines.set(id, [...(lines.get(id) ?? []), measureLine(programme, row, measure)]);
      }
  return lines;
}

function namedPartners({ rows }: Programme, area: Area): ReadonlySet<string> {
  return new Set(
    rows
      .filter((row) => row.area.id === area.id)
      .flatMap(({ mentions }) =>
        mentions.flatMap(({ actor }) => (actor?.status === 'identifiable' ? actor.id : [])),
      ),
  );
}

function isOneHouse(a: Area, b: Area): boolean {
  return a.runBy?.status === 'identifiable' && a.runBy.id === b.runBy?.id;
}

function distinct(lines: readonly EvidenceLine[]): EvidenceLine[] {
  return [...new Map(lines.map((line) => [line.measure?.id, line])).values()];
}

function pair(
  programme: Programme,
  area: Area,
  other: Area,
  terms: readonly Term[],
  evidence: EvidenceLine[],
): Gap {
  const document = programme.document.id;
  const nameOf = areaNames(programme.areas);
  const names = (lang: 'de' | 'en') => listed(terms.map(({ name }) => name[lang]))[lang];
  return gap('L8', [document, ...[area.id, other.id].toSorted()], {
    document,
    area: areaRef(area),
    otherArea: areaRef(other),
    terms: terms.map(termRef),
    reason: {
      de: `Maßnahmen von „${nameOf(area)}“ und „${nameOf(other)}“ sprechen beide von: ${names('de')}. Einen namentlich genannten Partner haben die beiden Bereiche nicht gemeinsam.`,
      en: `Measures of “${nameOf(area)}” and “${nameOf(other)}” both speak of: ${names('en')}. The two areas have no partner named by name in common.`,
    },
    evidence,
  });
}
