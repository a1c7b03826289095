import { type Findable, nowhere } from '../../identity/findable.ts';
import { SearchSegment } from '../../identity/search-segment.ts';
import type { Entries } from '../../identity/search-term.ts';
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

function findableIn({ head, sections, rows, goals, measures, events, entries }: Extract): Entries {
  const place: HitPlace = { ...nowhere, town: head.town, year: head.year };
  const plain = { type: null, status: null, aliases: [], document: head.id, topics: [] };
  const part = (label: Findable['label'], { id, title }: Titled, where: HitPlace = place): Findable => {
    return { ...plain, label, id, name: title, place: where };
  };
  const placeOf = (whole: string): HitPlace => {
    const row = rows.find(({ id }) => id === whole);
    const section = row?.section ?? sections.find(({ id }) => id === whole);
    const area = entries.find(({ product }) => product === row?.product)?.name ?? null;
    return { ...place, section: section?.code ?? null, area };
  };
  const planned = entries.filter(({ isPlanned }) => isPlanned);
  return joined([
    made([head], (one) => part('Document', one)),
    made(sections, (section) => part('Section', section, { ...place, code: section.code })),
    made(goals, (goal) => part('Goal', goal, placeOf(goal.section))),
    made(measures, (measure) => ({
      ...part('Measure', measure, placeOf(measuredIn(measure.id))),
      aliases: measure.text === '' ? [] : [measure.text],
      topics: measure.terms,
    })),
    made(events, (event) => part('Event', event)),
    made(planned, ({ product, name, code }) =>
      part('Product', { id: product, title: name }, { ...place, code, year: null }),
    ),
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
