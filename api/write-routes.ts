import { dismissalWrites } from './routes/dismissals.ts';
import { judgementWrites } from './routes/judgements.ts';
import type { WriteRoute } from './write-route.ts';

/** Every address and method that changes something; each address can be read as well. */
export const writeRoutes: readonly WriteRoute[] = [...dismissalWrites, ...judgementWrites];
