import { z } from 'zod';
import type { Bilingual } from './vocabulary.ts';

/** Every label a node may carry beside the shared label `Entity`, with the German and English word users see. */
export const NodeLabel = z.enum([
  'Municipality',
  'Document',
  'Section',
  'Row',
  'Product',
  'Measure',
  'Goal',
  'Actor',
  'Mention',
  'Programme',
  'Channel',
  'TargetGroup',
  'Place',
  'Event',
]);
export type NodeLabel = z.infer<typeof NodeLabel>;

export const nodeLabelTable: Readonly<Record<NodeLabel, { label: Bilingual }>> = {
  Municipality: { label: { de: 'Gebiet', en: 'Municipality' } },
  Document: { label: { de: 'Dokument', en: 'Document' } },
  Section: { label: { de: 'Abschnitt', en: 'Section' } },
  Row: { label: { de: 'Zeile', en: 'Row' } },
  Product: { label: { de: 'Bereich', en: 'Area' } },
  Measure: { label: { de: 'Maßnahme', en: 'Measure' } },
  Goal: { label: { de: 'Ziel', en: 'Goal' } },
  Actor: { label: { de: 'Partner', en: 'Partner' } },
  Mention: { label: { de: 'Nennung', en: 'Mention' } },
  Programme: { label: { de: 'Programm', en: 'Programme' } },
  Channel: { label: { de: 'Kanal', en: 'Channel' } },
  TargetGroup: { label: { de: 'Zielgruppe', en: 'Target group' } },
  Place: { label: { de: 'Ort', en: 'Place' } },
  Event: { label: { de: 'Veranstaltung', en: 'Event' } },
};

export const RelationKind = z.enum([
  'ABOUT',
  'IN',
  'FOR',
  'AT',
  'MEANS',
  'PART_OF',
  'MEMBER_OF',
  'INCLUDES',
  'RUN_BY',
  'MATCHES',
  'HOSTS',
  'FUNDS',
  'TAKES_PART',
  'NAMED_AT',
  'MAYBE_SAME',
  'COOPERATES_WITH',
]);
export type RelationKind = z.infer<typeof RelationKind>;

/**
 * The one table of relation kinds: labels, allowed ends, and whether the relation is rebuilt from others.
 * Legend, filters, bundle checks and the engines read it. `sentence` reads from source to target.
 */
export const relationKindTable: Readonly<
  Record<
    RelationKind,
    { sentence: Bilingual; from: readonly NodeLabel[]; to: readonly NodeLabel[]; derived: boolean }
  >
> = {
  ABOUT: {
    sentence: { de: 'betrifft', en: 'is about' },
    from: ['Document'],
    to: ['Municipality'],
    derived: false,
  },
  IN: {
    sentence: { de: 'steht in', en: 'stands in' },
    from: ['Section', 'Row', 'Measure', 'Goal', 'Mention', 'Event'],
    to: ['Document', 'Section', 'Row', 'Event'],
    derived: false,
  },
  FOR: {
    sentence: { de: 'gehört zum Bereich', en: 'belongs to the area' },
    from: ['Row'],
    to: ['Product'],
    derived: false,
  },
  AT: {
    sentence: { de: 'steht bei der Maßnahme', en: 'stands at the measure' },
    from: ['Mention'],
    to: ['Measure'],
    derived: false,
  },
  MEANS: {
    sentence: { de: 'meint', en: 'means' },
    from: ['Mention'],
    to: ['Actor', 'Programme', 'Channel', 'TargetGroup', 'Place'],
    derived: false,
  },
  PART_OF: {
    sentence: { de: 'ist Teil von', en: 'is part of' },
    from: ['Actor'],
    to: ['Actor'],
    derived: false,
  },
  MEMBER_OF: {
    sentence: { de: 'ist Mitglied von', en: 'is a member of' },
    from: ['Actor'],
    to: ['Actor'],
    derived: false,
  },
  INCLUDES: { sentence: { de: 'umfasst', en: 'includes' }, from: ['Actor'], to: ['Actor'], derived: false },
  RUN_BY: {
    sentence: { de: 'wird geführt von', en: 'is run by' },
    from: ['Product'],
    to: ['Actor'],
    derived: false,
  },
  MATCHES: {
    sentence: { de: 'entspricht', en: 'matches' },
    from: ['Measure'],
    to: ['Measure'],
    derived: false,
  },
  HOSTS: {
    sentence: { de: 'veranstaltet', en: 'hosts' },
    from: ['Actor'],
    to: ['Event', 'Programme'],
    derived: false,
  },
  FUNDS: {
    sentence: { de: 'fördert', en: 'funds' },
    from: ['Actor'],
    to: ['Event', 'Programme'],
    derived: false,
  },
  TAKES_PART: {
    sentence: { de: 'wirkt mit bei', en: 'takes part in' },
    from: ['Actor'],
    to: ['Event', 'Programme'],
    derived: false,
  },
  NAMED_AT: {
    sentence: { de: 'ist nur genannt im Protokoll von', en: 'is only named in the record of' },
    from: ['Actor'],
    to: ['Event'],
    derived: false,
  },
  MAYBE_SAME: {
    sentence: { de: 'meint vielleicht dasselbe wie', en: 'may mean the same as' },
    from: ['Actor', 'Product'],
    to: ['Actor', 'Product'],
    derived: false,
  },
  COOPERATES_WITH: {
    sentence: { de: 'nennt als Partner', en: 'names as partner' },
    from: ['Product', 'Section'],
    to: ['Actor'],
    derived: true,
  },
};
