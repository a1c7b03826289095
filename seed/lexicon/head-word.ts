import { ActorType } from '../../graph/schema/actor-types.ts';
import { headsByType } from './heads.ts';

/** What a noun says of the body that is called by it; `plural`: it names several or a group. */
export interface HeadWord {
  readonly type: ActorType;
  readonly plural: boolean;
  /** The letters that are the head: fewer than the word has in a compound. */
  readonly head: string;
}

/** Letters from which on a head is found at the end of compounds although its entry does not say so. */
const longEnough = 8;
/** Letters that must be left before it. */
const shortestRest = 2;

/** Types in which a word that is the same for one and several ("Künstler", "Träger") stands for several. */
const ofPeople: ReadonlySet<ActorType> = new Set(['artists', 'business', 'social', 'association']);

const whole = new Map<string, HeadWord>();
const ends = new Map<string, HeadWord>();
for (const type of ActorType.options)
  for (const entry of headsByType[type].trim().split(/\s+/u)) {
    const [, marks = '', singular = '', plural = ''] = /^([-~]*)([^:]*):?(.*)$/u.exec(entry) ?? [];
    const isGroup = marks.includes('~');
    const isEnd = marks.includes('-') || singular.length >= longEnough;
    if (plural !== '' && (plural !== singular || ofPeople.has(type)))
      add(type, plural, true, isEnd, ['', 'n']);
    if (singular !== '') add(type, singular, isGroup, isEnd, ['', 's', 'es', 'n']);
  }
const longest = Math.max(...[...ends.keys()].map(({ length }) => length));

function add(
  type: ActorType,
  word: string,
  plural: boolean,
  isEnd: boolean,
  endings: readonly string[],
): void {
  for (const ending of endings) {
    const form = word + ending;
    if (!whole.has(form)) whole.set(form, { type, plural, head: word });
    if (isEnd && !ends.has(form)) ends.set(form, { type, plural, head: word });
  }
}

/** What a word, in any case and with or without a gender sign, tells of a body; null if it is no head of a name. */
export function headWord(word: string): HeadWord | null {
  const lower = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})[*:_·/]-?(?=in(?:nen)?$)/u, '')
    .replace(/\.$/u, '');
  const known = whole.get(lower);
  if (known !== undefined) return known;
  for (let length = Math.min(longest, lower.length - shortestRest); length >= 3; length -= 1) {
    const end = ends.get(lower.slice(-length));
    if (end !== undefined) return end;
  }
  return null;
}
