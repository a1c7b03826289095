import type { Finding } from '../../schema/gap-answers.ts';
import type { GapKind } from '../../schema/gap-kinds.ts';
import { findingKey } from '../../schema/ids.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { openReadings } from '../evidence-line.ts';
import { linesText } from '../name-lists.ts';
import { areaRef, sectionRef } from '../../programme/refs.ts';
import type { ProgrammeKinds } from '../programme-kinds.ts';
import type { Programme, ProgrammeMention, ProgrammeRow } from '../../programme/programme.ts';

/** A finding before anybody's dismissal is looked up. */
export type Gap = Omit<Finding, 'dismissal'>;

/** What a rule found, or why it cannot look. */
export type GapResult = { readonly gaps: readonly Gap[] } | { readonly why: Bilingual };

/** What the rules look at: `previous` is last year's programme, `elsewhere` what other programmes name (L7). */
export interface GapInput {
  readonly programme: Programme;
  readonly previous: Programme | null;
  readonly elsewhere: readonly ProgrammeKinds[];
}

const nothing = {
  row: null,
  section: null,
  otherArea: null,
  actor: null,
  partnerType: null,
  change: null,
  terms: [],
  compared: null,
  unreviewed: 0,
} satisfies Partial<Gap>;

/** A gap with what is particular to it; the rest stays empty. `ids` make the key together with the kind. */
export function gap(
  kind: GapKind,
  ids: readonly string[],
  parts: Pick<Gap, 'document' | 'area' | 'reason' | 'evidence'> & Partial<Gap>,
): Gap {
  const key = findingKey(kind, ids);
  return { ...nothing, key, kind, unreviewed: openReadings(parts.evidence), ...parts };
}

/** A gap of one row. */
export function rowGap(
  kind: GapKind,
  programme: Programme,
  row: ProgrammeRow,
  parts: Pick<Gap, 'reason' | 'evidence'> & Partial<Gap>,
  ids: readonly string[] = [],
): Gap {
  return gap(kind, [row.id, ...ids], {
    document: programme.document.id,
    row: row.id,
    section: sectionRef(row.section),
    area: areaRef(row.area),
    ...parts,
  });
}

/** The names in the row's partner column. */
export function cell({ mentions }: ProgrammeRow): ProgrammeMention[] {
  return mentions.filter(({ column }) => column === 'partner');
}

/**
 * The row as a sentence names it: with its product, or by its lines and our title of its first measure where it has no
 * product. Neither stands in quotation marks: those are for what is printed.
 */
export function rowName({ area, section, measures, lines }: ProgrammeRow): Bilingual {
  const { code } = section;
  if (area.label === 'Product')
    return { de: `Zeile ${area.name} (${code})`, en: `row ${area.name} (${code})` };
  const [title, on] = [measures[0]?.title ?? area.name, linesText(lines)];
  return { de: `Maßnahme auf ${on.de} (${code}: ${title})`, en: `measure on ${on.en} (${code}: ${title})` };
}

/** Why nothing can be looked for in a document without rows; null for every other. */
export function emptiness({ document, rows }: Programme): Bilingual | null {
  if (rows.length > 0) return null;
  if (document.form === 'goals')
    return {
      de: 'Das Dokument nennt Ziele, aber keine Maßnahmen und keine Partner.',
      en: 'The document states goals, but neither measures nor partners.',
    };
  if (document.form === 'record')
    return {
      de: 'Das Dokument ist ein Protokoll und nennt keine Maßnahmen.',
      en: 'The document is a record and states no measures.',
    };
  return {
    de: 'Das Dokument hat keine Zeilen mit Maßnahmen.',
    en: 'The document has no rows with measures.',
  };
}

const noPartnerColumn: Bilingual = {
  de: 'Das Dokument hat keine Partnerspalte; ein fehlender Name ist darin keine leere Stelle.',
  en: 'The document has no partner column; a missing name is no empty space in it.',
};

/** Why rules about the partner column cannot look into this document; null where they can. */
export function columnObstacle(programme: Programme): Bilingual | null {
  return emptiness(programme) ?? (programme.document.partnerColumn ? null : noPartnerColumn);
}
