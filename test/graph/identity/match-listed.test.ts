import { expect, test } from 'vitest';
import { matchListed, type ListedJudgement } from '../../../graph/identity/match-listed.ts';
import { ListedBody } from '../../../graph/schema/reference-list.ts';
import type { CandidateActor } from '../../../graph/identity/candidates/candidate.ts';
import { body } from './candidates/body.ts';

const named = (id: string, name: string, more: Partial<CandidateActor> = {}) =>
  body(name, { id, town: 'ort', ...more });
const bodies = [
  named('ort/vhs', 'Volkshochschule', { wordings: ['VHS Ort'], type: 'education' }),
  named('ort/kunstverein', 'Kunstverein Süd e.V.', { type: 'association' }),
  named('ort/schulen', 'Grundschulen', { status: 'collective' }),
  named('ort/amt-50', '50'),
  named('ort/chor-a', 'Stadtchor'),
  named('ort/chor-b', 'Stadtchor'),
  named('fern/kanuklub', 'Kanuklub', { town: 'fern' }),
  named('land/musikrat', 'Landesmusikrat', { town: null }),
  named('land/vhs', 'Volkshochschule', { town: null }),
];

const undecided: ListedJudgement = () => undefined;
function matched(name: string, judged = undecided, type = 'unclear') {
  const [found] = matchListed('ort', [ListedBody.parse({ line: 1, name, type })], bodies, judged);
  return { means: found?.means ?? null, rule: found?.rule, maybe: found?.maybe.map((one) => one.body) };
}

test('a name that is spelt like one body of the town links by itself, whatever its legal form and kind', () => {
  expect(matched('Kunstverein Süd', undecided, 'culture')).toMatchObject({
    means: 'ort/kunstverein',
    rule: 'same-key',
  });
  expect(matched('vhs ort').means).toBe('ort/vhs');
  // The town's own before one above the towns.
  expect(matched('Volkshochschule').means).toBe('ort/vhs');
  expect(matched('Landesmusikrat').means).toBe('land/musikrat');
});

test('two bodies of one name, groups, codes and bodies of other towns never link', () => {
  for (const name of ['Stadtchor', 'Grundschulen', '50', 'Kanuklub', 'Ruderverein'])
    expect(matched(name).means).toBeNull();
  expect(matched('Stadtchor').maybe).toEqual(['ort/chor-a', 'ort/chor-b']);
  expect(matched('Kanuklub').maybe).toEqual([]);
});

test('what is only alike is proposed, each with its reason, and never again once it was judged', () => {
  for (const type of ['unclear', 'culture'])
    expect(matched('Süd-Kunstverein', undecided, type)).toEqual({
      means: null,
      rule: null,
      maybe: ['ort/kunstverein'],
    });
  const same: ListedJudgement = (_, id) => (id === 'ort/kunstverein' ? 'same' : undefined);
  expect(matched('Süd-Kunstverein', same)).toMatchObject({ means: 'ort/kunstverein', rule: 'decision' });
  const different: ListedJudgement = (_, id) => (id === 'ort/kunstverein' ? 'different' : undefined);
  expect(matched('Süd-Kunstverein', different).maybe).toEqual([]);
  // Equal letters do not outrule what a person decided.
  expect(matched('Kunstverein Süd', different)).toEqual({ means: null, rule: null, maybe: [] });
});
