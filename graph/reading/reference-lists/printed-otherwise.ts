import { wordingKey } from '../../identity/decision-key.ts';
import { linesWords } from '../../programme/lines-list.ts';
import type { PrintedOtherwise } from '../../schema/reference-list-answers.ts';
import type { Bilingual, Lines } from '../../schema/vocabulary.ts';
import { OfCorpus, inScope } from '../corpus/derived.ts';

/** As what a name is printed that documents do not read as a partner of that name. */
type As = 'area' | 'other' | 'rejected';

const said: Readonly<Record<As, (printed: string) => Bilingual>> = {
  area: (printed) => ({
    de: `„${printed}“ heißt ein Bereich des Programms`,
    en: `“${printed}” is what an area of the programme is called`,
  }),
  other: (printed) => ({
    de: `„${printed}“ steht da, ist aber nicht als diese Einrichtung gelesen`,
    en: `“${printed}” is printed, but not read as this body`,
  }),
  rejected: (printed) => ({
    de: `„${printed}“ steht da, gilt aber nicht als Partner`,
    en: `“${printed}” is printed, but does not count as a partner`,
  }),
};

interface Place {
  readonly document: string;
  readonly as: As;
  readonly printed: string;
  readonly lines: Lines[];
}

/** Everything that documents in scope print as a name, by its key: a listed name may stand there and mean something else. */
export const printedNames = new OfCorpus<ReadonlyMap<string, readonly PrintedOtherwise[]>>((all, scope) => {
  const places = new Map<string, Map<string, Place>>();
  const note = (document: string, as: As, printed: string, lines: readonly Lines[]): void => {
    const key = wordingKey(printed);
    const known = places.get(key) ?? new Map<string, Place>();
    const own = `${document} ${as} ${printed}`;
    known.set(own, { document, as, printed, lines: [...(known.get(own)?.lines ?? []), ...lines] });
    places.set(key, known);
  };
  for (const { head, names, rows, entries } of inScope(all, scope)) {
    for (const { wording, review, lineFrom, lineTo } of names)
      note(head.id, review === 'rejected' ? 'rejected' : 'other', wording, [[lineFrom, lineTo]]);
    const linesOf = Map.groupBy(rows, ({ product }) => product);
    for (const { product, name } of entries) {
      const lines = (linesOf.get(product) ?? []).map((row) => row.lines);
      if (lines.length > 0) note(head.id, 'area', name, lines);
    }
  }
  return new Map(
    [...places].map(([key, found]) => [
      key,
      [...found.values()].map(({ document, as, printed, lines }) => {
        const [words, where] = [said[as](printed), linesWords(lines)];
        const sentence = { de: `${words.de}, ${where.de}`, en: `${words.en}, ${where.en}` };
        return { document, wording: printed, lines, sentence };
      }),
    ]),
  );
});
