import type { Named } from '../../../graph/schema/named.ts';

/** How documents name a body besides as a partner: what no list of its own mentions shows. */
export function otherWays(named: readonly Named[]): Named[] {
  return named.filter(({ as }) => as !== 'partner');
}
