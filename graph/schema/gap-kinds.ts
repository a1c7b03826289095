import { z } from 'zod';
import type { Bilingual } from './vocabulary.ts';

/** The eight kinds of gap, counted apart and never added up. */
export const GapKind = z.enum(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8']);
export type GapKind = z.infer<typeof GapKind>;

/** Short names as headings; the full definitions stand on the method page. */
export const gapKindTable: Readonly<Record<GapKind, { label: Bilingual; definition: Bilingual }>> = {
  L1: {
    label: { de: 'Partnerspalte leer', en: 'Partner column empty' },
    definition: {
      de: 'Die Zeile hat Maßnahmen, aber in der Spalte „Schnittstellen“ steht nichts.',
      en: 'The row has measures, but nothing stands in the partner column.',
    },
  },
  L2: {
    label: { de: 'Nur das eigene Team genannt', en: 'Only the own team named' },
    definition: {
      de: 'In der Partnerspalte stehen nur Namen des eigenen Hauses.',
      en: 'The partner column holds names of the own house only.',
    },
  },
  L3: {
    label: { de: 'Nur Sammelnamen oder Platzhalter', en: 'Only collective names or placeholders' },
    definition: {
      de: 'In der Partnerspalte steht niemand namentlich: nur Sammelnamen („Schulen“) oder Platzhalter („Netzwerkpartner“).',
      en: 'The partner column names nobody: only collective names (“schools”) or placeholders (“network partners”).',
    },
  },
  L4: {
    label: { de: 'Im Text genannt, in der Spalte nicht', en: 'Named in the text, not in the column' },
    definition: {
      de: 'Der Maßnahmentext nennt eine Stelle, die in der Partnerspalte der Zeile fehlt.',
      en: 'The measure’s text names a body that is missing from the row’s partner column.',
    },
  },
  L5: {
    label: { de: 'Partner geblieben, Maßnahme entfallen', en: 'Partner left over, measure gone' },
    definition: {
      de: 'Der Partner steht noch in der Zeile, die Maßnahme, bei der er im Vorjahr stand, ist entfallen.',
      en: 'The partner still stands in the row, but the measure it stood at a year earlier is gone.',
    },
  },
  L6: {
    label: {
      de: 'Seit dem Vorjahr neu oder nicht mehr genannt',
      en: 'New or no longer named since last year',
    },
    definition: {
      de: 'Die Zeile nennt einen Partner, den sie im Vorjahr nicht nannte, oder nennt ihn nicht mehr.',
      en: 'The row names a partner it did not name a year earlier, or no longer names one.',
    },
  },
  L7: {
    label: { de: 'Art von Partner, die andere nennen', en: 'Kind of partner that others name' },
    definition: {
      de: 'Mehr als die Hälfte der vergleichbaren Programme (mindestens drei) nennt für diese Art von Bereich eine Art von Partner, die hier fehlt.',
      en: 'More than half of the comparable programmes (at least three) name, for this kind of area, a kind of partner that is missing here.',
    },
  },
  L8: {
    label: { de: 'Gleiches Thema, kein gemeinsamer Partner', en: 'Same subject, no shared partner' },
    definition: {
      de: 'Zwei Bereiche haben ein Thema oder eine Zielgruppe gemeinsam, aber keinen namentlich benannten Partner.',
      en: 'Two areas share a subject or target group, but no partner named by name.',
    },
  },
};
