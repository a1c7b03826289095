import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../seed/forms/draft.ts';
import { understand } from '../../../seed/forms/understand.ts';
import { makeSource, type ShortBlock } from './make-source.ts';

const read = (own: string, ...blocks: ShortBlock[]): Draft =>
  understand(makeSource('docx', blocks), { own, places: [own] });
const said = (draft: Draft) => ({
  measures: draft.rows.flatMap(({ measures }) => measures.map(({ text }) => text)),
  notes: draft.notes.map(({ kind }) => kind),
  others: draft.notUnderstood.flatMap(({ why, text }) => (why === 'other-town' ? [text] : [])),
});
const head = ['Bereich', 'Maßnahme', 'Partner'];

describe('a file that speaks of several towns', () => {
  test('is read for the one it is given for, by headings; what stands under another is left open and asked', () => {
    const blocks = [
      'Gemeinsames Arbeitsprogramm 2026',
      '# Stadt Adorf',
      { table: [head, ['Archiv', 'Nacht der Akten', 'Chor']] },
      '# Stadt Bstadt',
      { table: [head, ['Archiv', 'Lesung', 'Schulamt']] },
    ];
    expect(said(read('Adorf', ...blocks))).toEqual({
      measures: ['Nacht der Akten'],
      notes: ['several-towns'],
      others: ['Stadt Bstadt', ...head, 'Archiv', 'Lesung', 'Schulamt'],
    });
    expect(said(read('Cdorf', ...blocks)).measures).toEqual([]);
    const { account } = read('Adorf', ...blocks);
    expect(account.used + account.discarded + account.open).toBe(account.read);
  });

  test('is read so by a column of towns, where what is for all belongs to each', () => {
    const draft = read('Adorf', {
      table: [
        ['Kommune', ...head],
        ['Adorf', 'Archiv', 'Nacht der Akten', 'Chor'],
        ['Bstadt', 'Archiv', 'Lesung', 'Schulamt'],
        ['alle', 'Archiv', 'Tag der Archive', 'Kreisarchiv'],
      ],
    });
    expect(said(draft)).toEqual({
      measures: ['Nacht der Akten', 'Tag der Archive'],
      notes: ['several-towns'],
      others: ['Bstadt', 'Archiv', 'Lesung', 'Schulamt'],
    });
  });

  test('is none where other towns are only named: as members of a list, or one alone as a heading', () => {
    const members = ['Mitglieder des Netzwerks', 'Stadt Adorf', 'Stadt Bstadt', 'Stadt Cdorf', 'Stadt Edorf'];
    expect(said(read('Adorf', ...members)).notes).toEqual([]);
    const one = read('Adorf', '# Stadt Bstadt', { table: [head, ['Archiv', 'Lesung', 'Schulamt']] });
    expect(said(one)).toMatchObject({ measures: ['Lesung'], others: [] });
  });
});
