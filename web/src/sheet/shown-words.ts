import { gapKindTable } from '../../../graph/schema/gap-kinds.ts';
import type { Lang } from '../url-state/view-options.ts';
import type { ViewState } from '../url-state/view-state.ts';
import { sheetMessages } from './messages.ts';

/** The filters of the gaps view in words. */
export function gapsShown(state: Pick<ViewState, 'gapKinds' | 'dismissed' | 'text'>, lang: Lang): string {
  const t = sheetMessages[lang];
  const kinds =
    state.gapKinds.length === 0
      ? t.allKinds
      : t.someKinds(state.gapKinds.map((kind) => `${kind} ${gapKindTable[kind].label[lang]}`).join(', '));
  return joined([kinds, ...dismissedAndText(state, lang)]);
}

/** The filters of the list of partners with leads in words. */
export function leadsShown(count: string, state: Pick<ViewState, 'dismissed' | 'text'>, lang: Lang): string {
  return joined([count, ...dismissedAndText(state, lang)]);
}

/** What is compared, in words; the level only where documents of one town are compared tie by tie. */
export function comparisonShown(
  level: ViewState['compareLevel'] | null,
  include: ViewState['include'],
  lang: Lang,
): string {
  const t = sheetMessages[lang];
  return joined([...(level === null ? [] : [t.levelWords[level]]), t.includeWords[include]]);
}

function dismissedAndText({ dismissed, text }: Pick<ViewState, 'dismissed' | 'text'>, lang: Lang): string[] {
  const t = sheetMessages[lang];
  const typed = text.trim();
  return [t.dismissed[dismissed], ...(typed === '' ? [] : [t.withText(typed)])];
}

function joined(parts: readonly string[]): string {
  return parts.join('; ');
}
