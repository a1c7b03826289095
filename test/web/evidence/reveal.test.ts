import { describe, expect, it } from 'vitest';
import { reveal } from '../../../web/src/evidence/reveal.ts';
import { emptyState, type ViewState } from '../../../web/src/url-state/view-state.ts';
import { named } from './named.ts';

const view: ViewState = { ...emptyState, page: { area: 'network' }, documents: ['doc'] };
const vhs = {
  label: 'Actor',
  actor: { type: 'education', status: 'identifiable' },
  evidence: [named('doc', 'museum')],
} as const;

describe('Bringing back what filters hide', () => {
  it('adds the kind and the status of a name to what is shown and leaves other filters alone', () => {
    expect(reveal(vhs, { ...view, types: ['engagement'], sections: ['I.a'] })).toEqual({
      types: ['engagement', 'education'],
    });
    expect(reveal({ ...vhs, actor: { ...vhs.actor, status: 'collective' } }, view)).toEqual({
      status: ['identifiable', 'collective'],
    });
  });

  it('gives up a filter of evidence or sections that leaves no mention, and a focus', () => {
    expect(reveal(vhs, { ...view, basis: ['M1'] })).toEqual({ basis: [] });
    expect(reveal(vhs, { ...view, sections: ['II.a'], basis: ['Z'] })).toEqual({ sections: [] });
    expect(reveal(vhs, { ...view, focus: { id: 'x', depth: 1 }, layout: 'fokus' })).toEqual({
      focus: null,
      layout: 'bruecken',
    });
  });

  it('goes to the level of measures for a measure', () => {
    expect(reveal({ label: 'Measure', actor: null, evidence: [] }, view)).toEqual({ level: 'measure' });
  });

  it('offers nothing for what the chosen programmes do not name, or only in a rejected reading', () => {
    expect(
      reveal({ ...vhs, evidence: [named('other', 'museum')] }, { ...view, types: ['media'] }),
    ).toBeNull();
    expect(
      reveal({ ...vhs, evidence: [named('doc', 'museum', 'rejected')] }, { ...view, types: ['media'] }),
    ).toBeNull();
    expect(reveal({ label: 'Programme', actor: null, evidence: vhs.evidence }, view)).toBeNull();
  });
});
