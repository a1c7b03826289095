import type { PartnerDossier } from '../../../graph/schema/detail-answers.ts';
import { roleName } from '../../../graph/schema/role.ts';
import { correctMessages } from '../correct/messages.ts';

/** Who made an entry by hand, when and why, and whether a document names it; null where a registry states it. */
export function madeWords(
  { byHand, named, evidence }: Pick<PartnerDossier, 'byHand' | 'named' | 'evidence'>,
  lang: 'de' | 'en',
): string | null {
  if (byHand === null) return null;
  const t = correctMessages[lang];
  const how = evidence.length > 0 ? 'named' : named.length > 0 ? 'indirectly' : 'nowhere';
  const day = new Date(byHand.on).toLocaleDateString(lang, { dateStyle: 'medium', timeZone: 'UTC' });
  return `${t.byHand(how, day, roleName(byHand.by, lang))} ${t.because(byHand.reason)}`;
}
