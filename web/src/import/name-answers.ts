import type { ImportNamesAnswer, NameAnswer } from '../../../graph/schema/import.ts';

export type NewName = ImportNamesAnswer['names'][number];

/** A name as it stands with what was answered here and is not taken yet. */
export function withAnswer(name: NewName, pending: NameAnswer | undefined): NewName {
  if (pending === undefined) return name;
  const answer = { ...name.answer, ...pending };
  return { ...name, type: answer.type ?? name.type, status: answer.status ?? name.status, answer };
}

/** Whether anything holds that somebody answered: an answer that was taken back is none. */
export function isAnswered({ answer }: NewName): boolean {
  return (
    answer !== null && [answer.type, answer.status, answer.noPartner, answer.means].some((one) => one != null)
  );
}

/** Whether it is unclear what a name is: nothing says it, or another body may be meant, and nobody answered. */
export function isUnclear(name: NewName): boolean {
  return !isAnswered(name) && (!name.typeSure || name.type === 'unclear' || name.proposals.length > 0);
}

/** The answer that a name is what it was read as: a body of its type and status, or a thing, which is no partner. */
export function asRead({ wording, type, status }: NewName): NameAnswer {
  return status === null ? { wording, noPartner: true } : { wording, type, status };
}

/** The answer that a name is a partner, whatever it was read as; of which type is asked next. */
export function asPartner({ wording }: NewName): NameAnswer {
  return { wording, type: 'unclear', status: 'identifiable', noPartner: null };
}

/** The answer that takes all others about a name back. */
export function openAgain({ wording }: NewName): NameAnswer {
  return { wording, type: null, status: null, noPartner: null, means: null };
}
