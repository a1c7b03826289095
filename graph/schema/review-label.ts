import { reviewLabels, type Bilingual, type MeaningRule, type ReviewState } from './vocabulary.ts';

const decided: Readonly<Record<Exclude<ReviewState, 'open'>, Bilingual>> = {
  confirmed: { de: 'durch Entscheidung zugeordnet', en: 'assigned by a decision' },
  rejected: { de: 'durch Entscheidung verworfen', en: 'rejected by a decision' },
};

/** What is said of a reading: who decided later did not do so when the data were entered. */
export function reviewLabel(review: ReviewState, rule: MeaningRule | null): Bilingual {
  return rule === 'decision' && review !== 'open' ? decided[review] : reviewLabels[review];
}
