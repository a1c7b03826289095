import type { ErrorRequestHandler, Response } from 'express';
import {
  AlreadyDismissed,
  CannotDecide,
  OtherSource,
  CannotRevert,
  DataDirLost,
  GraphSlow,
  GraphUnavailable,
  RequestIdReused,
  StorageFull,
  StorageRefused,
  StorageUnwritable,
  TownKeyTaken,
  UnknownFinding,
  UnknownNode,
  VersionConflict,
} from '../graph/errors.ts';
import { InvalidCursor } from '../graph/reading/cursor.ts';
import type { ChangeSummary } from '../graph/schema/change-answers.ts';
import type { Dismissal } from '../graph/schema/dismissal.ts';
import type { Bilingual } from '../graph/schema/vocabulary.ts';
import type { Problem, ProblemCode } from '../graph/schema/problem.ts';
import {
  CrossSite,
  type Fault,
  InvalidRequest,
  MethodNotAllowed,
  NoSuchAddress,
  NotAsThingsAre,
  NotOurName,
  OnlyLocal,
  PreconditionRequired,
  TooLarge,
  TooManyRequests,
  UnsupportedMediaType,
} from './request-errors.ts';
import { requestIdOf } from './request-id.ts';

interface Meaning {
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
  readonly faults?: readonly Fault[];
  readonly standing?: Dismissal;
  readonly later?: readonly ChangeSummary[];
  readonly reason?: Bilingual;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Seconds after which a client may try again while the database is gone. */
const retryAfter = '3';

/** The one table from errors to answers; what it does not name is a fault of ours and tells nothing of itself. */
function meaningOf(error: unknown): Meaning {
  if (error instanceof InvalidRequest) return invalid(error.faults, error.status);
  if (error instanceof InvalidCursor) return invalid([{ pointer: '/query/cursor', detail: error.message }]);
  if (error instanceof UnknownNode || error instanceof UnknownFinding || error instanceof NoSuchAddress)
    return { status: 404, code: 'not-found', title: 'Not found', detail: error.message };
  if (error instanceof AlreadyDismissed) {
    const { message: detail, standing } = error;
    return { status: 409, code: 'conflict', title: 'Dismissed already', detail, standing };
  }
  if (error instanceof CannotRevert) {
    const { message: detail, later } = error;
    return { status: 409, code: 'conflict', title: 'Cannot be taken back', detail, later };
  }
  if (error instanceof CannotDecide) {
    const { message: detail, reason } = error;
    return { status: 409, code: 'cannot-decide', title: 'Cannot be decided so', detail, reason };
  }
  if (error instanceof TownKeyTaken) {
    const { message: detail, reason } = error;
    return { status: 409, code: 'conflict', title: 'The key is taken', detail, reason };
  }
  if (error instanceof OtherSource)
    return { status: 409, code: 'conflict', title: 'Another file', detail: error.message };
  if (error instanceof OnlyLocal)
    return { status: 403, code: 'only-local', title: 'Only on this machine', detail: error.message };
  if (error instanceof RequestIdReused)
    return { status: 409, code: 'conflict', title: 'Conflict', detail: error.message };
  if (error instanceof VersionConflict)
    return { status: 412, code: 'precondition-failed', title: 'Changed meanwhile', detail: error.message };
  if (error instanceof PreconditionRequired)
    return {
      status: 428,
      code: 'precondition-required',
      title: 'If-Match is missing',
      detail: error.message,
    };
  if (error instanceof CrossSite)
    return { status: 403, code: 'cross-site', title: 'Sent by another site', detail: error.message };
  if (error instanceof NotOurName)
    return { status: 421, code: 'misdirected', title: 'Meant for another host', detail: error.message };
  if (error instanceof UnsupportedMediaType)
    return {
      status: 415,
      code: 'unsupported-media-type',
      title: 'Unsupported media type',
      detail: error.message,
    };
  if (error instanceof MethodNotAllowed) {
    const headers = { Allow: error.allowed.join(', ') };
    const title = 'Method not allowed';
    return { status: 405, code: 'method-not-allowed', title, detail: error.message, headers };
  }
  if (error instanceof TooLarge) {
    const { status, message: detail, faults } = error;
    return { status, code: 'too-large', title: 'Too large', detail, ...(faults && { faults }) };
  }
  if (error instanceof NotAsThingsAre) {
    const { message: detail, title, reason } = error;
    return { status: 409, code: 'conflict', title, detail, reason };
  }
  if (error instanceof TooManyRequests)
    return { status: 429, code: 'too-many-requests', title: 'Too many requests', detail: error.message };
  if (error instanceof StorageFull)
    return {
      status: 507,
      code: 'storage-full',
      title: 'The storage is full',
      detail: 'Nothing of this was saved and nothing was lost. Reading goes on; the operator must make room.',
    };
  if (error instanceof StorageUnwritable)
    return {
      status: 507,
      code: 'storage-unwritable',
      title: 'The storage cannot be written',
      detail: 'Nothing of this was saved and nothing was lost. Reading goes on; the operator must mend it.',
    };
  if (error instanceof DataDirLost)
    return {
      status: 503,
      code: 'graph-unavailable',
      title: 'The data is in other hands',
      detail: 'Another process took over the data of this one, which must be started again.',
      headers: { 'Retry-After': retryAfter },
    };
  if (error instanceof GraphSlow)
    return {
      status: 503,
      code: 'graph-slow',
      title: 'This takes longer',
      detail:
        'Das dauert länger, bitte wiederholen. / This takes longer, please repeat: what was gathered is kept.',
      headers: { 'Retry-After': retryAfter },
    };
  if (error instanceof GraphUnavailable || isTimeout(error))
    return {
      status: 503,
      code: 'graph-unavailable',
      title: 'The database cannot be reached',
      detail: 'The database did not answer. The request may be repeated.',
      headers: { 'Retry-After': retryAfter },
    };
  if (isUnreadableAddress(error))
    return invalid([{ pointer: '/path', detail: 'the address is not encoded correctly' }]);
  return {
    status: 500,
    code: 'internal',
    title: 'Internal error',
    detail: 'Something unexpected happened. The request id helps the operator to find it.',
  };
}

function invalid(faults: readonly Fault[], status: 400 | 408 = 400): Meaning {
  const detail = faults.map((fault) => `${fault.pointer}: ${fault.detail}`).join('; ');
  return { status, code: 'invalid-request', title: 'Invalid request', detail, faults };
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

/** Express reports a broken percent-encoding as a URIError with the status 400. */
function isUnreadableAddress(error: unknown): boolean {
  return error instanceof URIError;
}

/** What an error is told as (RFC 9457), with the headers that go with it. */
export function problemOf(
  error: unknown,
  requestId: string,
): { readonly problem: Problem; readonly headers: Readonly<Record<string, string>> } {
  const { status, code, title, detail, faults, standing, later, reason, headers = {} } = meaningOf(error);
  const problem: Problem = {
    type: `urn:kulturnetz:problem:${code}`,
    title,
    status,
    code,
    detail,
    requestId,
    ...(standing === undefined ? {} : { standing }),
    ...(later === undefined ? {} : { later: [...later] }),
    ...(reason === undefined ? {} : { reason }),
    ...(faults === undefined ? {} : { errors: faults.map((fault) => ({ ...fault })) }),
  };
  return { problem, headers };
}

/** Answers with problem details. */
export function sendProblem(response: Response, error: unknown): void {
  const { problem, headers } = problemOf(error, requestIdOf(response));
  // A tag set for the answer that failed must not name the problem.
  response.removeHeader('ETag');
  response
    .status(problem.status)
    .set({ 'Cache-Control': 'no-store', ...headers })
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

/**
 * The last handler: turns every error into problem details; our own faults, and storage that an operator must mend, are
 * told to `report`.
 */
export function problemHandler(report: (message: string, error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // The client is gone, or the answer has begun: nothing can be said any more.
    if (response.headersSent || request.socket.destroyed || response.destroyed) {
      if (response.headersSent) next(error);
      return;
    }
    if (meaningOf(error).status === 500) report(`request ${requestIdOf(response)} failed`, error);
    if (error instanceof StorageRefused) report(`request ${requestIdOf(response)}:`, error.message);
    sendProblem(response, error);
  };
}
