import type { TemplateHead } from '../../seed/forms/template/template-columns.ts';

/** Lines of an invented programme that show what goes where. */
export const exampleLines: readonly Partial<Record<TemplateHead, string>>[] = [
  {
    jahr: '2026',
    abschnitt: 'I.a',
    produkt_code: '040501',
    produkt: 'Musikschule',
    massnahme: 'Konzertreihe im Stadtpark',
    partner: 'Stadtmarketing\nFörderverein der Musikschule e.V.',
    basis: 'Z',
    seite: '3',
  },
  {
    jahr: '2026',
    abschnitt: 'I.a',
    produkt_code: '040501',
    produkt: 'Musikschule',
    massnahme: 'Instrumente ausprobieren in der Kita',
    partner: 'Kitas',
    basis: 'M2',
    seite: '3',
  },
  {
    jahr: '2026',
    abschnitt: 'I.a',
    produkt_code: '040601',
    produkt: 'Stadtbibliothek',
    massnahme: 'Vorlesepaten gewinnen',
    partner: 'Freiwilligenagentur; ggf. Seniorenbeirat',
    basis: 'M2',
    seite: '4',
    bemerkung: 'Der Seniorenbeirat ist noch nicht gefragt',
  },
];
