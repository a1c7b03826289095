import { type CannotDecide, UnknownNode } from '../../errors.ts';
import { decisionKey } from '../../identity/decision-key.ts';
import type { NewDecision } from '../../schema/decision.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { entriesOf, meantBy } from './standing.ts';

/** A decision that cannot be made, and why. */
export interface RefusedDecision {
  readonly decision: NewDecision;
  readonly why: Bilingual;
}

/** Those that can be made together, and the others. */
export interface SoundDecisions {
  readonly sound: readonly NewDecision[];
  readonly refused: readonly RefusedDecision[];
}

/** Why some decisions cannot be made together; null where they can. */
export type Rehearsal = (decisions: readonly NewDecision[]) => Promise<CannotDecide | UnknownNode | null>;

/** Rehearsals of one search; each holds up whoever else writes. */
const mostRehearsals = 150;

/**
 * Parts decisions that can be made together from those that cannot: of two that contradict each other the first stays.
 * What a rehearsal blames on an id goes with all that name it; else the first that makes those before it fail is found
 * by halving. With too many faults only those before are parted, and the rest is refused unlooked at.
 */
export async function soundDecisions(
  decisions: readonly NewDecision[],
  rehearse: Rehearsal,
): Promise<SoundDecisions> {
  let left = [...decisions];
  const refused: RefusedDecision[] = [];
  let rehearsals = 0;
  /** How many of `left`, from the first on, are known to hold together. */
  let holding = 0;
  while (left.length > holding) {
    const why = await rehearse(left);
    rehearsals += 1;
    if (why === null) break;
    const named = why instanceof UnknownNode ? left.filter((decision) => speaksOf(decision, why.id)) : [];
    if (named.length > 0) {
      refused.push(...named.map((decision) => ({ decision, why: wordsOf(why) })));
      left = left.filter((decision) => !named.includes(decision));
    } else {
      let [failing, reason] = [left.length, why];
      while (failing - holding > 1) {
        const middle = Math.floor((holding + failing) / 2);
        const found = await rehearse(left.slice(0, middle));
        rehearsals += 1;
        if (found === null) holding = middle;
        else [failing, reason] = [middle, found];
      }
      const [decision] = left.splice(failing - 1, 1);
      if (decision !== undefined) refused.push({ decision, why: wordsOf(reason) });
    }
    if (rehearsals >= mostRehearsals) {
      refused.push(...left.slice(holding).map((decision) => ({ decision, why: tooManyFaults })));
      left = left.slice(0, holding);
    }
  }
  return { sound: left, refused };
}

function speaksOf({ about, restsOn }: NewDecision, id: string): boolean {
  const ids = [...entriesOf(about), ...meantBy(about), decisionKey(about), restsOn?.document];
  if ('town' in about) ids.push(about.town);
  if ('document' in about) ids.push(about.document);
  return ids.includes(id);
}

function wordsOf(why: CannotDecide | UnknownNode): Bilingual {
  if (!(why instanceof UnknownNode)) return why.reason;
  return why.id.includes('|')
    ? {
        de: 'Diese Stelle steht so nicht in dem Dokument, das geladen ist.',
        en: 'This place is not in the document that is loaded.',
      }
    : {
        de: `„${why.id}“ ist hier nicht bekannt. Vielleicht ist das Dokument nicht geladen, oder der Eintrag heißt hier anders.`,
        en: `“${why.id}” is not known here. Perhaps the document is not loaded, or the entry has another name here.`,
      };
}

const tooManyFaults: Bilingual = {
  de: 'Nicht geprüft, weil davor zu viele Zeilen nicht gingen. Berichtigen Sie erst diese, und laden Sie die Datei noch einmal.',
  en: 'Not checked, because too many rows before it failed. Correct those first and load the file again.',
};
