import { UnknownNode } from '../../errors.ts';
import type { CandidateActor } from '../../identity/candidates/candidate.ts';
import { explainPair } from '../../identity/candidates/explain-pair.ts';
import { decisionKey } from '../../identity/decision-key.ts';
import { decisionQueries, mergedEntries } from '../../records/decision-records.ts';
import { localMunicipalities } from '../../records/reference-lists.ts';
import type { ExplainedPair, ExplainedPairQuery } from '../../schema/decision-answers.ts';
import { Decided } from '../../schema/decision.ts';
import type { ActorRef } from '../../schema/document-answers.ts';
import { candidateBody, printedWordings } from '../corpus/candidate-body.ts';
import { corpus } from '../corpus/corpus.ts';
import { inScope } from '../corpus/derived.ts';
import { seenBodies } from '../corpus/seen-bodies.ts';
import type { Reading } from '../reading.ts';

/**
 * Why two bodies are proposed as one or not, rule by rule, whoever asks about them, and what is decided of them. Throws
 * UnknownNode for what is no body or may not be seen.
 */
export async function explainedPair(
  reading: Reading,
  { one, other }: ExplainedPairQuery,
): Promise<ExplainedPair> {
  const [first = one, second = other] = [one, other].toSorted();
  const key = decisionKey({ kind: 'pair', a: first, b: second, judged: 'same' });
  const [all, towns, merged, [standing]] = await Promise.all([
    corpus(reading),
    reading.read(localMunicipalities, {}),
    reading.read(mergedEntries, { ids: [first, second] }),
    reading.read(decisionQueries.byKeys, { keys: [key] }),
  ]);
  const local = new Set(towns.map(({ id }) => id));
  const printed = printedWordings(inScope(all, reading.scope));
  const isSeen = seenBodies(all, reading.scope);
  // What was decided to be the same goes on under one of its ids.
  const now = new Map(merged.map(({ id, into }) => [id, into]));
  const candidate = (asked: string): CandidateActor | null => {
    const id = now.get(asked) ?? asked;
    return isSeen(id) ? candidateBody(id, printed.get(id) ?? [], local, all.names) : null;
  };
  const [a, b] = [candidate(one), candidate(other)];
  if (a === null) throw new UnknownNode(one);
  if (b === null) throw new UnknownNode(other);
  const wholes = new Set([one, other].flatMap((id) => all.names.kin.wholesOf(id)));
  const about = standing === undefined ? null : Decided.parse(JSON.parse(standing.decided)).about;
  return {
    one: refOf(a),
    other: refOf(b),
    why: explainPair(
      a,
      b,
      [...wholes].flatMap((id) => (id === a.id || id === b.id ? [] : (candidate(id) ?? []))),
    ),
    decided: about?.kind === 'pair' ? { key, judged: about.judged } : null,
  };
}

function refOf({ id, name, type, status }: CandidateActor): ActorRef {
  return { id, name, type, status };
}
