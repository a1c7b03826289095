import { CannotRevert } from '../errors.ts';
import type { Change } from '../schema/change.ts';
import type { Work } from './kind.ts';

/** The change whose state shall hold again. Throws CannotRevert when it is no longer kept. */
export async function earlierChange(work: Work, id: string): Promise<Change> {
  const found = await work.find(id);
  if (found === null)
    throw new CannotRevert(`the change ${id}, whose state would hold again, is no longer kept`);
  return found.change;
}
