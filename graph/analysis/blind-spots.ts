import type { Bilingual } from '../schema/vocabulary.ts';
import type { Programme } from '../programme/programme.ts';

/** What the documents cannot tell, whatever is asked of them. */
export const blindSpotTable = {
  informal: {
    de: 'Informelle Kontakte: Zusammenarbeit, die niemand aufschreibt, kommt nicht vor.',
    en: 'Informal contacts: cooperation that nobody writes down does not appear.',
  },
  recurring: {
    de: 'Wiederkehrende Arbeit: Was jedes Jahr gleich läuft, lassen Programme oft weg, samt den Partnern dabei.',
    en: 'Recurring work: programmes often leave out what runs alike every year, along with its partners.',
  },
  attachments: {
    de: 'Fehlende Anlagen: Was nur in Anlagen oder anderen Papieren steht, ist nicht erfasst.',
    en: 'Missing attachments: what stands only in attachments or other papers is not recorded.',
  },
  oneOffice: {
    de: 'Nur ein Amt schreibt: Was Partner und andere Ämter sagen würden, steht nicht im Programm.',
    en: 'One office writes: what partners and other offices would say is not in the programme.',
  },
  oneSide: {
    de: 'Nur eine Seite schreibt: Was die Genannten selbst sagen würden, steht nicht im Dokument.',
    en: 'One side writes: what those named would say themselves is not in the document.',
  },
  noPartnerColumn: {
    de: 'Keine Partnerspalte: Partner stehen nur im Text; ein fehlender Name ist hier keine leere Stelle.',
    en: 'No partner column: partners stand in the text only; a missing name is no empty space here.',
  },
  ownReading: {
    de: 'Themen und Zielgruppen: Sie sind unsere Lesart der Maßnahmentexte, nicht deren Wortlaut.',
    en: 'Subjects and target groups: they are our reading of the measures’ texts, not their wording.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The blind spots to print beneath what was found in a document; `terms` where it rests on subjects or profiles. */
export function blindSpots({ document }: Programme, { terms = false } = {}): Bilingual[] {
  const { informal, recurring, attachments, oneOffice, oneSide, noPartnerColumn, ownReading } =
    blindSpotTable;
  return [
    informal,
    recurring,
    attachments,
    document.scope === 'office' ? oneOffice : oneSide,
    ...(document.partnerColumn ? [] : [noPartnerColumn]),
    ...(terms ? [ownReading] : []),
  ];
}
