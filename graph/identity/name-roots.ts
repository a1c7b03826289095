import { root } from './endings.ts';
import { nameKeys } from './normalise.ts';

/** The words of a wording in order, umlauts written out, each as its root. */
export function nameRoots(wording: string): string[] {
  return nameKeys(wording)[0]
    .split(' ')
    .filter((word) => word !== '')
    .map(root);
}
