import { mapMessages } from './messages.ts';

/**
 * The lines beneath a saved picture, which leaves the page that explains it: what it rests on and how much of that
 * nobody has reviewed, what is hidden (null: nothing), and what it cannot say.
 */
export function pictureNotes(
  basis: readonly string[],
  hidden: string | null,
  lang: 'de' | 'en',
  day: Date,
): string[] {
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(day);
  return [
    basis.join(' · '),
    ...(hidden === null ? [] : [hidden]),
    `Kulturnetz · ${date} · ${mapMessages[lang].note}`,
  ];
}
