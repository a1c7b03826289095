import { z } from 'zod';

/** Public identifiers of a body, each entered by a person who confirmed it; never guessed from a name. */
export const identifiers = {
  isil: z
    .string()
    .regex(/^[A-Z]{2}-[A-Za-z0-9/:-]{1,11}$/)
    .optional(),
  gnd: z
    .string()
    .regex(/^[0-9X-]{8,12}$/)
    .optional(),
  wikidata: z
    .string()
    .regex(/^Q[1-9][0-9]*$/)
    .optional(),
  website: z.url({ protocol: /^https?$/ }).optional(),
};

/**
 * Whether a GND number ends in its check digit. Modulo 11 with weights 2, 3, … from the right, X for 10; numbers with a
 * hyphen are those of the former SWD and GKD and count the other way round (DNB, "Prüfziffernberechnung").
 */
export function hasGndCheckDigit(gnd: string): boolean {
  const [, digits = '', hyphen, check] = /^(\d{1,10})(-?)([\dX])$/.exec(gnd) ?? [];
  if (check === undefined) return false;
  const sum = [...digits].toReversed().reduce((all, digit, at) => all + Number(digit) * (at + 2), 0);
  const expected = (hyphen === '' ? 11 - (sum % 11) : sum) % 11;
  return check === (expected === 10 ? 'X' : String(expected));
}
