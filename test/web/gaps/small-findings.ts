import type { Dismissal } from '../../../graph/schema/dismissal.ts';
import type { Finding } from '../../../graph/schema/gap-answers.ts';
import type { UnderusedPartner } from '../../../graph/schema/underused-answers.ts';

const area = { id: 'hilden/040501', name: 'Musikschule', code: '040501', kind: 'music-school' } as const;

export const dismissalOf = (finding: string, revokedAt: string | null = null): Dismissal => ({
  id: '0b0e2d0a-55a1-4d5c-8a7d-0a1b2c3d4e5f',
  document: 'hilden-2024',
  finding,
  reason: 'steht im Haushalt',
  by: 'planning',
  at: '2026-01-02T03:04:05.000Z',
  revokedAt,
});

/** A gap of the music school; `change` replaces parts. */
export const finding = (key: string, change: Partial<Finding> = {}): Finding => ({
  key,
  kind: 'L1',
  document: 'hilden-2024',
  row: 'hilden-2024/I.b/040501',
  section: { code: 'I.b', title: 'Orte der Begegnung' },
  area,
  otherArea: null,
  actor: null,
  partnerType: null,
  change: null,
  terms: [],
  compared: null,
  reason: { de: 'In der Zeile steht kein Partner.', en: 'The row names no partner.' },
  evidence: [],
  unreviewed: 0,
  dismissal: null,
  ...change,
});

/** A partner with `supported` further areas and `reasons` reasons over them. */
export const partner = (
  name: string,
  supported: number,
  reasons: number,
  dismissal: Dismissal | null = null,
): UnderusedPartner => ({
  key: `U|hilden-2024|hilden/${name.toLowerCase()}`,
  actor: { id: `hilden/${name.toLowerCase()}`, name, type: 'education', status: 'identifiable' },
  used: [{ area, evidence: [] }],
  supported: Array.from({ length: supported }, (_, i) => ({
    area: { id: `hilden/area-${i}`, name: `Bereich ${i}`, code: null, kind: 'library' },
    reasons: [],
    stable: true,
    dependsOn: [],
  })),
  reasons,
  stable: true,
  profile: [],
  sentence: { de: `${name}: Satz`, en: `${name}: sentence` },
  dismissal,
});
