import { decisionKey, wordingKey } from '../../graph/identity/decision-key.ts';
import type { DecisionContent, NewDecision } from '../../graph/schema/decision.ts';
import type { NameAnswer } from '../../graph/schema/import.ts';
import type { Actor } from '../../graph/schema/registry.ts';
import type { StoredImport } from './stored-import.ts';

/** Answers with those of a correction: one for each wording, of which null takes a part back. */
export function withAnswers(before: readonly NameAnswer[], given: readonly NameAnswer[]): NameAnswer[] {
  const answers = new Map(before.map((answer) => [wordingKey(answer.wording), answer]));
  for (const answer of given) {
    const key = wordingKey(answer.wording);
    const joined = { ...answers.get(key), ...answer };
    const kept = Object.fromEntries(
      Object.entries(joined).filter(([, value]) => value !== null && value !== undefined),
    ) as NameAnswer;
    if (Object.keys(kept).length > 1) answers.set(key, kept);
    else answers.delete(key);
  }
  return [...answers.values()];
}

/**
 * What answers decide of the wordings of a town, by decision key. Of one wording it is decided that it is no partner, or which
 * body it means; type and status are decided of the entry, see `answerDecisions`.
 */
export function wordingDecisions(town: string, answers: readonly NameAnswer[]): Map<string, DecisionContent> {
  return new Map(
    answers.flatMap(({ wording, noPartner, means }) => {
      const about: DecisionContent = {
        kind: 'wording',
        town,
        wording,
        review: noPartner === true ? 'rejected' : 'confirmed',
        ...(typeof means === 'string' ? { means } : {}),
      };
      return noPartner === true || typeof means === 'string' ? [[decisionKey(about), about] as const] : [];
    }),
  );
}

/** What was answered of an import's names as the decisions that loading it makes; `actors` are its new ones. */
export function answerDecisions(
  { town, answers }: Pick<StoredImport, 'town' | 'answers'>,
  actors: readonly Pick<Actor, 'id' | 'name'>[],
): NewDecision[] {
  const entries = new Map(actors.map(({ id, name }) => [wordingKey(name), id]));
  return [
    ...wordingDecisions(town, answers).values(),
    ...answers.flatMap((answer) => {
      const entry = entries.get(wordingKey(answer.wording));
      return entry === undefined ? [] : entryDecisions(entry, answer);
    }),
  ].map((about) => ({ about }));
}

/** What an answer decides of the new entry that carries its wording. */
function entryDecisions(actor: string, { type, status }: NameAnswer): DecisionContent[] {
  return [
    ...(type == null ? [] : [{ kind: 'actor' as const, actor, field: 'type' as const, value: type }]),
    ...(status == null ? [] : [{ kind: 'actor' as const, actor, field: 'status' as const, value: status }]),
  ];
}

/** Wordings that somebody says are bodies, whatever they look like. */
export function saidBodies(answers: readonly NameAnswer[]): ReadonlySet<string> {
  const said = answers.filter(({ type, status }) => type != null || status != null);
  return new Set(said.map(({ wording }) => wordingKey(wording)));
}
