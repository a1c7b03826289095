import type { Bilingual } from '../schema/vocabulary.ts';
import type { Area } from '../programme/programme.ts';

/** Names of areas; with the code where another area of the document bears the same name. */
export function areaNames(
  areas: readonly Area[],
): (area: { readonly id: string; readonly name: string }) => string {
  const counts = new Map<string, number>();
  for (const { name } of areas) counts.set(name, (counts.get(name) ?? 0) + 1);
  const codes = new Map(areas.map(({ id, code }) => [id, code]));
  return ({ id, name }) => {
    const code = codes.get(id) ?? null;
    return (counts.get(name) ?? 0) > 1 && code !== null ? `${name} (${code})` : name;
  };
}

/** "A, B und C", "A, B and C". */
export function listed(names: readonly string[]): Bilingual {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return { de: last, en: last };
  const before = names.slice(0, -1).join(', ');
  return { de: `${before} und ${last}`, en: `${before} and ${last}` };
}

/** "1 Bereich", "2 Bereiche"; the number with the word that fits it. */
export function counted(count: number, one: Bilingual, many: Bilingual): Bilingual {
  const word = count === 1 ? one : many;
  return { de: `${count} ${word.de}`, en: `${count} ${word.en}` };
}

/** Lines of the source in words. */
export function linesText([from, to]: readonly [number, number]): Bilingual {
  return from === to
    ? { de: `Zeile ${from}`, en: `line ${from}` }
    : { de: `Zeilen ${from} bis ${to}`, en: `lines ${from} to ${to}` };
}
