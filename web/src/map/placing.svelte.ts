import { untrack } from 'svelte';
import type { NetworkAnswer } from '../../../graph/schema/network-answers.ts';
import type { LayoutInput } from '../layout/layout-input.ts';
import type { Layout } from '../layout/layouts.ts';
import { placeNetwork } from '../layout/place-network.ts';
import type { Placement } from '../layout/placement.ts';

/**
 * How a placement differs from the one before: `again` places the same network in the same layout; names may be seen to
 * move (`moves`) to their places in another layout, unless the reader has asked for less motion.
 */
export interface Replaced {
  readonly again: boolean;
  readonly moves: boolean;
}

/** Where everything is placed: worked out at once or, in layouts that take their time, by a worker. */
export class Placing {
  placement: Placement | null = $state.raw(null);
  working = $state(false);
  failed = $state(false);
  #made: { readonly network: NetworkAnswer; readonly layout: Layout; readonly room: number } | null = null;
  #last: { readonly network: NetworkAnswer; readonly layout: Layout } | null = null;

  /** Room of the window when the picture was made: a list that opens must not move columns because a panel stands there now. */
  roomFor(network: NetworkAnswer, layout: Layout, now: () => number): number {
    if (this.#made?.network !== network || this.#made.layout !== layout)
      this.#made = { network, layout, room: now() };
    return this.#made.room;
  }

  /** Places a network and hands the placement to `show`, unless `signal` says by then that another one is wanted. */
  place(
    network: NetworkAnswer,
    layout: Layout,
    input: LayoutInput,
    signal: AbortSignal,
    show: (placement: Placement, replaced: Replaced) => void,
  ): void {
    const apply = (placement: Placement) => {
      if (signal.aborted) return;
      const last = this.#last;
      this.#last = { network, layout };
      this.working = false;
      this.placement = placement;
      const otherLayout = last !== null && last.layout !== layout;
      const again = last?.network === network && !otherLayout;
      show(placement, {
        again,
        moves: otherLayout && !matchMedia('(prefers-reduced-motion: reduce)').matches,
      });
    };
    const made = placeNetwork(layout, input, signal);
    if (!(made instanceof Promise)) {
      untrack(() => apply(made));
      return;
    }
    this.working = true;
    this.failed = false;
    made.then(apply, () => {
      if (!signal.aborted) this.failed = true;
    });
  }
}
