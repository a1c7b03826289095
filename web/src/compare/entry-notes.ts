import type { ComparedTie } from '../../../graph/schema/compare-answers.ts';
import { basisTable, type Basis } from '../../../graph/schema/vocabulary.ts';
import type { Lang } from '../url-state/view-options.ts';
import { compareMessages } from './messages.ts';
import type { PairWords } from './pair-words.ts';

/** What is to be said of an entry besides its evidence: where the partner was known already, and whether it is settled. */
export function entryNotes(
  tie: ComparedTie,
  pair: PairWords,
  lang: Lang,
  titleOf: (document: string) => string,
): string[] {
  const t = compareMessages[lang];
  const known =
    tie.before === null
      ? []
      : tie.before.known === 'in-a'
        ? [(tie.section === null ? t.inA : t.inARow)(pair.a)]
        : tie.before.known === 'elsewhere'
          ? [t.elsewhere(listed(tie.before.documents.map(titleOf), lang))]
          : [pair.forward ? t.firstNamed : t.nowhereElse];
  const maybe =
    tie.maybe.length === 0
      ? []
      : [
          t.maybe(
            listed(
              tie.maybe.map(({ name }) => name),
              lang,
            ),
          ),
        ];
  return [...known, ...maybe];
}

/** Basis as text; "not named" where the document does not name the partner there. */
export function basisText(basis: Basis | null, lang: Lang): string {
  return basis === null ? compareMessages[lang].notNamed : `${basis} ${basisTable[basis].label[lang]}`;
}

/** "a, b und c". */
export function listed(names: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}
