/**
 * What a name with an insertion may be besides the whole: without its first brackets, and what stands in them or joined
 * to it: "Büro (Marketing)" as "Büro" and "Marketing", "(Grund-)Schulen" as "Schulen" and "Grundschulen". None without.
 */
export function bracketReadings(name: string): string[] {
  const bracket = /\(([^()]*)\)/.exec(name);
  if (bracket === null) return [];
  const [whole, inside = ''] = bracket;
  const [before, after] = [name.slice(0, bracket.index), name.slice(bracket.index + whole.length)];
  const joined = /\p{L}$/u.test(before) || /^\p{L}/u.test(after);
  return [before + after, joined ? before + inside.replace(/-$/, '') + after : inside];
}

/** Two names on either side of a slash, which may be unit and house, whole and part, or one name: "Jugendamt / Area 7". */
export function slashReadings(name: string): string[] {
  const parts = name.split(/(?<!-)\/(?!-)/u).map((part) => part.trim());
  return parts.length < 2 || parts.some((part) => part === '') ? [] : parts;
}
