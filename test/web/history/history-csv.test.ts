import { expect, it } from 'vitest';
import { historyCsv } from '../../../web/src/history/history-csv.ts';
import { change } from './small-history.ts';

it('The history as CSV has a row per entry, words for what is kept as codes, and nothing that runs as a formula', () => {
  const rows = historyCsv(
    [
      change('a', 2, {
        kind: 'dismissal',
        by: { account: null, role: 'coordination', town: null },
        summary: { de: '=1+1', en: '=1+1' },
        stands: false,
      }),
      change('b', 1, { document: null, town: null, note: 'Falsche Datei' }),
      change('first-start/registry/1/0', 0),
    ],
    'de',
  )
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  expect(rows[0]?.slice(2)).toEqual([
    'Art',
    'Was',
    'Dokument',
    'Ort',
    'Rolle',
    'Anmerkung',
    'Stand',
    'Kennung',
  ]);
  expect(rows[1]?.slice(2)).toEqual([
    'Fund verworfen',
    "'=1+1",
    'hilden-2024',
    'hilden',
    'Netzwerkkoordination',
    '',
    'zurückgenommen',
    'a',
  ]);
  expect(rows[2]?.slice(2)).toEqual([
    'Dokument geladen oder ersetzt',
    'Änderung b',
    '',
    '',
    'ohne Rolle',
    'Falsche Datei',
    'gilt',
    'b',
  ]);
  expect(rows[3]?.[6]).toBe('mit Kulturnetz geliefert');
  expect(rows.map(([number]) => number)).toEqual(['Nr.', '2', '1', '0']);
});
