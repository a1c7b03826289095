import type { Placement } from '../layout/placement.ts';
import { foldedOwners } from './list-owner.ts';

/** Lists the map opened by itself, because something wanted stands in them, beside those the page holds open. */
export class OpenLists {
  owners: readonly string[] = $state.raw([]);

  /** Opens lists that hide what is wanted. They stay open when something else is chosen, so that nothing moves then. */
  reveal(placement: Placement, wanted: ReadonlySet<string>): void {
    const hiding = foldedOwners(placement, wanted).filter((owner) => !this.owners.includes(owner));
    if (hiding.length > 0) this.owners = [...this.owners, ...hiding];
  }

  /** Shuts a list the map opened by itself; answers whether it had. */
  shut(owner: string): boolean {
    if (!this.owners.includes(owner)) return false;
    this.owners = this.owners.filter((other) => other !== owner);
    return true;
  }
}
