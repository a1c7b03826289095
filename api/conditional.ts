import { createHash, randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

/** Another start may be another release that answers differently from the same data. */
const thisStart = randomUUID();

/** The entity tag of the answer to this request at this version of the graph. Weak: compression changes the bytes. */
export function entityTag(version: number, request: Request): string {
  const hash = createHash('sha256').update(`${thisStart} ${version} ${request.originalUrl}`);
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
