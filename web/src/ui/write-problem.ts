import type { RequestFailed } from '../api-client.ts';

/** What became of something that was sent and not taken, as far as who sent it has to know. */
export type WriteProblem =
  | 'lost'
  | 'conflict'
  | 'gone'
  | 'changed'
  | 'refused'
  | 'busy'
  | 'full'
  | 'unwritable'
  | 'other';

export function writeProblem(code: RequestFailed['code']): WriteProblem {
  switch (code) {
    case 'unreachable':
    case 'graph-unavailable':
    case 'graph-slow':
      return 'lost';
    case 'conflict':
    case 'cannot-decide':
      return 'conflict';
    case 'not-found':
      return 'gone';
    case 'precondition-failed':
    case 'precondition-required':
      return 'changed';
    case 'invalid-request':
      return 'refused';
    case 'too-many-requests':
      return 'busy';
    case 'storage-full':
      return 'full';
    case 'storage-unwritable':
      return 'unwritable';
    case 'cross-site':
    case 'only-local':
    case 'misdirected':
    case 'internal':
    case 'method-not-allowed':
    case 'too-large':
    case 'unsupported-media-type':
    case 'unreadable':
      return 'other';
  }
}
