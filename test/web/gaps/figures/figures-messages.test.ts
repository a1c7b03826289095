import { describe, expect, test } from 'vitest';
import { figuresMessages } from '../../../../web/src/gaps/figures/figures-messages.ts';

const { de, en } = figuresMessages;

describe('The sentences about a programme', () => {
  test('speak of one row, partner and tie in the singular', () => {
    expect(de.emptyColumn(1)).toBe('In {l1} von {rows} Zeile ist die Partnerspalte leer.');
    expect(de.naming(1, 1)).toMatch(/^\{withPartner\} von \{rows\} Zeile nennt einen Partner/);
    expect(de.size(1, 1, 1, 0)).toBe(
      '{areas} Bereich und {partners} namentlich benannter Partner haben {ties} Verbindung.',
    );
    expect(en.size(1, 1, 1, 0)).toBe('{areas} area and {partners} partner named by name have {ties} tie.');
  });

  test('speak of several in the plural, with collective names apart', () => {
    expect(de.naming(50, 58)).toMatch(/^\{withPartner\} von \{rows\} Zeilen nennen einen Partner/);
    expect(de.size(8, 56, 66, 37)).toBe(
      '{areas} Bereiche und {partners} namentlich benannte Partner haben {ties} Verbindungen; dazu kommen {collective} Sammelnamen.',
    );
  });
});
