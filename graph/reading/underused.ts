import { elsewhereThan, type TypePrecedents, typePrecedents } from '../analysis/underused/elsewhere.ts';
import type { Programme } from '../programme/programme.ts';
import type { ProgrammeKinds } from '../analysis/programme-kinds.ts';
import { underused as analyse } from '../analysis/underused/underused.ts';
import type { Elsewhere } from '../analysis/underused/underused-support.ts';
import { confirmedNamings } from '../analysis/underused/underused-ties.ts';
import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { DocumentQuery, UnderusedAnswer } from '../schema/underused-answers.ts';
import { standingDismissals } from './dismissals.ts';
import { kindsElsewhere } from './kinds-elsewhere.ts';
import { precedents } from './precedents.ts';
import { loadProgrammes } from './programmes.ts';

/** Partners with reasons to be talked to in further areas. Throws UnknownNode. */
export async function underused(
  engine: Engine,
  { document }: DocumentQuery,
  signal?: AbortSignal,
): Promise<UnderusedAnswer> {
  const [[programme], dismissals] = await Promise.all([
    loadProgrammes(engine, [document], signal),
    standingDismissals(engine, document, signal),
  ]);
  if (programme === undefined) throw new UnknownNode(document);
  return analyse(programme, await otherDocuments(engine, programme, {}, signal), dismissals);
}

/** What all documents say of types of partner, kept as long as what it was made from is. */
const kept = new WeakMap<readonly ProgrammeKinds[], TypePrecedents>();

/** What documents other than the programme say of its partners; with `before` only those of earlier years. */
export async function otherDocuments(
  engine: Engine,
  programme: Programme,
  { before }: { before?: number },
  signal?: AbortSignal,
): Promise<Elsewhere> {
  const named = new Set(confirmedNamings(programme).map(({ actor }) => actor.id));
  const [kinds, ofActors] = await Promise.all([
    kindsElsewhere(engine, signal),
    precedents(engine, [...named].sort(), signal),
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
