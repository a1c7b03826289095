import { describe, expect, test } from 'vitest';
import { candidateRules } from '../../../../graph/identity/candidates/candidate.ts';
import { explainPair } from '../../../../graph/identity/candidates/explain-pair.ts';
import { objections } from '../../../../graph/identity/candidates/objections.ts';
import { body } from './body.ts';

describe('why two names are proposed as one or not', () => {
  const said = (...pair: Parameters<typeof explainPair>) => explainPair(...pair).map(({ de }) => de);

  test('begins with the outcome and what decided it', () => {
    expect(said(body('Kante'), body('Verein Kante'))[0]).toBe(
      'vorgeschlagen: Wort enthalten: „Kante“ steht in „Verein Kante“.',
    );
    expect(said(body('Kante'), body('Schulen'))[0]).toBe(
      'nicht vorgeschlagen: Keine Regel findet die Namen ähnlich.',
    );
    expect(said(body('Chöre', { status: 'collective' }), body('Chor'))[0]).toBe(
      'nicht vorgeschlagen: Das eine ist ein Sammelname, das andere eine einzelne Einrichtung.',
    );
    expect(said(body('10'), body('II/10'))[0]).toContain('nicht vorgeschlagen: Eines ist nur das Kürzel');
  });

  test('names everything that forbids it, and what speaks for it all the same', () => {
    const words = said(
      body('Heimatverein', { town: 'hilden', type: 'association' }),
      body('Heimatverein', { id: 'b', town: 'bergkamen', type: 'unclear', partOf: 'stadt/Heimatverein' }),
    );
    expect(words.filter((line) => line.startsWith('nicht vorgeschlagen'))).toHaveLength(2);
    expect(words.some((line) => line.startsWith('Gleich geschrieben'))).toBe(true);
  });

  test('knows the whole of a whole if it is told', () => {
    const [part, whole] = [body('Kante', { id: 'a', partOf: 'b' }), body('Kante', { id: 'c' })];
    expect(said(part, whole)[0]).toMatch(/^vorgeschlagen/);
    expect(said(part, whole, [body('Werk', { id: 'b', partOf: 'c' })])[0]).toBe(
      'nicht vorgeschlagen: Das eine ist ein Teil des anderen.',
    );
  });

  test('has one line for each rule up to the one that finds them alike, the same whoever is asked about first', () => {
    const [one, other] = [body('Kante'), body('Schulen')];
    expect(said(one, other)).toHaveLength(1 + objections.length + candidateRules.length);
    expect(said(other, one)).toEqual(said(one, other));
    expect(said(body('VHS'), body('Volkshochschule')).slice(1 + objections.length)).toEqual([
      'Keine zwei Namen sind gleich geschrieben.',
      'Keine zwei Namen bestehen aus denselben Wörtern.',
      'Dieselben Wörter, wenn bekannte Abkürzungen und gleichbedeutende Wörter ersetzt sind: „VHS“ und „Volkshochschule“.',
    ]);
  });
});
