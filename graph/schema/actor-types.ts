import { z } from 'zod';
import type { Bilingual } from './vocabulary.ts';

/** The fifteen actor types; everything that names, draws, filters or checks a type reads `actorTypeTable`. */
export const ActorType = z.enum([
  'administration',
  'local-body',
  'education',
  'culture',
  'association',
  'engagement',
  'artists',
  'professional-network',
  'municipality',
  'state',
  'business',
  'media',
  'social',
  'religion',
  'unclear',
]);
export type ActorType = z.infer<typeof ActorType>;

/** Names of the drawn signs; the web draws each as a path, never as a glyph. */
export const Sign = z.enum([
  'square',
  'framed-square',
  'triangle',
  'diamond',
  'circle',
  'hexagon',
  'star',
  'ring',
  'cross',
  'pentagon',
  'bars',
  'heart',
  'arch',
  'triangle-down',
  'question',
]);
export type Sign = z.infer<typeof Sign>;

/** Colours keep 4.5:1 on paper (#faf9f6) and, `dark`, on the dark theme's paper (#14181d). */
export const actorTypeTable: Readonly<
  Record<
    ActorType,
    { number: number; label: Bilingual; short: Bilingual; sign: Sign; colour: string; dark: string }
  >
> = {
  administration: {
    number: 1,
    label: { de: 'Verwaltungseinheit', en: 'Administrative unit' },
    short: { de: 'Verwaltung', en: 'Administration' },
    sign: 'square',
    colour: '#4a5b6c',
    dark: '#a9b8c7',
  },
  'local-body': {
    number: 2,
    label: { de: 'lokales Gremium, Netzwerk', en: 'Local body, network' },
    short: { de: 'Gremium', en: 'Local body' },
    sign: 'star',
    colour: '#7d6300',
    dark: '#dcc25a',
  },
  education: {
    number: 3,
    label: { de: 'Bildungseinrichtung', en: 'Educational institution' },
    short: { de: 'Bildung', en: 'Education' },
    sign: 'triangle',
    colour: '#7a4fa0',
    dark: '#c9a6e6',
  },
  culture: {
    number: 4,
    label: { de: 'Kultureinrichtung', en: 'Cultural institution' },
    short: { de: 'Kultur', en: 'Culture' },
    sign: 'diamond',
    colour: '#a3195b',
    dark: '#f08fbd',
  },
  association: {
    number: 5,
    label: { de: 'Verein, Initiative', en: 'Association, initiative' },
    short: { de: 'Verein', en: 'Association' },
    sign: 'circle',
    colour: '#2f7d32',
    dark: '#8fd092',
  },
  engagement: {
    number: 6,
    label: { de: 'Engagement-Infrastruktur', en: 'Volunteering infrastructure' },
    short: { de: 'Engagement', en: 'Volunteering' },
    sign: 'heart',
    colour: '#b3261e',
    dark: '#f2a09a',
  },
  artists: {
    number: 7,
    label: { de: 'Kunst- und Kulturschaffende', en: 'Artists and cultural workers' },
    short: { de: 'Kunstschaffende', en: 'Artists' },
    sign: 'pentagon',
    colour: '#8a3b12',
    dark: '#eda883',
  },
  'professional-network': {
    number: 8,
    label: { de: 'Fachnetzwerk, Verband', en: 'Professional network, federation' },
    short: { de: 'Fachnetzwerk', en: 'Professional network' },
    sign: 'hexagon',
    colour: '#a35200',
    dark: '#f0b070',
  },
  municipality: {
    number: 9,
    label: { de: 'Kommune, Kreis, Landschaftsverband', en: 'Municipality, district, regional association' },
    short: { de: 'Kommune, Kreis', en: 'Municipality' },
    sign: 'framed-square',
    colour: '#22577a',
    dark: '#8ec4e8',
  },
  state: {
    number: 10,
    label: { de: 'Land, Förderer', en: 'State, funder' },
    short: { de: 'Land, Förderer', en: 'State, funder' },
    sign: 'bars',
    colour: '#3d4f9e',
    dark: '#aab6f0',
  },
  business: {
    number: 11,
    label: { de: 'Unternehmen, Tourismus, Dienstleister', en: 'Business, tourism, services' },
    short: { de: 'Wirtschaft', en: 'Business' },
    sign: 'triangle-down',
    colour: '#00695c',
    dark: '#7cd0c3',
  },
  media: {
    number: 12,
    label: { de: 'Medien', en: 'Media' },
    short: { de: 'Medien', en: 'Media' },
    sign: 'ring',
    colour: '#6a5414',
    dark: '#d8c27c',
  },
  social: {
    number: 13,
    label: { de: 'Soziales, Gesundheit', en: 'Social services, health' },
    short: { de: 'Soziales', en: 'Social services' },
    sign: 'cross',
    colour: '#9c2f6b',
    dark: '#f0a0cc',
  },
  religion: {
    number: 14,
    label: { de: 'Religionsgemeinschaft', en: 'Religious community' },
    short: { de: 'Religion', en: 'Religion' },
    sign: 'arch',
    colour: '#5b4b8a',
    dark: '#bdb0e8',
  },
  unclear: {
    number: 15,
    label: { de: 'unklar, noch zu prüfen', en: 'unclear, to be reviewed' },
    short: { de: 'unklar', en: 'unclear' },
    sign: 'question',
    colour: '#5a6472',
    dark: '#b0b8c4',
  },
};
