import { changeWrites } from './routes/changes.ts';
import { decisionWrites } from './routes/decisions.ts';
import { documentWrites } from './routes/documents.ts';
import { dismissalWrites } from './routes/dismissals.ts';
import { feedbackWrites } from './routes/feedback.ts';
import { importWrites } from './routes/imports.ts';
import { judgementWrites } from './routes/judgements.ts';
import { referenceListWrites } from './routes/reference-lists.ts';
import { sourceWrite } from './routes/source-texts.ts';
import { townWrites } from './routes/towns.ts';
import type { WriteRoute } from './write-route.ts';

/** Every address and method that changes something. */
export const writeRoutes: readonly WriteRoute[] = [
  ...documentWrites,
  ...dismissalWrites,
  ...judgementWrites,
  ...referenceListWrites,
  ...decisionWrites,
  ...feedbackWrites,
  sourceWrite,
  ...importWrites,
  ...townWrites,
  ...changeWrites,
];
