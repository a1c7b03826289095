/** A guessed meaning without the word that announces it: the page says "Vermutung" itself. */
export function guessText(text: string): string {
  return text.replace(/^(Vermutung|Guess):\s*/, '');
}
