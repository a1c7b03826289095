import { z } from 'zod';
import { looksLikePerson } from './person-forms.ts';
import type { Bilingual } from './vocabulary.ts';

/**
 * In which role somebody writes, in their own words: "Kulturbüro Hilden", "Koordination". Names of persons are not kept.
 * Until form 3 of changes it was one of the words of `roleNames`; `unstated` is who dismisses without saying.
 */
export const Role = z.string().min(1).max(80);
export type Role = z.infer<typeof Role>;

export const longestRole = 60;

/** A role as somebody gives it; refused where it looks like a person. */
export const GivenRole = z
  .string()
  .trim()
  .min(2)
  .max(longestRole)
  .refine((role) => !looksLikePerson(role), 'a role, not the name of a person');

/** Roles that are kept as a word of ours. */
const roleNames: Readonly<Record<string, Bilingual>> = {
  coordination: { de: 'Netzwerkkoordination', en: 'Network coordination' },
  planning: { de: 'Planung', en: 'Planning' },
  department: { de: 'Fachamt', en: 'Department' },
  unstated: { de: 'ohne Rolle', en: 'no role' },
};

/** A role as it is shown; null is who said none. */
export function roleName(role: Role | null, lang: keyof Bilingual): string {
  const own = role ?? 'unstated';
  return roleNames[own]?.[lang] ?? own;
}
