import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { TooManyRequests } from './request-errors.ts';

/** The own machine may ask this many times more often: it is one person, or a benchmark. */
const ownMachineFactor = 50;

/** What is changed stays in the journal for good, and nobody writes remarks by the hundred. */
const readsPerWrite = 20;

/**
 * Limits the requests per minute and address, and those that change something more than all others. A town hall is one
 * address: `perMinute` must be enough for all who work there.
 */
export function rateLimits(perMinute: number): RequestHandler[] {
  return [
    limiter(perMinute, () => false),
    limiter(Math.ceil(perMinute / readsPerWrite), ({ method }) =>
      ['GET', 'HEAD', 'OPTIONS'].includes(method),
    ),
  ];
}

/** Requests that `isExempt` holds for are not counted. */
function limiter(perMinute: number, isExempt: (request: Request) => boolean): RequestHandler {
  return rateLimit({
    skip: isExempt,
    windowMs: 60_000,
    limit: (request) => (isOwnMachine(request) ? perMinute * ownMachineFactor : perMinute),
    keyGenerator: (request) => (isOwnMachine(request) ? 'own machine' : addressOf(request)),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new TooManyRequests('Too many requests; Retry-After says when to go on.'));
    },
  });
}

/** Headers by which a proxy says for whom it asks, or that it does. */
const forwarding = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/**
 * Tells once when requests come through a proxy that nobody told the service of: all of them count as one address then.
 */
export function noticeProxy(tell: (message: string) => void): RequestHandler {
  let isTold = false;
  return ({ headers }, _response, next) => {
    if (!isTold && headers['x-forwarded-for'] !== undefined) {
      isTold = true;
      tell(
        'Anfragen kommen über einen Proxy (X-Forwarded-For), aber TRUST_PROXY ist 0: Für RATE_LIMIT zählen sie alle als ein Rechner.\n' +
          'Requests come through a proxy (X-Forwarded-For), but TRUST_PROXY is 0: for RATE_LIMIT all of them count as one machine.',
      );
    }
    next();
  };
}

/**
 * Whether the request comes from this machine by itself. What a header claims does not count: who asks through a proxy
 * on this machine is not this machine, whatever address the header gives.
 */
function isOwnMachine({ socket, headers }: Request): boolean {
  return (
    /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '') &&
    forwarding.every((header) => headers[header] === undefined)
  );
}

/** The address that asks, an IPv6 address as its network; some proxies add the port, which changes with each connection. */
function addressOf({ ip = '' }: Request): string {
  return ipKeyGenerator(ip.replace(/^\[([^\]]+)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3'));
}
