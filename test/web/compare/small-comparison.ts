import type { EvidenceLine } from '../../../graph/schema/analysis-basics.ts';
import { SameTownComparison, type ComparedTie } from '../../../graph/schema/compare-answers.ts';
import type { ActorRef } from '../../../graph/schema/document-answers.ts';

const areas = {
  library: { id: 'town/040501', name: 'Bibliothek', code: '040501', kind: 'library' as const },
  museum: { id: 'town/040701', name: 'Museum', code: '040701', kind: 'museum' as const },
  other: { id: 'town/040702', name: 'Museum', code: '040702', kind: 'museum' as const },
  archive: { id: 'town/040801', name: 'Archiv', code: '040801', kind: 'archive' as const },
};

const limits = {
  ruleVersion: 'compare-1',
  rows: 4,
  rowsWithPartner: 3,
  mentions: 9,
  unreviewed: 1,
  blindSpots: [],
};

function programme(year: number): SameTownComparison['a'] {
  return {
    id: `town-${year}`,
    title: `Programm ${year}`,
    municipality: 'town',
    town: 'Stadt',
    year,
    form: 'product-table',
    scope: 'office',
    planning: 'annual-programme',
    partnerColumn: true,
  };
}

function actor(name: string): ActorRef {
  return { id: `town/${name.toLowerCase()}`, name, type: 'education', status: 'identifiable' };
}

function line(document: string, area: keyof typeof areas, name: string, section: string): EvidenceLine {
  return {
    document,
    row: `${document}/${section}/${areas[area].code}`,
    section: { code: section, title: `Ziel ${section}` },
    area: areas[area],
    measure: null,
    mention: `${document}/${section}/${areas[area].code}/n1`,
    wording: name,
    actor: actor(name),
    basis: 'Z',
    review: 'confirmed',
    rule: 'exact',
    role: 'partner',
    lines: [10, 11],
  };
}

/** A tie named in 2023 (`a`), in 2024 (`b`) or in both (`ab`); with a section it is a tie of one row. */
export function compared(
  area: keyof typeof areas,
  name: string,
  years: 'a' | 'b' | 'ab',
  section: string | null = null,
  part: Partial<ComparedTie> = {},
): ComparedTie {
  const [inA, inB] = [years.includes('a'), years.includes('b')];
  const { id, code } = areas[area];
  return {
    key: `${section === null ? id : `${section}/${code}`}|${actor(name).id}`,
    area: areas[area],
    section: section === null ? null : { code: section, title: `Ziel ${section}` },
    rowA: section === null ? null : `town-2023/${section}/${code}`,
    rowB: section === null ? null : `town-2024/${section}/${code}`,
    actor: actor(name),
    a: inA ? [line('town-2023', area, name, section ?? 'I.a')] : [],
    b: inB ? [line('town-2024', area, name, section ?? 'I.a')] : [],
    basisA: inA ? 'Z' : null,
    basisB: inB ? 'M1' : null,
    unreviewed: 0,
    throughA: [],
    throughB: [],
    maybe: [],
    before: years === 'b' ? { known: 'nowhere', documents: [] } : null,
    ...part,
  };
}

/** A comparison of 2023 and 2024; the museum stands in both years twice, the archive in 2023 only. */
export function comparisonOf(
  lists: Pick<SameTownComparison, 'kept' | 'added' | 'dropped'>,
  part: Partial<SameTownComparison> = {},
): SameTownComparison {
  const { kept, added, dropped } = lists;
  return SameTownComparison.parse({
    mode: 'same-town',
    comparable: true,
    a: programme(2023),
    b: programme(2024),
    checks: [],
    limits: [limits, limits],
    level: 'product',
    include: 'identifiable',
    ...lists,
    open: 0,
    jaccard: { kept: kept.length, of: kept.length + added.length + dropped.length },
    merged: { asPrinted: 0, byRule: 0, byPerson: 0, open: 0 },
    areas: {
      both: [areas.library, areas.museum, areas.other].map((area) => ({ ...area, doubles: [] })),
      onlyA: [{ ...areas.archive, doubles: [] }],
      onlyB: [],
    },
    rows: { both: 3, onlyA: [], onlyB: [] },
    measures: null,
    ...part,
  });
}
