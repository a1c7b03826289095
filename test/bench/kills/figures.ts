import type { Faults, Ledger } from './ledger.ts';

/** What came out of one part: how often something was broken, and what became of the requests. */
export interface Figures {
  readonly what: string;
  readonly times: number;
  readonly acknowledged: number;
  /** Decisions made or taken back by what was acknowledged; one request holds up to three. */
  readonly decisions: number;
  readonly refused: number;
  readonly cut: number;
  readonly faults: Faults;
  /** Answered with 503 though /readyz had said ready; null where that is not asked. */
  readonly lateRefusals: readonly string[] | null;
  readonly note: string;
}

export function figuresOf(
  what: string,
  times: number,
  ledger: Ledger,
  faults: Faults,
  note: string,
  lateRefusals: readonly string[] | null = null,
): Figures {
  return {
    what,
    times,
    ...ledger.counts(),
    decisions: ledger.decisions(),
    faults: { lost: once(faults.lost), doubled: once(faults.doubled), half: once(faults.half) },
    lateRefusals,
    note,
  };
}

/** A fault that stays is found again after every kill. */
const once = (list: readonly string[]): string[] => [...new Set(list)];
