import type { StandingDecision } from '../../../graph/schema/decision-answers.ts';
import { RequestFailed } from '../api-client.ts';
import { requestKey } from '../ui/request-key.ts';

/** The longest reason the server takes, in characters. */
export const longestReason = 300;

/** What kept a form from being saved: nothing was changed, a field is wrong, or the server said no. */
export type CorrectionProblem = RequestFailed | 'unchanged' | 'faulty';

/** A form while somebody fills it in, with its reason. What was typed stays until it is saved. */
export abstract class Sending {
  reason = $state('');
  busy = $state(false);
  problem: CorrectionProblem | null = $state.raw(null);
  /** What somebody else decided meanwhile of what is changed here too. */
  conflicts: readonly StandingDecision[] = $state.raw([]);
  /** The same for every attempt with the same words. */
  #key = requestKey();

  explain(reason: string): void {
    this.reason = reason;
    this.typed();
  }

  /** With other words it is another attempt. */
  protected typed(): void {
    this.#key = requestKey();
  }

  /** The reason as a decision has it; nothing where none was typed. */
  protected get because(): { readonly reason?: string } {
    const reason = this.reason.trim();
    return reason === '' ? {} : { reason };
  }

  /**
   * Answers whether it was saved. `meet` reads what others decided meanwhile, where the server says that somebody did;
   * sent again, what is typed here takes its place.
   */
  protected async sending(
    write: (requestKey: string) => Promise<void>,
    meet?: () => Promise<readonly StandingDecision[]>,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      await write(this.#key);
      return true;
    } catch (error) {
      this.problem = failed(error);
      if (this.problem.code === 'precondition-failed' && meet !== undefined) await this.#meet(meet);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #meet(meet: () => Promise<readonly StandingDecision[]>): Promise<void> {
    try {
      this.conflicts = await meet();
      this.typed();
    } catch (error) {
      this.problem = failed(error);
    }
  }
}

/** The failure of a request; throws whatever else it is. */
function failed(error: unknown): RequestFailed {
  if (error instanceof RequestFailed) return error;
  throw error;
}
