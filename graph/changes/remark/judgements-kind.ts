import type { Transaction } from '../../engines/engine.ts';
import { CannotRevert } from '../../errors.ts';
import { contentHash } from '../content-hash.ts';
import { earlierChange } from '../earlier-change.ts';
import type { RevertibleKind } from '../kind.ts';
import { holderOf } from '../subject-history.ts';
import { documentState } from '../../records/write/graph-state.ts';
import { deleteJudgements, writeJudgements } from '../../records/write/write-judgements.ts';
import type { JudgedForm } from '../../schema/evaluation-answers.ts';

const subjectOf = (id: string) => `judgements:${id}`;

/** A filled form is kept in the place of one with the same id; judgements outlive the document they speak of. */
export const judgementsKind: RevertibleKind<'judgements'> = {
  moves: 'remarks',
  replay: 'last',
  asked: ({ form }) => ({ form }),
  hash: ({ form }) => contentHash(form),
  hashOf: ({ form }) => contentHash(form),
  complete: async ({ tx }, { form }) => {
    const { id, document } = form;
    const [loaded] = await tx.run(documentState, { document });
    const replaces = await holderOf(tx, subjectOf(id));
    return { payload: { form, replaces }, town: loaded?.municipality ?? null, document };
  },
  apply: ({ tx }, { change: { at, payload } }) => put(tx, payload.form, at),
  subject: ({ id, payload: { form, replaces } }) => ({
    subject: subjectOf(form.id),
    held: replaces,
    holds: id,
  }),
  summary: ({ form, replaces }) => ({
    de: `${form.pairs.length} Urteile zu Vorschlägen ${replaces === null ? 'abgegeben' : 'neu abgegeben'}`,
    en: `${form.pairs.length} judgements of suggestions ${replaces === null ? 'handed in' : 'handed in anew'}`,
  }),
  restore: async (work, { subject, restores }) => {
    if (restores === null) {
      await work.tx.run(deleteJudgements, { id: subject.slice(subjectOf('').length) });
      return;
    }
    const { kind, at, payload } = await earlierChange(work, restores);
    if (kind !== 'judgements') throw new CannotRevert(`the change ${restores} holds no judgements`);
    await put(work.tx, payload.form, at);
  },
};

async function put(tx: Transaction, { id, document, pairs }: JudgedForm, at: string): Promise<void> {
  await tx.run(writeJudgements, {
    form: {
      id,
      document,
      at,
      areas: pairs.map(({ area }) => area),
      actors: pairs.map(({ actor }) => actor),
      origins: pairs.map(({ origins }) => origins.join(' ')),
      judgements: pairs.map(({ judgement }) => judgement),
    },
  });
}
