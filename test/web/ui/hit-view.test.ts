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
};
const map: ViewState = {
  ...emptyState,
  page: { area: 'network' },
  lang: 'en',
  documents: ['hilden-2024'],
  types: ['culture'],
};

describe('Choosing a search result', () => {
  it('selects it in the programme on view and keeps the language', () => {
    const view = hitView(vhs, map);
    expect(view.documents).toEqual(['hilden-2024']);
    expect(view.selection).toBe('hilden/vhs');
    expect(view.lang).toBe('en');
  });

  it('opens a programme that names it when the one on view does not', () => {
    expect(hitView({ ...vhs, documents: ['bergkamen-2023'] }, map).documents).toEqual(['bergkamen-2023']);
  });

  it('switches on the status that would hide it', () => {
    expect(hitView({ ...vhs, status: 'collective' }, map).status).toEqual(['identifiable', 'collective']);
  });

  it('moves an existing focus to it', () => {
    const view = hitView(vhs, { ...map, layout: 'fokus', focus: { id: 'hilden/orga', depth: 2 } });
    expect(view.focus).toEqual({ id: 'hilden/vhs', depth: 2 });
  });

  it('opens the dossier of a body that no document names', () => {
    expect(hitView({ ...vhs, documents: [] }, map).page).toEqual({ area: 'partner', id: 'hilden/vhs' });
  });

  it('opens the document of a goal, and the measures level for a measure', () => {
    const goal: SearchHit = { ...vhs, label: 'Goal', id: 'hattingen/HF1/g1', documents: ['hattingen'] };
    expect(hitView(goal, map).page).toEqual({ area: 'document', id: 'hattingen' });
    expect(hitView({ ...vhs, label: 'Measure', type: null, status: null }, map).level).toBe('measure');
  });
});
