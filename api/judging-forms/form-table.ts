import type { JudgingForm } from '../../graph/analysis/evaluation/judging-form.ts';
import type { Judgement } from '../../graph/schema/evaluation-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { Language } from '../export/export-words.ts';

/** What the judgement cell may say. */
export const judgementWords: Readonly<Record<Judgement, Bilingual>> = {
  sensible: { de: 'sinnvoll', en: 'sensible' },
  already: { de: 'schon da', en: 'already there' },
  nonsense: { de: 'unsinnig', en: 'nonsense' },
};

/** First cells of the lines above the table, by which a filled form is recognised. */
export const formWords = {
  form: { de: 'Bogen', en: 'Judging form' },
  document: { de: 'Dokument', en: 'Document' },
  title: { de: 'Titel', en: 'Title' },
  howTo: { de: 'So geht es', en: 'How to' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The first cell of forms handed out before; some planner may still be filling one in. */
export const earlierFormWord: Bilingual = { de: 'Bogen', en: 'Sheet' };

export const columnWords = {
  number: { de: 'nr', en: 'no' },
  partner: { de: 'partner', en: 'partner' },
  area: { de: 'bereich', en: 'area' },
  judgement: { de: 'urteil', en: 'judgement' },
  remark: { de: 'bemerkung', en: 'remark' },
  key: { de: 'kennung', en: 'key' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type FormColumn = keyof typeof columnWords;
export const formColumns: readonly FormColumn[] = ['number', 'partner', 'area', 'judgement', 'remark', 'key'];

const howTo: readonly Bilingual[] = [
  {
    de: 'Jede Zeile ist ein möglicher Kontakt: dieser Partner für diesen Bereich. Woher der Vorschlag kommt, steht absichtlich nicht da.',
    en: 'Each row is a possible contact: this partner for this area. Where the suggestion comes from is left out on purpose.',
  },
  {
    de: 'In „urteil“ eintragen: sinnvoll, schon da (die Zusammenarbeit gibt es bereits) oder unsinnig. Was offen bleibt, zählt nicht.',
    en: 'Enter in “judgement”: sensible, already there (the cooperation exists) or nonsense. What is left blank does not count.',
  },
  {
    de: '„bemerkung“ ist für Sie; sie wird beim Einlesen nicht gespeichert. Bitte „Bogen“, „Dokument“ und „kennung“ nicht ändern.',
    en: '“remark” is for you; it is not kept when the form is read. Please do not change “Judging form”, “Document” and “key”.',
  },
];

/** The form as lines of cells, the same for every format. `header` is the index of the line with the column names. */
export function formTable(
  { id, document, suggestions, why }: JudgingForm,
  lang: Language,
): { readonly lines: readonly (readonly string[])[]; readonly header: number } {
  const above = [
    [formWords.form[lang], id],
    [formWords.document[lang], document.id],
    [formWords.title[lang], document.title],
    ...[...howTo, ...(why === null ? [] : [why])].map((text) => [formWords.howTo[lang], text[lang]]),
    [],
  ];
  const table = suggestions.map(({ actor, areaName, key }, at) => [
    String(at + 1),
    actor.name,
    areaName,
    '',
    '',
    key,
  ]);
  return {
    lines: [...above, formColumns.map((column) => columnWords[column][lang]), ...table],
    header: above.length,
  };
}
