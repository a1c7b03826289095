import { randomNumbers } from '../../bench/random-numbers.ts';

/** A name as it stands in the data, with what a spelling may need to know of whose it is. */
export interface Named {
  readonly wording: string;
  /** The town it belongs to, as people call it. */
  readonly town: string | null;
  readonly isAssociation: boolean;
}

/** One way to type names. Yields nothing for a name that it cannot change. */
export interface Spelling {
  readonly name: string;
  readonly type: (named: Named, known: ReadonlySet<string>) => readonly string[];
  /** Only the body of this very town is right, not another one of the same name. */
  readonly namesTown?: true;
}

const gendered = /(?:\*|:|_)innen(?!\p{L})/gu;
const umlauts: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
};
const dropped: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', Ä: 'A', Ö: 'O', Ü: 'U' };
/** Roman numerals are none. */
const acronym = /(?<!\p{L})(?![IVX]+(?!\p{L}))\p{Lu}{2,6}(?!\p{L})/gu;
const legalForm = /\s*\be\.\s?V\.?/u;

/** The wording if it differs from what was there. */
function changed(before: string, ...after: readonly string[]): string[] {
  return [...new Set(after)].filter((one) => one !== before && one.trim() !== '');
}

function replaced(wording: string, table: Readonly<Record<string, string>>): string {
  return wording.replace(/\p{L}/gu, (letter) => table[letter] ?? letter);
}

/** Every word that can be cut in two where one part is a word that names hold, with `between` put there. */
function cut(wording: string, known: ReadonlySet<string>, between: string): string[] {
  return wording.split(/[^\p{L}]+/u).flatMap((word) => {
    const cuts = [...word].map((_, at) => [word.slice(0, at), word.slice(at)] as const);
    return cuts
      .filter(([first, second]) => first.length >= 4 && second.length >= 3)
      .filter(([first, second]) =>
        [first, second].some((part) => part.length > 3 && known.has(part.toLowerCase())),
      )
      .map(([first, second]) => wording.replace(word, first + between + capital(second)));
  });
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** A letter left out, doubled, swapped with its neighbour or replaced, in a word of four letters or more. */
export function mistyped(wording: string): string[] {
  const words = [...wording.matchAll(/\p{L}{4,}/gu)];
  if (words.length === 0) return [];
  const random = randomNumbers(
    [...wording].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7),
  );
  return [0, 1, 2, 3].map((kind) => {
    const word = random.pick(words);
    const at = word.index + random.below(word[0].length - 1);
    const [before, here, next, after] = [
      wording.slice(0, at),
      wording.slice(at, at + 1),
      wording.slice(at + 1, at + 2),
      wording.slice(at + 2),
    ];
    if (kind === 0) return before + next + after;
    if (kind === 1) return before + here + here + next + after;
    if (kind === 2) return before + next + here + after;
    return before + random.pick([...'aeiorstn']) + next + after;
  });
}

