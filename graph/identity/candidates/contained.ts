import { isGeneric, isLoose, namesOtherBody } from '../municipal-words.ts';
import { isBelonging, isJoining } from '../name-words.ts';
import type { ComparedName } from './compared-name.ts';

/** A kind with two subjects or more tells a body from others: "Netzwerk Kulturelle Bildung". */
const enoughWords = 3;

/**
 * Where two names are compared: two bodies or two groups of a town, or of the same row of two years, where the other names
 * of the row speak for them already.
 */
export type Setting = 'bodies' | 'groups' | 'row';

/**
 * Whether one name stands in the other so that both may mean one body. What is added must be words that may be left out,
 * or the smaller name must say more than a kind and a subject; and the added words must not make it the name of another
 * body, to which the first belongs. Groups are told apart by what is added, so there only the former will do.
 */
export function contained(part: ComparedName, whole: ComparedName, setting: Setting): boolean {
  if ([...part.beside, ...whole.beside].some(namesOtherBody)) return false;
  if (part.meaning === whole.meaning) return whole.isInserted;
  const added = onlyIn(whole.meant, part.meant);
  if (onlyIn(part.meant, whole.meant).length > 0) return setting !== 'groups' && hasShorterKind(part, whole);
  if (added.every(isLoose)) return true;
  if (setting === 'groups' || (setting === 'bodies' && !saysEnough(part))) return false;
  return !added.some(namesOtherBody) && !belongsTo(part, whole);
}

/** Whether a name of its own is the same and only the kind is said shorter: "Gruppe Kante", "Künstlergruppe Kante". */
function hasShorterKind(part: ComparedName, whole: ComparedName): boolean {
  const [kind = '', ...more] = onlyIn(whole.meant, part.meant);
  if (more.length > 0 || kind === '' || namesOtherBody(kind)) return false;
  const common = [...part.meant].filter((word) => whole.meant.has(word));
  if (common.every((word) => isGeneric(word) || isLoose(word))) return false;
  return onlyIn(part.meantParts.set, whole.meantParts.set).length === 0;
}

function saysEnough({ meant }: ComparedName): boolean {
  return meant.size >= enoughWords || ![...meant].every(isGeneric);
}

/** Whether what stands before the smaller name has it as its own: "Vorstand der", but not "Amt für". */
function belongsTo(part: ComparedName, { sequence }: ComparedName): boolean {
  const start = sequence.findIndex((word) => part.meant.has(word));
  const before = sequence.slice(0, start);
  return before.some(isBelonging) && before.some((word) => !isJoining(word) && !isLoose(word));
}

/** The words that only the first of two sets has. */
export function onlyIn(words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...words].filter((word) => !others.has(word));
}
