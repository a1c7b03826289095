import { CannotDecide, CannotRevert, InvalidBundle, StillNeeded } from '../../errors.ts';
import { decisionsSummary } from '../../programme/decision-summary.ts';
import type { Decided } from '../../schema/decision.ts';
import type { RevertibleKind, Work } from '../kind.ts';
import { completeDecisions, hashOfAsked, madeBy } from './complete-decisions.ts';
import { putDecisions } from './put-decisions.ts';
import { entriesOf, meantBy } from './standing.ts';

/** Decisions are made and taken back in one step, all of them or none. */
export const decisionsKind: RevertibleKind<'decisions'> = {
  moves: 'decisions',
  byEntry: true,
  replay: 'every',
  asked: ({ steps, asked }) => ({
    decisions: steps.flatMap(({ after }) => (after === null ? [] : [after])),
    withdraw: steps.flatMap(({ key, after }) => (after === null ? [key] : [])),
    hash: asked,
  }),
  hash: hashOfAsked,
  hashOf: ({ asked }) => asked,
  complete: completeDecisions,
  apply: async (work, { change, version }) => {
    try {
      await putDecisions(work, madeBy(change.payload.steps, change, version), version);
    } catch (error) {
      if (!(error instanceof InvalidBundle)) throw error;
      throw new CannotDecide(
        {
          de: `Das passt nicht zu dem, was sonst dasteht: ${error.faults.join('; ')}`,
          en: `This does not fit what else is there: ${error.faults.join('; ')}`,
        },
        { cause: error },
      );
    }
  },
  subject: ({ id, payload: { steps } }) => ({
    subject: 'decisions',
    held: null,
    holds: id,
    touches: steps.map(({ key }) => `decision:${key}`),
    about: [...new Set(steps.flatMap(({ before, after }) => [before, after].flatMap(namedBy)))],
  }),
  summary: ({ steps }) => decisionsSummary(steps),
  restore: async (work, { base, restores, version }) => {
    const { change, made } = await decisionsOf(work, base);
    const { steps } = change.payload;
    const puts =
      restores === null
        ? new Map(steps.map(({ key, before }) => [key, before]))
        : madeBy(steps, change, made);
    try {
      await putDecisions(work, puts, version);
    } catch (error) {
      if (!(error instanceof StillNeeded)) throw error;
      throw new CannotRevert(error.message, error.later, { cause: error });
    }
  },
};

/** The entries a decision speaks of. */
function namedBy(decision: Decided | null): readonly string[] {
  return decision === null ? [] : [...entriesOf(decision.about), ...meantBy(decision.about)];
}

async function decisionsOf(work: Work, id: string) {
  const found = await work.find(id);
  if (found?.change.kind !== 'decisions') throw new CannotRevert(`the change ${id} holds no decisions`);
  return { change: found.change, made: found.version };
}
