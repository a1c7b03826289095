import type { RequestHandler } from 'express';

/** What every path of the service begins with for people, without a slash at its end; empty at the root of a host. */
export function basePathOf(publicUrl: URL | null): string {
  return publicUrl === null ? '' : publicUrl.pathname.replace(/\/+$/, '');
}

/** What the paths of the service are added to, as its description names it. */
export function rootOf(publicUrl: URL | null): string {
  return publicUrl === null ? '/' : publicUrl.origin + basePathOf(publicUrl);
}

/**
 * Takes the base path off the address. A proxy may do so itself or hand addresses on as they came: both are understood.
 */
export function withoutBasePath(basePath: string): RequestHandler {
  return (request, _response, next) => {
    const { url } = request;
    if (basePath !== '' && url.startsWith(basePath)) {
      const rest = url.slice(basePath.length);
      if (rest.startsWith('/')) request.url = rest;
      else if (rest === '' || rest.startsWith('?')) request.url = `/${rest}`;
    }
    next();
  };
}
