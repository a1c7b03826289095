/** A template of `persons-in-cells.ts` with a person in it. */
export function fillPerson(template: string, first: string, surname: string): string {
  const words: Readonly<Record<string, string>> = {
    F: first,
    S: surname,
    I: first[0] ?? '',
    f: first.toLowerCase(),
    s: surname.toLowerCase(),
  };
  return template.replace(/(?<!\p{L})[FSIfs](?!\p{L})/gu, (letter) => words[letter] ?? letter);
}

/** Whether a text still holds one of the names as a word. */
export function holdsEither(text: string, first: string, surname: string): boolean {
  return [first, surname].some((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text));
}
