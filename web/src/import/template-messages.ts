import type { Lang } from '../url-state/view-options.ts';

const de = {
  fill: 'Oder die Vorlage ausfüllen:',
  asTemplate: 'Als Vorlage, die sich bearbeiten und wieder einlesen lässt:',
  withWording: 'mit dem Wortlaut der Maßnahmen',
  formats: { csv: 'CSV', xlsx: 'Excel' },
  templateAs: (format: string) => `Vorlage als ${format}`,
  documentAs: (format: string) => `Dieses Dokument als Vorlage, ${format}`,
  wordingAs: (format: string) => `Dieses Dokument als Vorlage mit Wortlaut, ${format}`,
};

export const templateMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    fill: 'Or fill in the template:',
    asTemplate: 'As a template to work on and to read in again:',
    withWording: 'with the wording of the measures',
    formats: { csv: 'CSV', xlsx: 'Excel' },
    templateAs: (format) => `Template as ${format}`,
    documentAs: (format) => `This document as a template, ${format}`,
    wordingAs: (format) => `This document as a template with its wording, ${format}`,
  },
};
