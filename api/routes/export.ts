import type { ReadRoute } from '../read-route.ts';

export const exportRoutes: readonly ReadRoute[] = [];
