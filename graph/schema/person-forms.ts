/** A degree as it is printed before a name. */
export const degree = String.raw`(?:Dr|Prof|Dipl)\.(?:-\p{L}+\.)?`;

/**
 * What looks like a person, whoever it is: a form of address or a degree before a name, an initial before a surname
 * (neither a numeral nor "z. B."), an e-mail address.
 */
const forms = [
  /(?<!\p{L})(?:Frau|Herrn?|Ratsmitglied|Ratsfrau|Ratsherrn?)\s+\p{Lu}/u,
  new RegExp(String.raw`(?<!\p{L})${degree}\s*\p{Lu}`, 'u'),
  /(?<![\p{L}.]|\p{Ll}\.\s)(?![IVX]\.)\p{Lu}\.\s?\p{Lu}\p{Ll}+/u,
  /[\p{L}\d._-]+@[\p{L}\d-]+\.\p{L}/u,
];

/** Whether a text holds what looks like a person's name, by its form alone; the names of nobody are known here. */
export function looksLikePerson(text: string): boolean {
  return forms.some((form) => form.test(text.normalize('NFC')));
}
