import type { ReadRoute } from './read-route.ts';
import { analysisRoutes } from './routes/analyses.ts';
import { changeRoutes } from './routes/changes.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { dismissalRoutes } from './routes/dismissals.ts';
import { documentRoutes } from './routes/documents.ts';
import { exportRoutes } from './routes/export.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { importRoutes } from './routes/imports.ts';
import { judgementRoutes } from './routes/judgements.ts';
import { networkRoutes } from './routes/network.ts';
import { nodeRoutes } from './routes/nodes.ts';
import { partnerRoutes } from './routes/partners.ts';
import { templateRoutes } from './routes/programme-template.ts';
import { referenceListRoutes } from './routes/reference-lists.ts';
import { reviewRoutes } from './routes/review.ts';
import { searchRoutes } from './routes/search.ts';
import { sourceRoute } from './routes/source-texts.ts';
import { townRoutes } from './routes/towns.ts';

/** Every address that is read. Order matters: an id may hold slashes, so longer paths stand before it. */
export const readRoutes: readonly ReadRoute[] = [
  sourceRoute,
  ...importRoutes,
  ...templateRoutes,
  ...documentRoutes,
  ...townRoutes,
  ...networkRoutes,
  ...nodeRoutes,
  ...searchRoutes,
  ...partnerRoutes,
  ...analysisRoutes,
  ...dismissalRoutes,
  ...judgementRoutes,
  ...referenceListRoutes,
  ...reviewRoutes,
  ...decisionRoutes,
  ...feedbackRoutes,
  ...changeRoutes,
  ...exportRoutes,
];
