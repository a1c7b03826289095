import type { Lang } from '../url-state/view-options.ts';

const de = {
  none: 'Es ist noch kein Programm geladen.',
  next: 'Lesen Sie das Programm Ihrer Stadt ein: PDF, Word, Excel, CSV oder Text. Zuerst sehen Sie, was verstanden wurde; geladen wird erst danach.',
  read: 'Programm einlesen',
  without: (n: number) => (n === 1 ? 'Noch ohne Programm:' : `Noch ohne Programm (${n}):`),
};

export const firstProgrammeMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    none: 'No programme has been loaded yet.',
    next: 'Read your town’s programme: PDF, Word, Excel, CSV or text. First you see what was understood; only then is it loaded.',
    read: 'Read a programme',
    without: (n) => (n === 1 ? 'Without a programme so far:' : `Without a programme so far (${n}):`),
  },
};
