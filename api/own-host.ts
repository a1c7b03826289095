import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { NotOurName } from './request-errors.ts';

/** Whether a host, as HOST or an address names it, is this machine for itself alone. */
export function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);
}

/** Whether nobody but this machine reaches the service: no network listens, and no proxy stands before it. */
export function isOnlyLocal(publicUrl: URL | null, listensTo: string): boolean {
  return isLoopback(listensTo) && (publicUrl === null || isLoopback(publicUrl.hostname));
}

/**
 * Refuses requests for a host that is not us: a page of somebody else whose name was made to point at this machine
 * (DNS rebinding) is the same origin for the browser, but the Host header names it. Ours are loopback names, the host of
 * `publicUrl` and what the service `listensTo`; where that is open to a network also IP addresses, which no name service
 * can turn elsewhere.
 */
export function expectOwnHost(publicUrl: URL | null, listensTo: string): RequestHandler {
  const own = new Set([publicUrl?.hostname, hostnameIn(listensTo)]);
  const isOpen = !isLoopback(listensTo);
  return (request, _response, next) => {
    // Not what a proxy forwards: that header anybody can send.
    const given = request.headers.host ?? '';
    const name = hostnameIn(given);
    const isAddress = name !== null && isIP(name.replace(/^\[|\]$/g, '')) !== 0;
    if (name === null || !(isLoopback(name) || own.has(name) || (isOpen && isAddress)))
      throw new NotOurName(given.slice(0, 100));
    next();
  };
}

/** The host without its port, as browsers write it; null for what is none. */
function hostnameIn(host: string): string | null {
  const authority = isIP(host) === 6 ? `[${host}]` : host;
  if (!/^[\w.:[\]-]+$/.test(authority) || !URL.canParse(`http://${authority}`)) return null;
  return new URL(`http://${authority}`).hostname.replace(/\.$/, '');
}
