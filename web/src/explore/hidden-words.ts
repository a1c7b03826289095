import { ActorType, actorTypeTable } from '../../../graph/schema/actor-types.ts';
import { ActorStatus, TieBasis, basisTable } from '../../../graph/schema/vocabulary.ts';
import { coverageMessages } from '../ui/coverage-messages.ts';
import type { Lang } from '../url-state/view-options.ts';
import type { Hidden, HiddenNames } from './hidden.ts';

/** One hidden part in words: "16 × Verwaltung", "9 Abschnitte (40 Zeilen)". */
export function hiddenText({ filter, values, count }: Hidden, lang: Lang): string {
  const t = coverageMessages[lang];
  const [only] = values;
  const n = count ?? 0;
  const rows = (what: string): string => (count === null ? what : t.withRows(what, count));
  switch (filter) {
    case 'status':
      return t.hiddenStatus[ActorStatus.parse(only)](n);
    case 'types':
      return values.length === 1
        ? t.hiddenType(actorTypeTable[ActorType.parse(only)].short[lang], n)
        : t.hiddenTypes(values.length, n);
    case 'basis':
      return t.hiddenBasis(
        values.map((value) => basisTable[TieBasis.parse(value)].label[lang]).join(', '),
        n,
      );
    case 'sections':
      return rows(t.hiddenSections(values.length));
    case 'kinds':
      return rows(t.hiddenKinds(values.length));
    case 'focus':
      return t.hiddenFocus(n);
  }
}

/** What stands before the parts: how many names they hide together, where that is not their sum. */
export function hiddenLead({ parts, names, of }: HiddenNames, lang: Lang): string {
  const t = coverageMessages[lang];
  const countNames = parts.every(
    ({ filter }) => filter === 'status' || filter === 'types' || filter === 'focus',
  );
  const sum = parts.reduce((total, { count }) => total + (count ?? 0), 0);
  if (names === 0 || (countNames && sum === names)) return t.hidden;
  return `${t.hiddenOf(names, of)}${parts.length === 0 ? '.' : ':'}`;
}

/** The whole line, for pictures and paper; null when nothing is hidden. */
export function hiddenLine(hidden: HiddenNames, lang: Lang): string | null {
  if (hidden.parts.length === 0 && hidden.names === 0) return null;
  return `${hiddenLead(hidden, lang)} ${hidden.parts.map((part) => hiddenText(part, lang)).join(' · ')}`.trim();
}
