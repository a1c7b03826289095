import { elsewhereThan, type TypePrecedents, typePrecedents } from '../analysis/underused/elsewhere.ts';
import type { ProgrammeKinds } from '../analysis/programme-kinds.ts';
import type { Elsewhere } from '../analysis/underused/underused-support.ts';
import { confirmedNamings } from '../analysis/underused/underused-ties.ts';
import type { Programme } from '../programme/programme.ts';
import { kindsElsewhere } from './kinds-elsewhere.ts';
import { precedents } from './precedents.ts';
import type { Reading } from './reading.ts';

/** What all documents say of types of partner, kept as long as what it was made from is. */
const kept = new WeakMap<readonly ProgrammeKinds[], TypePrecedents>();

/** What documents other than the programme say of its partners; with `before` only those of earlier years. */
export async function otherDocuments(
  reading: Reading,
  programme: Programme,
  { before }: { before?: number },
): Promise<Elsewhere> {
  const named = new Set(confirmedNamings(programme).map(({ actor }) => actor.id));
  const [kinds, ofActors] = await Promise.all([
    kindsElsewhere(reading),
    precedents(reading, programme.document.id, [...named].sort()),
  ]);
  const ofTypes = kept.get(kinds) ?? typePrecedents(kinds);
  kept.set(kinds, ofTypes);
  const documents = new Map(kinds.map(({ document }) => [document.id, document]));
  const known = ofActors.flatMap((precedent) => {
    const document = documents.get(precedent.document);
    return document === undefined ? [] : [{ ...precedent, document }];
  });
  return elsewhereThan(programme.document, known, ofTypes, before);
}
