import type { Bilingual } from '../schema/vocabulary.ts';
import { countedAreas } from '../programme/counted-areas.ts';
import type { Programme } from '../programme/programme.ts';

/**
 * Names of a programme's areas; with the code where another area bears the same name, and with all its codes where an open
 * proposal counts it together with others.
 */
export function areaNames(
  programme: Programme,
): (area: { readonly id: string; readonly name: string }) => string {
  const areas = countedAreas(programme);
  const counts = new Map<string, number>();
  for (const { area } of areas) counts.set(area.name, (counts.get(area.name) ?? 0) + 1);
  const names = new Map(
    areas.flatMap(({ area, doubles }) => {
      const all = [area, ...doubles];
      const codes = all.flatMap(({ code }) => code ?? []).join('/');
      const isTold = ((counts.get(area.name) ?? 0) > 1 || doubles.length > 0) && codes !== '';
      return all.map(({ id, name }) => [id, isTold ? `${name} (${codes})` : name] as const);
    }),
  );
  return ({ id, name }) => names.get(id) ?? name;
}

/** "A, B und C", "A, B and C". */
export function listed(names: readonly string[]): Bilingual {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return { de: last, en: last };
  const before = names.slice(0, -1).join(', ');
  return { de: `${before} und ${last}`, en: `${before} and ${last}` };
}

/** Names as they are printed, each in quotation marks; nothing of our own wording is ever put in them. */
export function quoted(wordings: readonly string[]): Bilingual {
  return {
    de: listed(wordings.map((wording) => `„${wording}“`)).de,
    en: listed(wordings.map((wording) => `“${wording}”`)).en,
  };
}

/** The printed names of a body; what they are read as, where none of them is its name in the registry. */
export function printedNames(name: string, wordings: readonly string[]): Bilingual {
  const printed = quoted([...new Set(wordings)]);
  const isName = (wording: string): boolean => wording.toLowerCase() === name.toLowerCase();
  if (wordings.some(isName)) return printed;
  return { de: `${printed.de} (gelesen als ${name})`, en: `${printed.en} (read as ${name})` };
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
