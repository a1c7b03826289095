import type { DocumentAnswer, DocumentDetail } from '../../../graph/schema/document-answers.ts';
import { startDocument } from '../ui/documents.svelte.ts';
import type { ViewState } from '../url-state/view-state.ts';
import type { OverviewMessages } from './messages.ts';

export interface StartingPoint {
  readonly key: string;
  readonly question: string;
  readonly note: string;
  /** Null until it is known what the question leads to: a link that still changed would mislead who is quick. */
  readonly view: Partial<ViewState> | null;
}

/** What of the start document the first question asks about; nothing but its areas. */
export type Areas = Pick<DocumentDetail, 'id' | 'products'>;

/**
 * The questions people come with, as links into the view that answers them. A question is left out while the loaded
 * documents cannot answer it. `areas` are those of the start document, null while nobody knows them; of another document
 * they say nothing.
 */
export function startingPoints(
  documents: readonly DocumentAnswer[],
  areas: Areas | null,
  t: OverviewMessages,
): StartingPoint[] {
  const start = startDocument(documents);
  if (start === null || start.counts.ties === 0) return [];
  const q = t.questions;
  const map: Partial<ViewState> = { page: { area: 'network' }, documents: [start.id] };
  const known = areas?.id === start.id ? areas.products : null;
  const school = known?.find((product) => product.kind === 'music-school');
  const points: StartingPoint[] = [];
  if (known === null || school !== undefined)
    points.push({
      key: 'q1',
      question: q.q1,
      note: q.q1Note,
      view:
        school === undefined
          ? null
          : { ...map, layout: 'fokus', focus: { id: school.id, depth: 1 }, selection: school.id },
    });
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
