import type { ImportStep } from '../url-state/page.ts';
import type { Lang } from '../url-state/view-options.ts';

const de = {
  steps: 'Schritte',
  choose: 'Wählen',
  names: {
    understood: 'Verstanden',
    questions: 'Fragen',
    preview: 'Vorschau',
    load: 'Laden',
    report: 'Bericht',
  } satisfies Record<ImportStep, string>,
  notYet: 'noch nicht möglich',
  loading: 'Die Datei wird gelesen',
  head: (file: string, town: string, year: number | null) =>
    `${file} · ${town}${year === null ? '' : ` ${year}`}`,
  next: (step: string) => `Weiter: ${step}`,
  discard: 'Verwerfen',
  notDiscarded: 'Das ließ sich nicht verwerfen. Versuchen Sie es noch einmal.',
  isLoaded: 'Diese Datei ist geladen. Was Sie hier sehen, ist der Stand beim Laden.',
  toReport: 'Zum Bericht',
};

export const stepMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    steps: 'Steps',
    choose: 'Choose',
    names: {
      understood: 'Understood',
      questions: 'Questions',
      preview: 'Preview',
      load: 'Load',
      report: 'Report',
    },
    notYet: 'not possible yet',
    loading: 'Reading the file',
    head: (file, town, year) => `${file} · ${town}${year === null ? '' : ` ${year}`}`,
    next: (step) => `Next: ${step}`,
    discard: 'Discard',
    notDiscarded: 'It could not be discarded. Please try again.',
    isLoaded: 'This file is loaded. What you see here is its state when it was loaded.',
    toReport: 'To the report',
  },
};
