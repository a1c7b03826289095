/** What reaches a person: an e-mail address or handle, a telephone number. Codes of products (040501) are none. */
export const contacts: readonly RegExp[] = [
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\s?\.\s?[\p{L}\d-]+)*\.\p{L}{2,}/giu,
  /(?<![\p{L}\d])@[\p{L}\d_.-]{3,}/gu,
  /(?<!\p{L})(?:Tel(?:efon)?|Fon|Mobil(?:telefon)?|Handy|Fax|Durchwahl|DW)(?:\.?-?Nr)?[.:]*\s*(?:\+?\d[\d\s/().-]{2,}\d|-?\d{2,})/giu,
  /\+\d{2}[\s\d/().-]{6,}\d/gu,
  /(?<![\d.])\(?0\d{2,4}\)?(?:\s?[/–-]\s?|\s)\d{2,}(?:[\s-]\d{2,})*(?!\d|\.\d)/gu,
];
