import type { Bilingual } from '../../../graph/schema/vocabulary.ts';
import { reviewMessages, type ReviewMessages } from './messages.ts';

/** Words of the interface in both languages, for what is kept beside a change. */
export function reviewLabel(say: (words: ReviewMessages) => string): Bilingual {
  return { de: say(reviewMessages.de), en: say(reviewMessages.en) };
}
