import type { Coverage } from '../../../graph/schema/network-answers.ts';
import { ActorStatus } from '../../../graph/schema/vocabulary.ts';
import { coverageMessages } from '../ui/coverage-messages.ts';
import { mapMessages } from './messages.ts';

/**
 * The lines beneath a saved picture, which leaves the page that explains it: what it rests on and how much of that
 * nobody has reviewed, which names are hidden, and what it cannot say.
 */
export function pictureNotes(coverage: Coverage, lang: 'de' | 'en', day: Date): string[] {
  const words = coverageMessages[lang];
  const { rows, rowsWithPartner, unreviewed } = coverage;
  const basis =
    rows > 0 ? [words.coverage(rowsWithPartner, rows), words.unreviewed(unreviewed)] : [words.noRows];
  const hidden = ActorStatus.options
    .filter((status) => coverage.hidden[status] > 0)
    .map((status) => words.hiddenStatus[status](coverage.hidden[status]));
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(day);
  return [
    basis.join(' · '),
    ...(hidden.length > 0 ? [`${words.hidden} ${hidden.join(' · ')}`] : []),
    `Kulturnetz · ${date} · ${mapMessages[lang].note}`,
  ];
}
