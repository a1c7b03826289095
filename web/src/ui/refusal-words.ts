import type { ProblemCode } from '../../../graph/schema/problem.ts';
import type { Lang } from '../url-state/view-options.ts';
import type { Handed } from './hand-in.ts';
import { shellMessages } from './messages.ts';

/** What a page says of files that it does not get read. */
interface RefusalMessages {
  /** What comes first, whatever is wrong. */
  readonly refused: string;
  readonly refusals: Readonly<Partial<Record<ProblemCode, string>>>;
  readonly refusedOtherwise: string;
  /** A fault of one line; where it is missing, the fault says by itself where it is. */
  readonly line?: ((line: number, detail: string) => string) | undefined;
}

/** Why a file was not read, in the words of a page: each of its faults where they are told, else what kind of refusal it was. */
export function refusalWords(
  handed: Exclude<Handed<unknown>, { readonly outcome: 'read' }>,
  { refused, refusals, refusedOtherwise, line: atLine }: RefusalMessages,
  lang: Lang,
): readonly string[] {
  if (handed.outcome === 'unreachable') return [refused, shellMessages[lang].lostServer];
  const { faults, code } = handed;
  if (faults.length === 0) return [refused, refusals[code] ?? refusedOtherwise];
  return [
    refused,
    ...faults.map(({ line, detail }) =>
      line === null || atLine === undefined ? detail : atLine(line, detail),
    ),
  ];
}
