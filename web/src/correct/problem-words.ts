import type { CorrectMessages } from './messages.ts';
import type { CorrectionProblem } from './sending.svelte.ts';

/** Why nothing was saved, and what that means for what was typed; a refusal is told in its own words. */
export function problemWords(problem: CorrectionProblem, t: CorrectMessages, lang: 'de' | 'en'): string {
  if (problem === 'unchanged' || problem === 'faulty') return t.problems[problem];
  if (problem.reason !== null) return problem.reason[lang];
  switch (problem.code) {
    case 'unreachable':
    case 'graph-unavailable':
    case 'graph-slow':
      return t.problems.lost;
    case 'precondition-failed':
      return t.problems.changed;
    case 'not-found':
      return t.problems.gone;
    case 'too-many-requests':
      return t.problems.busy;
    case 'storage-full':
    case 'storage-unwritable':
      return t.problems.storage;
    case 'invalid-request':
      return `${t.problems.refused} ${problem.faults.join('; ')}`;
    case 'cannot-decide':
    case 'conflict':
    case 'precondition-required':
    case 'cross-site':
    case 'only-local':
    case 'misdirected':
    case 'internal':
    case 'method-not-allowed':
    case 'too-large':
    case 'unsupported-media-type':
    case 'unreadable':
      return t.problems.other;
  }
}
