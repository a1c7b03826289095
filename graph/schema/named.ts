import { z } from 'zod';
import { NodeId, Bilingual, Lines } from './vocabulary.ts';

/**
 * How a document names a body. By its own name: as a partner, in the area it runs, as what a measure is about, or at an
 * event. Otherwise: inside a name that joins it with another, by a part of it, by the whole it belongs to, or because it
 * runs an area of the document.
 */
export const NamedAs = z.enum([
  'partner',
  'own-area',
  'object',
  'event',
  'compound',
  'runs',
  'by-part',
  'by-whole',
]);
export type NamedAs = z.infer<typeof NamedAs>;

/** What a list says of a body; a sentence with the wording and its lines is in `Named`. */
export const namedAsLabels: Readonly<Record<NamedAs, Bilingual>> = {
  partner: { de: 'als Partner genannt', en: 'named as a partner' },
  'own-area': { de: 'im eigenen Bereich genannt', en: 'named in its own area' },
  object: { de: 'nur Gegenstand einer Maßnahme', en: 'only what a measure is about' },
  event: { de: 'bei einer Veranstaltung genannt', en: 'named at an event' },
  compound: { de: 'in einem gemeinsamen Namen genannt', en: 'named inside a joint name' },
  'by-part': { de: 'über einen Teil genannt', en: 'named by a part of it' },
  'by-whole': { de: 'über das Ganze genannt', en: 'named by the whole it belongs to' },
  runs: { de: 'führt einen Bereich', en: 'runs an area' },
};

/**
 * One way in which a document names a body: `wording` as printed (for `runs` the area's name), `through` the body or
 * area whose name it is where that is not the body itself. `lines` in ascending order.
 */
export const Named = z.strictObject({
  document: NodeId,
  as: NamedAs,
  wording: z.string(),
  through: z.strictObject({ id: NodeId, name: z.string() }).nullable(),
  lines: z.array(Lines),
  sentence: Bilingual,
});
export type Named = z.infer<typeof Named>;
