/** A degree as it is printed before a name. */
export const degree = String.raw`(?:Dr|Prof|Dipl)\.(?:-\p{L}+\.)?`;

/** A form of address or a degree before a name, an e-mail address: whoever it is, these are a person's. */
export const certainForms: readonly RegExp[] = [
  /(?<!\p{L})(?:Frau|Herrn?|Ratsmitglied|Ratsfrau|Ratsherrn?)\s+\p{Lu}/u,
  new RegExp(String.raw`(?<!\p{L})${degree}\s*\p{Lu}`, 'u'),
  /(?<![\p{L}\d._-])[\p{L}\d._-]+@[\p{L}\d-]+\.\p{L}/u,
];

/** An initial before a surname; neither a numeral nor "z. B.". */
const initialForm = /(?<![\p{L}.]|\p{Ll}\.\s)(?![IVX]\.)\p{Lu}\.\s?\p{Lu}\p{Ll}+/u;

/** What bodies and places that are named after somebody end in. */
const endings = String.raw`(?:\p{L}*[Ss]chule|Stiftung|Gymnasium|Kolleg|Akademie|Institut|Haus|Heim|Halle|Saal|Museum|Archiv|Bibliothek|Theater|Zentrum|Verein|Gesellschaft|Werk|Preis|Straße|Platz|Weg|Park)`;

/** A body named after a person: up to two given names, the surname and, joined to it by a hyphen, what it is. */
export const namedAfter = new RegExp(
  String.raw`(?:${degree}\s*|\p{Lu}\.\s?){1,4}(?:\p{Lu}\p{L}*\s+){0,2}\p{Lu}\p{L}*-${endings}(?!\p{L})`,
  'gu',
);

/** Whether what somebody typed names a person; `as`: it is a name and nothing else, or words that may hold one. */
export type HoldsPerson = (text: string, as: 'name' | 'text') => boolean;

/** Whether a text holds what looks like a person's name, by its form alone; the names of nobody are known here. */
export function looksLikePerson(text: string): boolean {
  const rest = text.normalize('NFC').replace(namedAfter, '');
  return [...certainForms, initialForm].some((form) => form.test(rest));
}
