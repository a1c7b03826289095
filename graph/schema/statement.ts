import { z } from 'zod';
import { DecisionKey } from './decision.ts';
import { Role } from './role.ts';
import { NodeId, StatedBasis } from './vocabulary.ts';

/**
 * What somebody states of a row beside the names printed there. It has no lines: it rests on who says so (`by`, null
 * where no role was chosen; with basis R the body itself), on which day (ISO), and why. `key` is of the decision that is
 * taken back to take it away.
 */
export const StatedBy = z.strictObject({
  key: DecisionKey,
  basis: StatedBasis,
  measure: z.strictObject({ id: NodeId, title: z.string() }).nullable(),
  by: Role.nullable(),
  on: z.iso.date(),
  reason: z.string().nullable(),
});
