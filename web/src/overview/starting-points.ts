import type { DocumentAnswer, DocumentDetail } from '../../../graph/schema/document-answers.ts';
import { startDocument } from '../ui/documents.svelte.ts';
import type { ViewState } from '../url-state/view-state.ts';
import type { OverviewMessages } from './messages.ts';

export interface StartingPoint {
  readonly key: string;
  readonly question: string;
  readonly note: string;
  readonly view: Partial<ViewState>;
}

/**
 * The questions people come with, as links into the view that answers them. A question is left out while the loaded
 * documents cannot answer it. `detail` (of the start document) names its areas; without it the first question filters
 * by kind of area instead of focusing.
 */
export function startingPoints(
  documents: readonly DocumentAnswer[],
  detail: DocumentDetail | null,
  t: OverviewMessages,
): StartingPoint[] {
  const start = startDocument(documents);
  if (start === null || start.counts.ties === 0) return [];
  const q = t.questions;
  const map: Partial<ViewState> = { page: { area: 'network' }, documents: [start.id] };
  const school = detail?.products.find((product) => product.kind === 'music-school');
  const points: StartingPoint[] = [
    {
      key: 'q1',
      question: q.q1,
      note: q.q1Note,
      view:
        school === undefined
          ? { ...map, kinds: ['music-school'] }
          : { ...map, layout: 'fokus', focus: { id: school.id, depth: 1 }, selection: school.id },
    },
  ];
  const before = earlier(documents, start);
  if (before !== null) {
    points.push({
      key: 'q2',
      question: q.q2(start.municipality.name, String(before.year), String(start.year)),
      note: q.q2Note,
      view: { page: { area: 'compare' }, a: before.id, b: start.id },
    });
  }
  const reading: Partial<ViewState> = { page: { area: 'document', id: start.id } };
  const gaps: Partial<ViewState> = { page: { area: 'gaps' }, documents: [start.id] };
  points.push(
    { key: 'q3', question: q.q3, note: q.q3Note, view: { ...gaps, tab: 'bridges' } },
    { key: 'q4', question: q.q4, note: q.q4Note, view: { ...gaps, gapKinds: ['L1', 'L2', 'L3'] } },
    { key: 'q5', question: q.q5, note: q.q5Note, view: { ...reading, rows: 'engagement' } },
    { key: 'q6', question: q.q6, note: q.q6Note, view: { ...gaps, gapKinds: ['L7'] } },
  );
  return points;
}

/** The latest earlier document of the same town and form. */
function earlier(documents: readonly DocumentAnswer[], start: DocumentAnswer): DocumentAnswer | null {
  const year = start.year;
  if (year === null) return null;
  const candidates = documents.filter(
    (other) =>
      other.municipality.id === start.municipality.id &&
      other.form === start.form &&
      other.year !== null &&
      other.year < year,
  );
  return candidates.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0] ?? null;
}
