import { type Findable, nowhere } from '../../identity/findable.ts';
import { SearchSegment } from '../../identity/search-segment.ts';
import type { HitPlace } from '../../schema/detail-answers.ts';
import { measuredIn } from '../../schema/ids.ts';
import type { Extract, Titled } from './extract.ts';

const ofDocument = new WeakMap<Extract, SearchSegment>();
const ofGroup = new WeakMap<readonly Findable[], SearchSegment>();

/** What can be found of one document: itself, its parts, and its products under the names it gives them. */
export function segmentOf(extract: Extract): SearchSegment {
  const known = ofDocument.get(extract) ?? new SearchSegment(findableIn(extract));
  ofDocument.set(extract, known);
  return known;
}

/** What can be found of a group of shared names. */
export function segmentOfGroup(group: readonly Findable[]): SearchSegment {
  const known = ofGroup.get(group) ?? new SearchSegment(group);
  ofGroup.set(group, known);
  return known;
}

function findableIn({ head, sections, rows, goals, measures, events, entries }: Extract): Findable[] {
  const place: HitPlace = { ...nowhere, town: head.town, year: head.year };
  const plain = { type: null, status: null, aliases: [], document: head.id, topics: [] };
  const part = (label: Findable['label'], { id, title }: Titled, where: HitPlace = place): Findable => {
    return { ...plain, label, id, name: title, place: where };
  };
  // Measures of a row are at one place: kept once, because there are many.
  const places = new Map<string, HitPlace>();
  const placeOf = (whole: string): HitPlace => {
    const row = rowOf.get(whole);
    const section = row?.section.code ?? codes.get(whole) ?? null;
    const found = places.get(whole) ?? { ...place, section, area: called.get(row?.product ?? '') ?? null };
    places.set(whole, found);
    return found;
  };
  const codes = new Map(sections.map(({ id, code }) => [id, code]));
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const called = new Map(entries.map(({ product, name }) => [product, name]));
  return [
    part('Document', head),
    ...sections.map((section) => part('Section', section, { ...place, code: section.code })),
    ...goals.map((goal) => part('Goal', goal, placeOf(goal.section))),
    ...measures.map((measure) => ({
      ...part('Measure', measure, placeOf(measuredIn(measure.id))),
      topics: measure.terms,
    })),
    ...events.map((event) => part('Event', event)),
    ...entries
      .filter(({ isPlanned }) => isPlanned)
      .map(({ product, name, code }) =>
        part('Product', { id: product, title: name }, { ...place, code, year: null }),
      ),
  ];
}
