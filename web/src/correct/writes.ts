import { DecisionsAnswer, DecisionsMade } from '../../../graph/schema/decision-answers.ts';
import type { StandingDecision, Withdrawal } from '../../../graph/schema/decision-answers.ts';
import type { NewDecision } from '../../../graph/schema/decision.ts';
import type { Bilingual } from '../../../graph/schema/vocabulary.ts';
import { apiUrl, ask, create } from '../api-client.ts';
import { remember } from '../history/session-changes.svelte.ts';

/** What is decided in one step, and what it is called when it is taken back by Ctrl+Z. */
export interface Step {
  readonly decisions?: readonly NewDecision[];
  readonly withdraw?: readonly Withdrawal[];
  readonly what: Bilingual;
}

/** How corrections are written and read. */
export interface CorrectionWrites {
  decide(step: Step, requestKey: string): Promise<void>;
  standing(actor: string): Promise<readonly StandingDecision[]>;
}

/** Over the server; every step can be taken back in this session. */
export const serverWrites: CorrectionWrites = {
  async decide({ what, decisions = [], withdraw = [] }, requestKey) {
    const sent = { decisions, withdraw };
    const { value } = await create(DecisionsMade, apiUrl('decisions'), sent, requestKey);
    if (value.change !== null) remember({ ids: [value.change], what });
  },
  async standing(actor) {
    return (await ask(DecisionsAnswer, apiUrl('decisions', { actor }))).decisions;
  },
};
