import type { GapKindSummary } from '../../schema/gap-answers.ts';
import { GapKind } from '../../schema/gap-kinds.ts';
import { termRef } from '../../programme/refs.ts';
import { blankCells } from './blank-cells.ts';
import { broadTerms } from './broad-terms.ts';
import { changesSince } from './changes-since.ts';
import type { Gap, GapInput, GapResult } from './gap-result.ts';
import { kindSentence } from './kind-sentence.ts';
import { kindsOthersName } from './kinds-others-name.ts';
import { leftOverPartners } from './left-over-partners.ts';
import { missingInCell } from './missing-in-cell.ts';
import { sameSubject } from './same-subject.ts';
import { collectiveOnly, ownTeamOnly } from './unnamed-partners.ts';

/** The rules of this version; it changes whenever one of them does. */
export const gapRules = 'gaps-8';

const rules: Readonly<Record<GapKind, (input: GapInput) => GapResult>> = {
  L1: blankCells,
  L2: ownTeamOnly,
  L3: collectiveOnly,
  L4: missingInCell,
  L5: leftOverPartners,
  L6: changesSince,
  L7: kindsOthersName,
  L8: sameSubject,
};

/**
 * Every gap of a programme, kind by kind and in source order, and what was found of each kind. `isDismissed` only
 * decides how findings are counted.
 */
export function findGaps(
  input: GapInput,
  isDismissed: (key: string) => boolean = () => false,
): { readonly gaps: readonly Gap[]; readonly kinds: readonly GapKindSummary[] } {
  const results = GapKind.options.map((kind) => ({ kind, result: rules[kind](input) }));
  return {
    gaps: results.flatMap(({ result }) => ('gaps' in result ? result.gaps : [])),
    kinds: results.map(({ kind, result }): GapKindSummary => {
      const leftOut = kind === 'L8' && 'gaps' in result ? broadTerms(input.programme).map(termRef) : [];
      if ('why' in result) {
        const { why } = result;
        const sentence = { de: `Nicht zu prüfen. ${why.de}`, en: `Cannot be checked. ${why.en}` };
        return { kind, applicable: false, why, open: 0, dismissed: 0, leftOut, sentence };
      }
      const dismissed = result.gaps.filter(({ key }) => isDismissed(key)).length;
      const open = result.gaps.length - dismissed;
      const sentence = kindSentence(kind, input, result.gaps, dismissed);
      return { kind, applicable: true, why: null, open, dismissed, leftOut, sentence };
    }),
  };
}
