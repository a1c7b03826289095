import type { RequestFailed } from '../api-client.ts';
import type { HistoryMessages } from './messages.ts';
import { isTakenBack } from './take-back.ts';

/** Why a change was not taken back. */
export function revertProblem(id: string, error: RequestFailed): keyof HistoryMessages['problems'] {
  switch (error.code) {
    case 'unreachable':
    case 'graph-unavailable':
    case 'graph-slow':
      return 'lost';
    case 'conflict':
      if (isTakenBack(id, error)) return 'already';
      return error.later.length > 0 ? 'later' : 'conflict';
    case 'not-found':
      return 'gone';
    case 'too-many-requests':
      return 'busy';
    case 'storage-full':
    case 'storage-unwritable':
      return 'storage';
    case 'invalid-request':
      return 'role';
    case 'cannot-decide':
    case 'cross-site':
    case 'only-local':
    case 'misdirected':
    case 'internal':
    case 'method-not-allowed':
    case 'precondition-failed':
    case 'precondition-required':
    case 'too-large':
    case 'unsupported-media-type':
    case 'unreadable':
      return 'other';
  }
}
