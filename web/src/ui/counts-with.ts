import type { Lang } from '../url-state/view-options.ts';

const words: Readonly<Record<Lang, (codes: string) => string>> = {
  de: (codes) => `zählt mit ${codes} als ein Bereich`,
  en: (codes) => `counts as one area with ${codes}`,
};

/** That an area counts as one with `others`, for it is open whether they are the same; null where it stands alone. */
export function countsWith(
  others: readonly { readonly name: string; readonly code: string | null }[],
  lang: Lang,
): string | null {
  if (others.length === 0) return null;
  return words[lang](others.map(({ name, code }) => code ?? name).join(', '));
}
