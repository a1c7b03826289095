/**
 * What the path of every address of the application begins with, without a slash at its end; empty where it lies at the
 * root of its host. The server writes it into the page; tests of functions have none.
 */
export const basePath: string =
  typeof document === 'undefined' ? '' : pathIn(document.querySelector('meta[name="base-path"]'));

function pathIn(meta: Element | null): string {
  return new URL(meta?.getAttribute('content') ?? './', location.origin).pathname.replace(/\/+$/, '');
}

/** A path of this host as the application writes it, from its own root. */
export function withinBase(path: string): string {
  return isWithinBase(path) ? path.slice(basePath.length) : path;
}

/** Whether a path of this host is one of the application; others may lie beside it. */
export function isWithinBase(path: string): boolean {
  return path === basePath || path.startsWith(`${basePath}/`);
}
