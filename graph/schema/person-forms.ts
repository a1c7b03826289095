/** A degree as it is printed before a name. */
export const degree = String.raw`(?:Dr|Prof|Dipl)\.(?:-\p{L}+\.)?`;

/** A form of address or a degree before a name, an e-mail address: whoever it is, these are a person's. */
export const certainForms: readonly RegExp[] = [
  /(?<!\p{L})(?:Frau|Herrn?|Ratsmitglied|Ratsfrau|Ratsherrn?)\s+\p{Lu}/u,
  new RegExp(String.raw`(?<!\p{L})${degree}\s*\p{Lu}`, 'u'),
  /[\p{L}\d._-]+@[\p{L}\d-]+\.\p{L}/u,
];

/** An initial before a surname; neither a numeral nor "z. B.". */
const initialForm = /(?<![\p{L}.]|\p{Ll}\.\s)(?![IVX]\.)\p{Lu}\.\s?\p{Lu}\p{Ll}+/u;

/** Whether a text holds what looks like a person's name, by its form alone; the names of nobody are known here. */
export function looksLikePerson(text: string): boolean {
  return [...certainForms, initialForm].some((form) => form.test(text.normalize('NFC')));
}
