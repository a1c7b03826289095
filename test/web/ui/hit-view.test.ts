import { describe, expect, it } from 'vitest';
import type { HitNaming, SearchHit } from '../../../graph/schema/detail-answers.ts';
import { hitView } from '../../../web/src/ui/hit-view.ts';
import { emptyState, type ViewState } from '../../../web/src/url-state/view-state.ts';

function naming(
  document: string,
  as: HitNaming['as'] = 'partner',
  through: HitNaming['through'] = null,
): HitNaming {
  return { document, as, through };
}

/** The hit as these documents name it as a partner. */
function namedIn(...documents: readonly string[]): SearchHit {
  return { ...vhs, documents: [...documents], named: documents.map((document) => naming(document)) };
}

const vhs: SearchHit = {
  id: 'hilden/vhs',
  label: 'Actor',
  name: 'VHS',
  matched: 'Volkshochschule',
  type: 'education',
  status: 'identifiable',
  documents: ['hilden-2023', 'hilden-2024'],
  named: [naming('hilden-2023'), naming('hilden-2024')],
  place: { town: 'Hilden', code: null, section: null, area: null, year: null },
  topics: [],
  missed: [],
};
const map: ViewState = {
  ...emptyState,
  page: { area: 'network' },
  lang: 'en',
  documents: ['hilden-2024'],
  types: ['culture'],
};

const loaded = [
  { id: 'hilden-2023', year: 2023, counts: { ties: 101 } },
  { id: 'hilden-2024', year: 2024, counts: { ties: 109 } },
  { id: 'lwl-2024', year: 2024, counts: { ties: 0 } },
];

describe('Choosing a search result', () => {
  it('selects it in the programme on view and keeps the language', () => {
    const view = hitView(vhs, map, loaded);
    expect(view.documents).toEqual(['hilden-2024']);
    expect(view.selection).toBe('hilden/vhs');
    expect(view.lang).toBe('en');
  });

  it('opens a programme that names it when the one on view does not', () => {
    expect(hitView(namedIn('bergkamen-2023'), map, loaded).documents).toEqual(['bergkamen-2023']);
  });

  it('keeps layout and filters, and lets in what they would hide', () => {
    const here: ViewState = {
      ...map,
      layout: 'kraft',
      basis: ['M1'],
      sections: ['I.a'],
      opened: ['hilden/040501'],
      viewport: { x: 1, y: 2, zoom: 3 },
    };
    const inView = hitView(vhs, here, loaded);
    expect(inView).toEqual({
      ...here,
      types: ['culture', 'education'],
      selection: 'hilden/vhs',
      viewport: null,
    });
    // Codes of sections belong to the programme that is left.
    expect(hitView(namedIn('hilden-2023'), here, loaded)).toEqual({
      ...inView,
      documents: ['hilden-2023'],
      sections: [],
      opened: [],
    });
  });

  it('selects the joint name where the programme on view prints that alone', () => {
    const joint = { id: 'hilden/jugendfoerderung', name: 'Jugendförderung' };
    const hit = { ...namedIn('hilden-2023'), named: [naming('hilden-2024', 'compound', joint)] };
    const view = hitView(hit, map, loaded);
    expect([view.selection, view.documents]).toEqual(['hilden/jugendfoerderung', ['hilden-2024']]);
  });

  it('opens the latest programme with ties among those that name it', () => {
    const overview: ViewState = { ...emptyState, page: { area: 'overview' } };
    expect(hitView(vhs, overview, loaded).documents).toEqual(['hilden-2024']);
    const ministry = namedIn('hilden-2023', 'lwl-2024');
    expect(hitView(ministry, overview, loaded).documents).toEqual(['hilden-2023']);
    expect(hitView(vhs, overview, []).documents).toEqual(['hilden-2023']);
  });

  it('switches on the status that would hide it', () => {
    expect(hitView({ ...vhs, status: 'collective' }, map, loaded).status).toEqual([
      'identifiable',
      'collective',
    ]);
  });

  it('moves an existing focus to it', () => {
    const view = hitView(vhs, { ...map, layout: 'fokus', focus: { id: 'hilden/orga', depth: 2 } }, loaded);
    expect(view.focus).toEqual({ id: 'hilden/vhs', depth: 2 });
  });

  it('opens the dossier of a body that no document names as a partner', () => {
    const events = { ...namedIn('hilden-2024'), named: [naming('hilden-2024', 'event')] };
    for (const hit of [namedIn(), events])
      expect(hitView(hit, map, loaded).page).toEqual({ area: 'partner', id: 'hilden/vhs' });
  });

  it('opens the document of a goal, and the measures level for a measure', () => {
    const goal: SearchHit = { ...vhs, label: 'Goal', id: 'hattingen/HF1/g1', documents: ['hattingen'] };
    expect(hitView(goal, map, loaded).page).toEqual({ area: 'document', id: 'hattingen' });
    expect(hitView({ ...vhs, label: 'Measure', type: null, status: null }, map, loaded).level).toBe(
      'measure',
    );
  });
});
