import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { TooLarge, TooManyRequests } from './request-errors.ts';
import { writeRoutes } from './write-routes.ts';

/** Characters of an address: twenty documents and every filter take less than a quarter of it. */
const longestAddress = 8192;
/** Bytes of a body where none is read, or none that may be larger. */
const largestBody = 65_536;
const largestBodies = new Map(writeRoutes.map((route) => [route.path, route.largestBody]));
/** The own machine may ask this many times more often: it is one person, or a benchmark. */
const ownMachineFactor = 50;

/** Refuses addresses and bodies that are too long, before anything reads them. */
export const limits: RequestHandler = (request, response, next) => {
  if (request.originalUrl.length > longestAddress)
    throw new TooLarge(414, `The address is longer than ${longestAddress} characters.`);
  const largest = Math.max(largestBody, largestBodies.get(request.path) ?? 0);
  if (Number(request.get('Content-Length') ?? 0) > largest) {
    response.set('Connection', 'close');
    throw new TooLarge(413, `The body is larger than ${largest} bytes.`);
  }
  next();
};

/** What is changed stays in the journal for good, and nobody writes remarks by the hundred. */
const readsPerWrite = 20;

/** Limits the requests that change something more than all others. */
export function writeLimiter(perMinute: number): RequestHandler {
  return rateLimiter(Math.ceil(perMinute / readsPerWrite), ({ method }) => isRead(method));
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** Limits requests per minute and client address; those that `skip` holds for are not counted. */
export function rateLimiter(
  perMinute: number,
  skip: (request: Request) => boolean = () => false,
): RequestHandler {
  return rateLimit({
    skip,
    windowMs: 60_000,
    limit: ({ ip }) => (isOwnMachine(ip) ? perMinute * ownMachineFactor : perMinute),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new TooManyRequests('Too many requests; the RateLimit header says when to go on.'));
    },
  });
}

function isOwnMachine(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}
