import { contentHash } from '../content-hash.ts';
import type { Dismissal } from '../../schema/dismissal.ts';

/** Changes when the dismissal does; who revokes one says which state of it they have seen. */
export function dismissalTag(dismissal: Dismissal): string {
  return contentHash(dismissal).slice(0, 20);
}
