import type {
  DocumentDetail,
  MeasureAnswer,
  RowAnswer,
  RowMention,
} from '../../graph/schema/document-answers.ts';
import {
  furtherHeads,
  templateHeads,
  templateWords,
  type TemplateHead,
} from '../../seed/forms/template/template-columns.ts';

/** What a document says, as the template holds it. `wording`: measures in the town's own words where those are kept. */
export interface TemplateContent {
  readonly document: Pick<DocumentDetail, 'year' | 'sections'>;
  readonly rows: readonly RowAnswer[];
  readonly wording: boolean;
}

type Line = Partial<Record<TemplateHead, string>>;

/** The heads of an exported document's template and its lines, cell by cell. */
export function templateLines(content: TemplateContent): string[][] {
  const heads: readonly TemplateHead[] = [...templateHeads, ...furtherHeads];
  const lines = content.rows.flatMap((row) => linesOf(row, content));
  return [[...heads], ...lines.map((line) => heads.map((head) => line[head] ?? ''))];
}

/** A line for each measure with the names that stand at it; others follow it without a measure, those of the row come last. */
function linesOf(row: RowAnswer, { document, wording }: TemplateContent): Line[] {
  const around = document.sections.find(({ code }) => code === row.section.code)?.parent;
  const place: Line = {
    jahr: document.year === null ? '' : String(document.year),
    abschnitt: row.section.code,
    abschnitt_titel: row.section.title,
    oberabschnitt: around?.code ?? '',
    oberabschnitt_titel: around?.title ?? '',
    produkt_code: row.product?.code ?? '',
    produkt: row.product?.name ?? '',
  };
  const at = Map.groupBy(row.mentions, ({ measure }) => measure);
  const measures = row.measures.flatMap((measure) => {
    const [first = {}, ...others] = nameLines(at.get(measure.id) ?? []);
    return [{ ...measureCells(measure, wording), ...first }, ...others];
  });
  const besides: Line = {
    seite: row.page === undefined ? '' : String(row.page),
    bemerkung: wording ? (row.note ?? '') : '',
  };
  return [...measures, ...nameLines(at.get(null) ?? [])].map((line, at) => ({
    ...place,
    ...(at === 0 ? besides : {}),
    ...line,
  }));
}

function measureCells({ title, text, phase, until, uncertain }: MeasureAnswer, wording: boolean): Line {
  return {
    massnahme: wording ? (text ?? title) : title,
    phase: phase ?? '',
    bis: until === null ? '' : String(until),
    unsicher: uncertain ? templateWords.uncertain : '',
  };
}

/** Names of one place, basis and state stand in one cell, one a line. */
function nameLines(mentions: readonly RowMention[]): Line[] {
  const groups = Map.groupBy(mentions, (mention) => JSON.stringify(stateOf(mention)));
  return [...groups.values()].flatMap((names) => {
    const [first] = names;
    if (first === undefined) return [];
    return {
      ...stateOf(first),
      partner: names
        .map(({ wording, modality }) => (modality === 'possible' ? templateWords.possible : '') + wording)
        .join('\n'),
      kennung: names.map(({ actor, target }) => actor?.id ?? target?.id ?? '').join('\n'),
    };
  });
}

function stateOf({ basis, column, role, review }: RowMention): Line {
  const inText = role === 'object' ? templateWords.object : templateWords.measure;
  return {
    basis,
    fundstelle: column === 'measure' ? inText : '',
    stand: review === 'confirmed' ? '' : templateWords[review],
  };
}
