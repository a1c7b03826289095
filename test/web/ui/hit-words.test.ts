import { describe, expect, it } from 'vitest';
import type { HitNaming, SearchHit } from '../../../graph/schema/detail-answers.ts';
import { hitChanges, hitNotes, hitPlace } from '../../../web/src/ui/hit-words.ts';
import { emptyState, type ViewState } from '../../../web/src/url-state/view-state.ts';

const nowhere = { town: null, code: null, section: null, area: null, year: null };
function naming(document: string, as: HitNaming['as'] = 'partner', name?: string): HitNaming {
  return { document, as, through: name === undefined ? null : { id: 'hilden/x', name } };
}

const area51: SearchHit = {
  id: 'hilden/area-51',
  label: 'Actor',
  name: 'Area 51',
  matched: 'Area 51',
  type: 'administration',
  status: 'identifiable',
  documents: ['hilden-2023'],
  named: [naming('hilden-2023')],
  place: { ...nowhere, town: 'Hilden' },
  topics: [],
  missed: [],
};
const title = (id: string): string => id.replace('hilden-', 'Hilden ');
const notes = (hit: Partial<SearchHit>, onView: readonly string[] = ['hilden-2024']): string[] =>
  hitNotes({ ...area51, ...hit }, onView, title, 'de');

describe('What is said beside a hit', () => {
  it('is where it stands: of a measure its area, section, town and year', () => {
    expect(hitPlace(area51, title)).toBe('Hilden');
    const product = {
      ...area51,
      label: 'Product' as const,
      place: { ...nowhere, town: 'Hilden', code: '040501' },
    };
    expect(hitPlace(product, title)).toBe('040501 · Hilden');
    const measure = {
      ...area51,
      label: 'Measure' as const,
      place: { town: 'Hilden', code: null, section: 'I.a', area: 'Musikschule', year: 2023 },
    };
    expect(hitPlace(measure, title)).toBe('Musikschule · I.a · Hilden 2023');
  });

  it('is that no row of the programme on view names it, and which does', () => {
    expect(notes({})).toEqual(['im gezeigten Programm nicht genannt; genannt in Hilden 2023']);
    expect(notes({}, ['hilden-2024', 'bergkamen-2023'])[0]).toContain('in den gezeigten Programmen');
    expect(notes({}, ['hilden-2023'])).toEqual([]);
    expect(notes({}, [])).toEqual([]);
    expect(notes({ documents: [], named: [] })).toEqual(['in keinem Dokument genannt']);
  });

  it('is how it is named where that is not as a partner, never "not named"', () => {
    const name = 'Jugendförderung / Area 51';
    const both = {
      documents: ['hilden-2023', 'hilden-2024'],
      named: [naming('hilden-2023'), naming('hilden-2024', 'compound', name)],
    };
    expect(notes(both)).toEqual([`in einem gemeinsamen Namen genannt: „${name}“`]);
    expect(notes(both, ['hilden-2023', 'hilden-2024'])).toEqual([]);
    expect(notes({ named: [naming('hilden-2023', 'event')] }, [])).toEqual([
      'bei einer Veranstaltung genannt',
    ]);
  });

  it('is how it was found: another spelling, a topic', () => {
    const topics = [{ de: 'Digitalisierung', en: 'Digitisation' }];
    const here = { documents: ['hilden-2024'], named: [naming('hilden-2024')] };
    expect(notes({ ...here, matched: 'Jugendtreff' })).toEqual(['gefunden als Jugendtreff']);
    expect(notes({ ...here, topics })).toEqual(['hat zu tun mit: Digitalisierung']);
    expect(notes({ label: 'Measure', type: null, topics })).toEqual(['spricht von: Digitalisierung']);
    expect(notes({ ...here, name: 'Stadtmuseum Bergkamen', matched: 'Stadtmuseum' })).toEqual([]);
  });
});

describe('What choosing a hit changes of a map', () => {
  const map: ViewState = { ...emptyState, page: { area: 'network' }, documents: ['hilden-2024'] };
  const changes = (next: Partial<ViewState>, hit: Partial<SearchHit> = {}, here = map): string[] =>
    hitChanges({ ...area51, ...hit }, { ...here, ...next }, here, title, 'de');

  it('is said of programme, level and filters, and nothing where it only selects', () => {
    expect(changes({ selection: 'hilden/area-51' })).toEqual([]);
    expect(changes({ documents: ['hilden-2023'] })).toEqual(['öffnet Hilden 2023 statt Hilden 2024']);
    expect(changes({ level: 'measure' }, { label: 'Measure' })).toEqual(['zeigt Maßnahmen statt Bereiche']);
    expect(changes({ status: ['identifiable', 'collective'] }, { status: 'collective' })).toEqual([
      'zeigt auch: Sammelnamen',
    ]);
    expect(changes({ sections: [] }, {}, { ...map, sections: ['I.a'] })).toEqual([
      'ohne den Filter Abschnitt',
    ]);
    expect(changes({ page: { area: 'document', id: 'hilden-2024' } })).toEqual(['öffnet das Dokument']);
  });

  it('is not said of other pages, which are left anyway', () => {
    const overview: ViewState = { ...emptyState, page: { area: 'overview' } };
    expect(changes({ documents: ['hilden-2023'] }, {}, overview)).toEqual([]);
  });
});
