import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../seed/forms/draft.ts';
import { understand } from '../../../seed/forms/understand.ts';
import { makeSource, type ShortBlock } from './make-source.ts';

const read = (...blocks: ShortBlock[]): Draft => understand(makeSource('txt', blocks));

const concept: readonly ShortBlock[] = [
  'Kulturkonzept der Stadt Neustein',
  '1. Räume ........ 3',
  'In drei Handlungsfeldern stehen acht zentrale Maßnahmen.',
  '- Teilhabe ist wichtig.',
  '1. Räume',
  'Räume sind knapp.',
  '- Leerstände nutzen (A)',
  '- Proberäume im Bunker mit dem Rockbüro',
  'einrichten',
  '(B)',
  '2. Handlungsfeld der Vermittlung',
  'Maßnahmen:',
  '• Kulturlotsen an Schulen (Phase A)',
  '• Fachtag (2026) – mittelfristig',
  'Beteiligte:',
  '• Schulamt',
  'Sofortmaßnahmen',
  '1. Leerstände nutzen',
  '2. Kulturlotsen an allen Schulen',
];

describe('action fields', () => {
  test('measures are the items under a field; text before its first item, contents and what precedes fields is no measure', () => {
    const draft = read(...concept);
    const titles = new Map(draft.sections.map(({ code, title }) => [code, title]));
    expect(draft.recognition.form).toBe('action-fields');
    expect(
      draft.rows.map(({ section, measures: [measure] }) => [
        titles.get(section),
        measure?.text,
        measure?.phase ?? null,
      ]),
    ).toEqual([
      ['Räume', 'Leerstände nutzen', 'A'],
      ['Räume', 'Proberäume im Bunker mit dem Rockbüro einrichten', 'B'],
      ['Handlungsfeld der Vermittlung', 'Kulturlotsen an Schulen', 'A'],
      ['Handlungsfeld der Vermittlung', 'Fachtag (2026)', 'mittelfristig'],
    ]);
    expect(draft.rows[1]?.lines).toEqual([8, 10]);
    expect(draft.discarded.map(({ reason, lines }) => [reason, lines[0]])).toEqual([
      ['introduction', 1],
      ['contents', 2],
      ['introduction', 3],
      ['introduction', 4],
      ['introduction', 6],
      ['introduction', 16],
    ]);
    expect(draft.account).toEqual({ read: 19, used: 13, discarded: 6, open: 0 });
  });

  test('an immediate measure repeats that of a field; counts the text claims stand beside', () => {
    const draft = read(...concept);
    expect(draft.immediate.map(({ text, matches }) => [text, matches])).toEqual([
      ['Leerstände nutzen', { row: 0, measure: 1 }],
      ['Kulturlotsen an allen Schulen', { row: 2, measure: 1 }],
    ]);
    expect(draft.recognition.claimed).toEqual([
      { what: 'fields', count: 3, line: 3 },
      { what: 'measures', count: 8, line: 3 },
    ]);
  });

  test('a paper of goals gives goals and no measure, also a goal without a bullet', () => {
    const draft = read(
      'Ergebnisse der Zielkonferenz',
      'Leitlinie I – Zugang',
      '– Jedes Kind lernt ein Instrument.',
      'Leitlinie II – Miteinander',
      '– Vereine planen gemeinsam.',
      'Sie treffen sich jährlich.',
    );
    expect(draft.recognition.form).toBe('goals');
    expect(draft.rows).toEqual([]);
    expect(draft.goals.map(({ piece }) => piece.text)).toEqual([
      'Jedes Kind lernt ein Instrument.',
      'Vereine planen gemeinsam.',
      'Sie treffen sich jährlich.',
    ]);
  });

  test('a record gives its text and nothing that is planned, a list its members', () => {
    const record = read(
      'Protokoll',
      'Moderation: Kulturbüro',
      '14:00-14:05',
      'Begrüßung',
      '14:05-14:10',
      'Beitrag der Stadtkultur',
      '14:10-15:00',
      'Abschied',
    );
    expect([record.recognition.form, record.rows, record.prose.length]).toEqual(['record', [], 8]);
    const list = read(
      'Mitglieder des Netzwerks',
      'VHS',
      'Kunstverein e.V.',
      'Archiv',
      'Kita Nord',
      'Musikschule',
      'Museum',
      'Das Netzwerk trifft sich jährlich.',
    );
    expect([list.recognition.form, list.members.map(({ piece }) => piece.text)]).toEqual([
      'list',
      ['VHS', 'Kunstverein e.V.', 'Archiv', 'Kita Nord', 'Musikschule', 'Museum'],
    ]);
  });

  test('what nothing speaks for is no form: every line is left open, and the user says what it is', () => {
    const lines = ['Ein Satz über Kultur.', 'Noch ein Satz, der nichts plant.'];
    const draft = read(...lines);
    expect([draft.recognition.form, draft.recognition.asks, draft.account.open]).toEqual([null, true, 2]);
    expect(understand(makeSource('txt', lines), { form: 'list' }).recognition.form).toBe('list');
  });
});