/** What people type for a name. */
export const spellings: readonly Spelling[] = [
  { name: 'wie geschrieben', type: ({ wording }) => [wording] },
  { name: 'klein', type: ({ wording }) => changed(wording, wording.toLowerCase()) },
  { name: 'GROSS', type: ({ wording }) => changed(wording, wording.toUpperCase()) },
  { name: 'ohne Leerzeichen', type: ({ wording }) => changed(wording, wording.replaceAll(/\s+/gu, '')) },
  {
    name: 'Bindestrich für Leerzeichen',
    type: ({ wording }) => changed(wording, wording.replaceAll(' ', '-')),
  },
  {
    name: 'Leerzeichen für Bindestrich',
    type: ({ wording }) => changed(wording, wording.replaceAll('-', ' ')),
  },
  { name: 'ohne Bindestrich', type: ({ wording }) => changed(wording, wording.replaceAll('-', '')) },
  { name: 'Kompositum mit Bindestrich', type: ({ wording }, known) => cut(wording, known, '-') },
  {
    name: 'Kompositum getrennt',
    type: ({ wording }, known) => cut(wording, known, ' ').map((one) => one.toLowerCase()),
  },
  {
    name: 'Kürzel mit Punkten',
    type: ({ wording }) =>
      changed(
        wording,
        wording.replaceAll(acronym, (word) => [...word].map((one) => `${one}.`).join('')),
        wording.replaceAll(acronym, (word) => [...word].map((one) => `${one}.`).join(' ')),
      ),
  },
  { name: 'ae, oe, ue', type: ({ wording }) => changed(wording, replaced(wording, umlauts)) },
  { name: 'ohne Umlautpunkte', type: ({ wording }) => changed(wording, replaced(wording, dropped)) },
  {
    name: 'ss und ß',
    type: ({ wording }) => changed(wording, wording.replaceAll('ß', 'ss'), wording.replaceAll('ss', 'ß')),
  },
  { name: 'ein Tippfehler', type: ({ wording }) => changed(wording, ...mistyped(wording)) },
  {
    name: 'Genderformen',
    type: ({ wording }) =>
      gendered.test(wording) || /\p{Ll}innen(?!\p{L})/u.test(wording)
        ? changed(
            wording,
            ...[':innen', '*innen', '_innen', 'Innen', '/innen', '/-innen', 'innen', '·innen'].map((ending) =>
              wording.replaceAll(/(?:\*|:|_|(?<=\p{Ll}))innen(?!\p{L})/gu, ending),
            ),
          )
        : [],
  },
  {
    name: 'e.V.',
    type: ({ wording, isAssociation }) =>
      legalForm.test(wording)
        ? changed(
            wording,
            ...[' eV', ' e. V.', ' e.V', ' e.', ''].map((form) => wording.replace(legalForm, form)),
          )
        : isAssociation
          ? [`${wording} e.V.`, `${wording} eV`]
          : [],
  },
  {
    name: 'mit Ort',
    namesTown: true,
    type: ({ wording, town }) =>
      town === null || wording.includes(town)
        ? []
        : [`${wording} ${town}`, `${town} ${wording.toLowerCase()}`],
  },
  {
    name: 'Sankt',
    type: ({ wording }) =>
      /(?<!\p{L})St\./u.test(wording)
        ? ['Sankt', 'St', 'sankt', 'st.'].map((saint) => wording.replace(/(?<!\p{L})St\./u, saint))
        : [],
  },
  {
    name: 'Wörter umgekehrt',
    type: ({ wording }) => changed(wording, wording.split(' ').toReversed().join(' ')),
  },
  {
    name: 'in Anführungszeichen, mit Punkt',
    type: ({ wording }) => [`„${wording}“`, `"${wording}".`, ` ${wording} `],
  },
  {
    name: 'geschütztes Leerzeichen, Gedankenstrich',
    type: ({ wording }) =>
      changed(
        wording,
        wording.replaceAll(' ', '\u00A0'),
        wording.replaceAll('-', '–'),
        wording.replaceAll('-', '\u2011'),
      ),
  },
  { name: 'zerlegte Umlaute', type: ({ wording }) => changed(wording, wording.normalize('NFD')) },
  {
    name: 'getrennt am Zeilenende',
    type: ({ wording }) =>
      changed(
        wording,
        wording.replace(/\p{L}{8,}/u, (word) => `${word.slice(0, 4)}-\n${word.slice(4)}`),
      ),
  },
  {
    name: 'zwei Buchstaben fehlen noch',
    type: ({ wording }) => (wording.length < 6 ? [] : [wording.slice(0, -2)]),
  },
  {
    name: 'ohne Füllwörter',
    type: ({ wording }) =>
      changed(
        wording,
        wording.replaceAll(/(?<= )(?:der|die|das|des|dem|und|u\.|für|von|im|in|am|zu) /gu, ''),
      ),
  },
  {
    name: 'Klammern weggelassen',
    type: ({ wording }) => changed(wording, wording.replaceAll(/[()]/gu, '')),
  },
  {
    name: 'Einzahl und Mehrzahl',
    type: ({ wording }) =>
      changed(wording, wording.replace(/(?<=\p{Ll}e)n$/u, ''), wording.replace(/(?<=\p{Ll}e)$/u, 'n')),
  },
  {
    name: 'zwei Wörter vertippt',
    type: ({ wording }) =>
      (wording.match(/\p{L}{4,}/gu) ?? []).length < 2
        ? []
        : [wording.replaceAll(/(?<!\p{L})(\p{L}\p{L})(\p{L})(\p{L})(?=\p{L}|$)/gu, '$1$3$2')],
  },
];
