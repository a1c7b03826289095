import neo4j from 'neo4j-driver';
import { GraphSlow, GraphUnavailable } from '../errors.ts';

/** Server codes that say "not now" rather than "not so". */
const unavailable: ReadonlySet<string> = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'ProtocolError',
  'PoolTimeout',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
]);

/** A query took longer than the server gives it. */
const slow: ReadonlySet<string> = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
]);

/** What an operator can do about a refusal; anything else mends itself or is the server's to tell. */
const advice: Readonly<Record<string, string>> = {
  'Neo.ClientError.Security.Unauthorized': 'it refuses the login: check NEO4J_USER and NEO4J_PASSWORD',
  'Neo.ClientError.Security.AuthenticationRateLimit':
    'it refuses the login after too many wrong ones: check NEO4J_USER and NEO4J_PASSWORD, then wait a moment',
  'Neo.ClientError.Database.DatabaseNotFound': 'it has no database of that name: check NEO4J_DATABASE',
  ProtocolError: 'what answers at its address does not speak as Neo4j does: check NEO4J_URI',
  ServiceUnavailable: 'nothing answers at its address: check NEO4J_URI and whether the server runs',
};

/**
 * Driver and server errors that mean "the database cannot be reached or did not answer" become GraphUnavailable, the
 * limit of a query GraphSlow.
 */
export function asGraphError(error: unknown): unknown {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return new GraphUnavailable('the database did not answer in time', { cause: error });
  if (failedToRead(error)) return unavailableBecause('ProtocolError', error);
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const code = codeOf(error);
  if (slow.has(code)) return new GraphSlow('a query took too long', { cause: error });
  return unavailable.has(code) || error.retryable ? unavailableBecause(code, error) : error;
}

function unavailableBecause(code: string, cause: Error): GraphUnavailable {
  const reason = advice[code];
  return new GraphUnavailable(
    `the database is not available (${code})${reason === undefined ? '' : `; ${reason}`}`,
    { cause },
  );
}

/**
 * The driver takes a message apart without looking whether it is one: what is none ends in whatever Node says to that,
 * first heard of in the driver.
 */
function failedToRead(error: unknown): error is Error {
  return (
    (error instanceof RangeError || error instanceof TypeError) &&
    /neo4j-driver/.test(error.stack?.match(/^\s+at .*$/m)?.[0] ?? '')
  );
}

/** Of some errors the driver tells without a code of their own: they are known by their words, or by having none. */
function codeOf({ code, message }: Error & { readonly code: string }): string {
  if (message.startsWith('Connection acquisition timed out')) return 'PoolTimeout';
  return message === '' ||
    /^(Server responded HTTP|Unknown (Bolt protocol (version|message)|packed value))/.test(message)
    ? 'ProtocolError'
    : code;
}
