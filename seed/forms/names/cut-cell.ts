import type { Piece } from '../../readers/source.ts';
import { atUnd } from './at-und.ts';
import { cellBlocks, linesAt, type CellBlock } from './cell-blocks.ts';
import { cutRunning } from './cut-running.ts';
import { kindOfName } from './kind-of-name.ts';
import type { CutRule, Doubt, IsName, NameDraft } from './name-draft.ts';
import { atSeparators, outsideBrackets } from './separators.ts';
import { holdsPerson, tidyName, withoutPersons } from './tidy-name.ts';

/** The names of a cell, in order, and how many entries (own lines or blocks) the cell prints, those without a name left out. */
export interface CutCell {
  readonly names: readonly NameDraft[];
  readonly entries: number;
}

/** What no name has: signs left by text recognition. */
const litter =
  /[^\p{L}\p{M}\p{N}\s.,;:()[\]&/*+„“”"'’‚‘–—\-!?#@|§°…<>=_·•]|(?:^|\s)[^\p{L}\p{N}\s(„&–/-]{2,}(?:\s|$)/u;
/** Letters of the longest name; a longer one is litter, and nobody's name. */
export const longestName = 120;

/** Cuts a partner cell, without persons, into names. A printed separator always cuts, a paragraph is never cut without one. */
export function cutCell(pieces: readonly Piece[], isName: IsName): CutCell {
  const names: NameDraft[] = [];
  let entry = 0;
  for (const block of cellBlocks(pieces)) {
    const found = namesOf(block, isName);
    let at = 0;
    for (const { name, possible, cut, doubts } of found) {
      const start = Math.max(block.text.indexOf(name, at), at);
      at = Math.min(start + name.length, block.text.length);
      names.push({ as: name, lines: linesAt(block, start, at), entry, possible, cut, doubts });
    }
    if (found.length > 0) entry += 1;
  }
  return { names, entries: entry };
}

interface Cut {
  readonly name: string;
  readonly possible: boolean;
  readonly cut: CutRule;
  readonly doubts: readonly Doubt[];
}

function namesOf(block: CellBlock, isName: IsName): Cut[] {
  const hadPerson = holdsPerson(block.text);
  const texts = hadPerson ? withoutPersons(block.text) : [block.text];
  return texts.flatMap((text) => {
    const parts = isName(text) ? [{ text, open: false }] : atSeparators(text, isName);
    const listed = parts.length > 1;
    return parts.flatMap((part, at): Cut[] => {
      const bare = block.running ? running(part.text, isName) : [part.text];
      const isUnsure = part.open || (block.running && !listed && !bare.every(isName));
      return bare.flatMap((run): Cut[] => {
        const ends = listed && at === parts.length - 1;
        const around = isName(run) ? [{ text: run, open: false }] : atUnd(run, isName, ends);
        return around.flatMap((one): Cut[] => {
          const tidy = tidyName(one.text);
          if (tidy === null) return [];
          const doubts = doubtsOf(tidy.name, isName);
          if (isUnsure) doubts.push('bare');
          if (one.open) doubts.push('und-open');
          if (hadPerson) doubts.push('person-dropped');
          return [{ ...tidy, cut: ruleOf(around.length, bare.length), doubts }];
        });
      });

      function ruleOf(names: number, runs: number): CutRule {
        if (names > 1) return 'und';
        if (runs > 1) return 'bare';
        return listed ? 'separator' : block.running ? 'none' : 'line';
      }
    });
  });
}

/** Runs of words without a separator; what is in brackets or known as a whole stays together. */
function running(text: string, isName: IsName): string[] {
  return isName(text) ? [text] : cutRunning(text, isName);
}

function doubtsOf(name: string, isName: IsName): Doubt[] {
  const doubts: Doubt[] = [];
  if (kindOfName(name).kind === 'code') doubts.push('code');
  const sides = outsideBrackets(name, /\s*\/\s*/gu);
  if (!isName(name) && sides.length > 1 && sides.every((side) => isName(side) || kindOfName(side).sure))
    doubts.push('slash');
  if (litter.test(name) || name.length > longestName) doubts.push('litter');
  return doubts;
}
