import type { BundleEvent } from '../graph/schema/bundle.ts';

/** Everything that the record of an event names, in the order in which it is written. */
export function namesAtEvent({
  participants,
  programmes = [],
}: BundleEvent): Pick<BundleEvent['participants'][number], 'as' | 'lines'>[] {
  return [...participants, ...programmes.flatMap((programme) => [programme, ...programme.funders])];
}
