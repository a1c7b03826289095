import { root } from '../../../graph/identity/endings.ts';
import { nameRoots } from '../../../graph/identity/name-roots.ts';
import { isAdjective } from '../../lexicon/known-word.ts';
import { openers } from '../../lexicon/openers.ts';
import { kindOfName } from './kind-of-name.ts';
import type { IsName } from './name-draft.ts';
import { isSubject, type Part } from './separators.ts';

const joint = /\s(und|sowie|oder|bzw\.|u\.)\s/gu;
const belonging = /\s(?:der|des|für|zur|zum|im|von|vom)\s/u;

type Verdict = 'cut' | 'cut-open' | 'keep' | 'keep-open';

/**
 * A text parted at "und" where two names stand around it; never at a suspended hyphen, inside what a body is for, nor
 * between two forms of one word. `listed`: the text ends an enumeration, whose last "und" parts names.
 */
export function atUnd(text: string, isName: IsName, listed: boolean): Part[] {
  const parts: Part[] = [];
  let left = '';
  let open = false;
  let from = 0;
  const joints = [...text.matchAll(joint)].filter(({ index }) => isOutside(text, index));
  joints.forEach((match, at) => {
    left += text.slice(from, match.index);
    from = match.index + match[0].length;
    const right = text.slice(from, joints[at + 1]?.index);
    const verdict = isName(`${left}${match[0]}${right}`)
      ? 'keep'
      : judge(left, right, match[1] ?? '', isName, listed);
    open ||= verdict.endsWith('open');
    if (verdict.startsWith('keep')) left += match[0];
    else {
      parts.push({ text: left.trim(), open });
      left = '';
    }
  });
  return [...parts, { text: (left + text.slice(from)).trim(), open }];
}

function judge(left: string, right: string, word: string, isName: IsName, listed: boolean): Verdict {
  if (left.endsWith('-') || isOneStem(left, right) || isAdjective(left.trim())) return 'keep';
  const startsLow = /^\p{Ll}/u.test(right) && !isAdjective(/^\S+/u.exec(right)?.[0] ?? '');
  if (startsLow) return 'keep';
  const [knowsLeft, knowsRight] = [isName(left), isName(right)];
  const [isLeft, isRight] = [knowsLeft || tellsBody(left), knowsRight || tellsBody(right)];
  if (knowsLeft && knowsRight) return 'cut';
  if (word === 'sowie') return 'cut';
  if (!knowsLeft && isSubject(left)) return listed && isRight ? 'cut-open' : 'keep';
  if (!knowsRight && isSubject(right)) return 'keep';
  const [first = ''] = left.toLowerCase().split(/\s/u);
  const takesMore = openers.has(first.replace(/\.$/u, '')) && left.includes(' ') && !/\s/u.test(right.trim());
  if ((belonging.test(left) || takesMore) && !knowsLeft) return knowsRight ? 'cut-open' : 'keep-open';
  if (isLeft && isRight) return 'cut';
  if (isLeft || isRight || listed) return 'cut-open';
  return 'keep-open';
}

/** Whether a text names something by its own words: a head noun, a group, a channel, a code. */
function tellsBody(text: string): boolean {
  const { kind, sure, by } = kindOfName(text);
  return sure || by !== null || kind !== 'identifiable';
}

/** "Künstlerinnen und Künstler". */
function isOneStem(left: string, right: string): boolean {
  const last = nameRoots(left).at(-1) ?? '';
  const next = nameRoots(/^\S+/u.exec(right)?.[0] ?? '')[0] ?? '';
  return last !== '' && root(last) === root(next);
}

function isOutside(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.split('(').length <= before.split(')').length;
}
