import type { RequestHandler } from 'express';
import { TooLarge } from './request-errors.ts';
import { writeRoutes } from './write-routes.ts';

/** Characters of an address: twenty documents and every filter take less than a quarter of it. */
const longestAddress = 8192;
/** Bytes of a body where none is read, or none that may be larger. */
const largestBody = 65_536;
const largerBodies = writeRoutes
  .filter((route) => route.largestBody > largestBody)
  .map((route) => ({
    pattern: new RegExp(`^${route.path.replace('{id}', '.+')}$`),
    most: route.largestBody,
  }));

/** Refuses addresses and bodies that are too long, before anything reads them. */
export const limits: RequestHandler = (request, response, next) => {
  if (request.originalUrl.length > longestAddress)
    throw new TooLarge(414, `The address is longer than ${longestAddress} characters.`);
  const largest = largerBodies.find(({ pattern }) => pattern.test(request.path))?.most ?? largestBody;
  if (Number(request.get('Content-Length') ?? 0) > largest) {
    response.set('Connection', 'close');
    throw new TooLarge(413, `The body is larger than ${largest} bytes.`);
  }
  next();
};
