import { z } from 'zod';
import { NodeId } from '../schema/vocabulary.ts';

/** Parameters of the questions about a known set of documents. */
export const DocumentScope = z.strictObject({ documents: z.array(NodeId) });
