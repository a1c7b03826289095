import type { ColumnRole } from '../../../graph/schema/import.ts';
import type { Bilingual } from '../../../graph/schema/vocabulary.ts';

interface TemplateColumn {
  /** What a column of this kind holds in any table. */
  readonly role: ColumnRole;
  readonly hint: Bilingual;
  /** In characters, for a worksheet. */
  readonly width: number;
}

/** The columns that every template has, in their order. */
export const templateColumns = {
  jahr: {
    role: 'year',
    width: 7,
    hint: {
      de: 'Jahr, für das das Programm gilt: in jeder Zeile dasselbe.',
      en: 'Year that the programme is for: the same in every line.',
    },
  },
  abschnitt: {
    role: 'section',
    width: 14,
    hint: {
      de: 'Nummer des Abschnitts (I.a, HF4) oder seine Überschrift. Leer: wie darüber.',
      en: 'Number of the section (I.a, HF4) or its heading. Empty: as above.',
    },
  },
  produkt_code: {
    role: 'code',
    width: 13,
    hint: {
      de: 'Nummer des Produkts oder Bereichs, als Text (040501). Leer: wie darüber.',
      en: 'Number of the product or area, as text (040501). Empty: as above.',
    },
  },
  produkt: {
    role: 'product',
    width: 22,
    hint: {
      de: 'Name des Produkts oder Bereichs. Gibt es keine, bleiben Nummer und Name leer; dann ist jede Maßnahme eine Zeile für sich.',
      en: 'Name of the product or area. Where there are none, number and name stay empty; then each measure is a row of its own.',
    },
  },
  massnahme: {
    role: 'measure',
    width: 48,
    hint: {
      de: 'Eine Maßnahme je Zeile. Leer: Die Partner stehen bei der Maßnahme darüber.',
      en: 'One measure per line. Empty: the partners stand at the measure above.',
    },
  },
  partner: {
    role: 'partner',
    width: 40,
    hint: {
      de: 'Partner, wie sie gedruckt sind; mehrere mit Semikolon oder Zeilenumbruch getrennt. „ggf.“ davor heißt: nur möglich. Leer: keine genannt. Bitte keine Namen von Personen.',
      en: 'Partners as printed; several parted by semicolons or line breaks. “ggf.” before one: only possible. Empty: none named. No names of persons, please.',
    },
  },
  basis: {
    role: 'basis',
    width: 8,
    hint: {
      de: 'M2: die Partner gehören zu dieser Maßnahme. Z: sie stehen nur in derselben Zeile des Dokuments. Leer: wie M2. Steht ein Name auch in der Maßnahme, wird daraus M1.',
      en: 'M2: the partners belong to this measure. Z: they only stand in the same row of the document. Empty: as M2. A name that also stands in the measure becomes M1.',
    },
  },
  seite: {
    role: 'page',
    width: 7,
    hint: { de: 'Seite im Dokument, wenn Sie sie kennen.', en: 'Page of the document, if you know it.' },
  },
  bemerkung: {
    role: 'note',
    width: 30,
    hint: {
      de: 'Steht nachher bei der Zeile des Dokuments. Bitte keine Namen von Personen.',
      en: 'Stands beside the row of the document afterwards. No names of persons, please.',
    },
  },
} as const satisfies Readonly<Record<string, TemplateColumn>>;

/** Columns that an exported document has besides, so that it is the same when it is read again. None is needed. */
export const furtherColumns = {
  abschnitt_titel: {
    role: 'section',
    width: 30,
    hint: { de: 'Überschrift des Abschnitts.', en: 'Heading of the section.' },
  },
  oberabschnitt: {
    role: 'section',
    width: 14,
    hint: { de: 'Nummer des Abschnitts darüber.', en: 'Number of the section around it.' },
  },
  oberabschnitt_titel: {
    role: 'section',
    width: 30,
    hint: { de: 'Überschrift des Abschnitts darüber.', en: 'Heading of the section around it.' },
  },
  phase: {
    role: 'phase',
    width: 12,
    hint: { de: 'Phase in Ihren Worten (A, kurzfristig).', en: 'Phase in your words (A, kurzfristig).' },
  },
  bis: {
    role: 'phase',
    width: 7,
    hint: { de: 'Letztes Jahr der Umsetzung.', en: 'Last year of carrying it out.' },
  },
  unsicher: {
    role: 'note',
    width: 9,
    hint: {
      de: '„ja“: Wo die Maßnahme beginnt oder endet, ist geraten.',
      en: '“ja”: where the measure begins or ends is a guess.',
    },
  },
  fundstelle: {
    role: 'note',
    width: 14,
    hint: {
      de: 'Leer: in der Partnerspalte. „Maßnahmentext“: der Name steht nur im Text der Maßnahme. „Gegenstand“: von ihm handelt sie, er ist kein Partner.',
      en: 'Empty: in the partner column. “Maßnahmentext”: the name stands in the text of the measure only. “Gegenstand”: the measure is about it, it is no partner.',
    },
  },
  stand: {
    role: 'note',
    width: 11,
    hint: {
      de: '„ungeprüft“ oder „verworfen“, was die Lesung der Namen angeht.',
      en: '“ungeprüft” (unreviewed) or “verworfen” (rejected), as to how the names are read.',
    },
  },
  kennung: {
    role: 'note',
    width: 30,
    hint: {
      de: 'Kennungen der Partner, in derselben Reihenfolge. Bitte nicht ändern, oder die ganze Zelle leeren.',
      en: 'Ids of the partners, in the same order. Please do not change them, or empty the whole cell.',
    },
  },
} as const satisfies Readonly<Record<string, TemplateColumn>>;

export type TemplateHead = keyof typeof templateColumns | keyof typeof furtherColumns;

export const templateHeads = Object.keys(templateColumns) as (keyof typeof templateColumns)[];
export const furtherHeads = Object.keys(furtherColumns) as (keyof typeof furtherColumns)[];

const known: Readonly<Record<string, TemplateColumn>> = { ...templateColumns, ...furtherColumns };

/** What a column of a template holds by its head; null for one that no template has. */
export function templateRole(head: string): ColumnRole | null {
  return known[head.trim().toLowerCase()]?.role ?? null;
}

/** Whether these heads are those of a template, in whatever order, with whatever columns besides. */
export function areOfTemplate(heads: readonly string[]): boolean {
  const plain = new Set(heads.map((head) => head.trim().toLowerCase()));
  return templateHeads.every((head) => plain.has(head));
}

/** What cells of a template may say, and what is meant. */
export const templateWords = {
  measure: 'Maßnahmentext',
  object: 'Gegenstand',
  open: 'ungeprüft',
  rejected: 'verworfen',
  uncertain: 'ja',
  possible: 'ggf. ',
} as const;
