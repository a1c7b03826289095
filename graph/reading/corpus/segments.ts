import type { Findable } from '../../identity/findable.ts';
import { type Entries, SearchSegment } from '../../identity/search-segment.ts';
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

function findableIn({ head, sections, goals, measures, events, entries }: Extract): Entries {
  const document = head.id;
  const plain = { type: null, status: null, aliases: [], document };
  const part = (label: Findable['label'], { id, title }: Titled): Findable => {
    return { ...plain, label, id, name: title, code: null };
  };
  const planned = entries.filter(({ isPlanned }) => isPlanned);
  return joined([
    made([head], (one) => part('Document', one)),
    made(sections, (section) => ({ ...part('Section', section), code: section.code })),
    made(goals, (goal) => part('Goal', goal)),
    made(measures, (measure) => part('Measure', measure)),
    made(events, (event) => part('Event', event)),
    made(planned, ({ product, name, code }) => ({ ...plain, label: 'Product', id: product, name, code })),
  ]);
}

function made<T>(list: readonly T[], make: (one: T) => Findable): Entries {
  return {
    length: list.length,
    at: (place) => {
      const one = list[place];
      return one === undefined ? undefined : make(one);
    },
  };
}

/** Some lists one after the other. */
function joined(lists: readonly Entries[]): Entries {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    at: (place) => {
      let before = 0;
      for (const list of lists) {
        if (place < before + list.length) return list.at(place - before);
        before += list.length;
      }
      return undefined;
    },
  };
}
