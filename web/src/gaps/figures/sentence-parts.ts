/** A piece of a sentence: words, or the name of a figure. */
export type SentencePart = { readonly words: string } | { readonly figure: string };

/** Cuts "In {l1} von {rows} Zeilen" into its words and figures. */
export function sentenceParts(text: string): SentencePart[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 === 0 ? { words: part } : { figure: part }))
    .filter((part) => !('words' in part) || part.words !== '');
}
