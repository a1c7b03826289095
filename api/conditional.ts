import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Reading } from '../graph/reading/reading.ts';

/**
 * The entity tag of the answer to this request: of the release, which may answer otherwise from the same data, the version
 * of the graph, what the reader may see and the address. Weak: compression changes the bytes.
 */
export function entityTag({ version, scope }: Reading, request: Request, release: string): string {
  const hash = createHash('sha256').update(`${release} ${version} ${scope.key} ${request.originalUrl}`);
  return `W/"${version}-${hash.digest('base64url').slice(0, 16)}"`;
}

/** Sets the headers of a read and tells whether the client has this answer already. */
export function isUnchanged(request: Request, response: Response, tag: string): boolean {
  response.set({ ETag: tag, 'Cache-Control': 'no-cache' });
  const known = request.get('If-None-Match');
  if (known === undefined) return false;
  return known
    .split(',')
    .map((candidate) => candidate.trim())
    .some((candidate) => candidate === '*' || candidate === tag);
}
