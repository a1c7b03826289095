import type { Findable } from '../../identity/findable.ts';
import { SearchSegment } from '../../identity/search-segment.ts';
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

function findableIn({ head, sections, goals, measures, events, entries }: Extract): Findable[] {
  const document = head.id;
  const plain = { type: null, status: null, aliases: [], document };
  const part = (label: Findable['label'], { id, title }: Titled): Findable => {
    return { ...plain, label, id, name: title, code: null };
  };
  return [
    part('Document', head),
    ...sections.map((section) => ({ ...part('Section', section), code: section.code })),
    ...goals.map((goal) => part('Goal', goal)),
    ...measures.map((measure) => part('Measure', measure)),
    ...events.map((event) => part('Event', event)),
    ...entries
      .filter(({ isPlanned }) => isPlanned)
      .map(({ product, name, code }) => ({ ...plain, label: 'Product' as const, id: product, name, code })),
  ];
}
