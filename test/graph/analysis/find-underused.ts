import type { Elsewhere, Precedent } from '../../../graph/analysis/underused/underused-support.ts';
import { underused } from '../../../graph/analysis/underused/underused.ts';
import type { Term } from '../../../graph/schema/registry.ts';
import { UnderusedAnswer } from '../../../graph/schema/underused-answers.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';

export const learning: Term = {
  id: 'thema/lernen',
  kind: 'subject',
  name: { de: 'Lernen', en: 'Learning' },
  words: ['lern'],
};

/** As if no other document were loaded. */
export const nothingElsewhere: Elsewhere = { ofActor: () => [], ofType: () => [] };

/** Four areas, one of each kind; what a test needs else it says itself. */
export const products: Sketch['products'] = {
  '1': 'music-school',
  '2': 'library',
  '3': 'museum',
  '4': 'archive',
};
export const education = { type: 'education' } as const;
export const culture = { type: 'culture' } as const;

/** Partner to supported area to its reasons. */
export function found(
  sketch: Omit<Sketch, 'products'> & { products?: Sketch['products'] },
  elsewhere = nothingElsewhere,
): Record<string, Record<string, string>> {
  const answer = UnderusedAnswer.parse(underused(buildProgramme({ products, ...sketch }), elsewhere));
  return Object.fromEntries(
    answer.partners.map(({ actor, supported }) => [
      actor.id,
      Object.fromEntries(
        supported.map(({ area, reasons }) => [area.code ?? '', reasons.map(({ code }) => code).join(' ')]),
      ),
    ]),
  );
}

/** What another document says: the body or the type at a kind of area. */
export function elsewhereSaying(
  entries: readonly { actor?: string; type?: string; kind: string }[],
): Elsewhere {
  const precedent = (actor: string): Precedent => ({
    document: buildProgramme({ id: 'anderswo-2023', town: 'anderswo', products: {}, rows: [] }).document,
    example: {
      document: 'anderswo-2023',
      row: 'anderswo-2023/I.a/9',
      section: { code: 'I.a', title: 'Ziel' },
      area: { id: 'anderswo/9', name: 'Bücherei', code: '9', kind: 'library' },
      measure: null,
      mention: 'anderswo-2023/I.a/9/n1',
      wording: 'Name',
      actor: { id: actor, name: actor, type: 'education', status: 'identifiable' },
      basis: 'Z',
      review: 'confirmed',
      rule: 'exact',
      role: 'partner',
      lines: [7, 8],
    },
  });
  return {
    ofActor: (actor, kind) =>
      entries.filter((one) => one.actor === actor && one.kind === kind).map(() => precedent(actor)),
    ofType: (type, kind) =>
      entries.filter((one) => one.type === type && one.kind === kind).map(() => precedent('anderswo/schule')),
  };
}
