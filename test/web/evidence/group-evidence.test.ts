import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../graph/schema/detail-answers.ts';
import { groupEvidence } from '../../../web/src/evidence/group-evidence.ts';
import { named } from './named.ts';

const actor = (name: string, status: 'identifiable' | 'collective' = 'identifiable') =>
  ({ id: name, name, type: 'education', status }) as const;
const mention = (area: string, change: Partial<Evidence>): Evidence => ({ ...named('doc', area), ...change });

describe('The list a panel opens with', () => {
  it('holds each partner once, by name, collective names after bodies and what is no partner last', () => {
    const groups = groupEvidence(
      [
        mention('m', { id: '1', actor: actor('VHS'), basis: 'Z' }),
        mention('m', { id: '2', actor: actor('Schulen', 'collective') }),
        mention('m', { id: '3', target: { id: 'jekits', name: 'JeKits' } }),
        mention('m', { id: '4', actor: actor('Folkwang') }),
        mention('m', { id: '5', actor: actor('VHS'), basis: 'M1', review: 'open' }),
      ],
      'named',
    );
    expect(groups.map(({ name, evidence }) => [name, evidence.map(({ id }) => id)])).toEqual([
      ['Folkwang', ['4']],
      ['VHS', ['1', '5']],
      ['Schulen', ['2']],
      ['JeKits', ['3']],
    ]);
    expect(groups[1]).toMatchObject({ basis: 'M1', unreviewed: 1 });
  });

  it('holds the areas of a name with the codes that tell two of one name apart', () => {
    const area = (code: string) => ({
      ...{ id: `h/${code}`, countedAs: `h/${code}`, name: 'Museumsarbeit', code },
    });
    const groups = groupEvidence(
      [mention('', { area: area('040702') }), mention('', { area: area('040701') })],
      'area',
    );
    expect(groups.map(({ name, code }) => [name, code])).toEqual([
      ['Museumsarbeit', '040701'],
      ['Museumsarbeit', '040702'],
    ]);
  });
});
