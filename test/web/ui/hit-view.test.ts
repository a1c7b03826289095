import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../graph/schema/detail-answers.ts';
import { hitView } from '../../../web/src/ui/hit-view.ts';
import { emptyState, type ViewState } from '../../../web/src/url-state/view-state.ts';

const vhs: SearchHit = {
  id: 'hilden/vhs',
  label: 'Actor',
  name: 'VHS',
  matched: 'Volkshochschule',
  type: 'education',
  status: 'identifiable',
  documents: ['hilden-2023', 'hilden-2024'],
  named: ['partner'],
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
    expect(hitView({ ...vhs, documents: ['bergkamen-2023'] }, map, loaded).documents).toEqual([
      'bergkamen-2023',
    ]);
  });

  it('opens the latest programme with ties among those that name it', () => {
    const overview: ViewState = { ...emptyState, page: { area: 'overview' } };
    expect(hitView(vhs, overview, loaded).documents).toEqual(['hilden-2024']);
    const ministry = { ...vhs, documents: ['hilden-2023', 'lwl-2024'] };
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

  it('opens the dossier of a body that no document names', () => {
    expect(hitView({ ...vhs, documents: [], named: [] }, map, loaded).page).toEqual({
      area: 'partner',
      id: 'hilden/vhs',
    });
  });

  it('opens the dossier of a body that is named, but not as a partner: the map has no place for it', () => {
    expect(hitView({ ...vhs, named: ['compound', 'runs'] }, map, loaded).page).toEqual({
      area: 'partner',
      id: 'hilden/vhs',
    });
  });

  it('opens the document of a goal, and the measures level for a measure', () => {
    const goal: SearchHit = { ...vhs, label: 'Goal', id: 'hattingen/HF1/g1', documents: ['hattingen'] };
    expect(hitView(goal, map, loaded).page).toEqual({ area: 'document', id: 'hattingen' });
    expect(hitView({ ...vhs, label: 'Measure', type: null, status: null }, map, loaded).level).toBe(
      'measure',
    );
  });
});
