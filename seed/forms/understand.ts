import type { Grid, Source } from '../readers/source.ts';
import { claimsOf } from './claims.ts';
import { isTemplate, mapColumns } from './column-mapping.ts';
import type { Draft, DraftNote, RowDraft } from './draft.ts';
import { itemOf, readFields } from './fields.ts';
import { sessionOf, townOf, yearOf } from './found.ts';
import { immediateDraft } from './immediate.ts';
import { Ledger } from './ledger.ts';
import { readMembers } from './members.ts';
import { outlineOf, type Entry } from './outline.ts';
import { readTables } from './product-table.ts';
import { bestForm, formScores } from './recognise.ts';
import type { ColumnRole, ImportForm } from '../../graph/schema/import.ts';
import type { ColumnMapping, Recognition } from './recognition.ts';
import { readTemplate } from './template/read-template.ts';
import { severalYears, templateYears } from './template/template-year.ts';
import { withRunningTables } from './running-table.ts';
import { Sections } from './sections.ts';
import { partOf } from './towns.ts';

/**
 * What somebody corrected: the form, the roles of columns by the fingerprint of their heads, the town, the year. `places`:
 * names of towns that are known, to find one in the text. `own`: name of the town whose document it is, where that is settled.
 */
export interface Corrections {
  readonly form?: ImportForm;
  readonly columns?: ReadonlyMap<string, readonly (ColumnRole | null)[]>;
  readonly town?: string;
  readonly year?: number;
  readonly places?: readonly string[];
  readonly own?: string;
}

type Content = Pick<Draft, 'sections' | 'rows' | 'goals' | 'immediate' | 'members' | 'prose' | 'notes'>;

const nothing: Content = {
  sections: [],
  rows: [],
  goals: [],
  immediate: [],
  members: [],
  prose: [],
  notes: [],
};

/** Reads a source into a draft: its form, columns, rows and measures, and what became of every line. Same source, same draft. */
export function understand(given: Source, corrections: Corrections = {}): Draft {
  const whole = withRunningTables(given);
  const { source, others, note } = partOf(whole, corrections.own, corrections.places ?? []);
  const outline = outlineOf(source);
  const recognition = recognise(source, outline, corrections);
  const ledger = new Ledger(whole);
  const content = contentOf(source, outline, recognition, ledger);
  ledger.leaveOpen('other-town', ...others);
  const { partly, ...closed } = ledger.close();
  const notes = [...(note === null ? [] : [note]), ...content.notes, ...partlyUsed(partly)];
  return { recognition, ...content, notes, ...closed };
}

function recognise(source: Source, outline: readonly Entry[], corrections: Corrections): Recognition {
  const chosen = corrections.columns ?? new Map();
  const tables = source.blocks.flatMap((block, index) =>
    block.kind === 'grid' ? (mapColumns(block, index, chosen) ?? []) : [],
  );
  const scores = formScores(source, outline, tables);
  const best = bestForm(scores);
  const form = corrections.form ?? best.form;
  const programme = form === 'product-table' || form === 'template';
  const town = townOf(source, corrections.places ?? []);
  const [year = yearOf(source, programme)] = templateYears(source, tables.filter(isTemplate));
  return {
    form,
    margin: best.margin,
    asks: corrections.form === undefined && best.asks,
    scores,
    tables,
    town: corrections.town === undefined ? town : { value: corrections.town, printed: '', lines: [1, 1] },
    year: corrections.year === undefined ? year : { value: corrections.year, printed: '', lines: [1, 1] },
    session: sessionOf(source),
    claimed: claimsOf(source),
  };
}

function contentOf(
  source: Source,
  outline: readonly Entry[],
  { form, tables }: Recognition,
  ledger: Ledger,
): Content {
  const sections = new Sections();
  const grids = source.blocks.filter((block): block is Grid => block.kind === 'grid');
  const templates = tables.filter(isTemplate);
  if (form === 'template' && templates.length > 0) {
    const rows = readTemplate(source, templates, sections, ledger);
    const several = severalYears(templateYears(source, templates));
    return {
      ...nothing,
      rows,
      sections: sections.drafts('goal'),
      notes: several === null ? [] : [{ kind: 'several-years', ...several }],
    };
  }
  if (form === 'product-table' || form === 'template') {
    const reader = readTables(source, outline, tables, sections, ledger);
    const rows = reader.drafts(tables.some(({ roles }) => roles.includes('partner')));
    return {
      ...nothing,
      rows,
      sections: sections.drafts('goal'),
      notes: notesOf(tables, rows),
    };
  }
  if (form === 'action-fields' || form === 'goals') {
    const plain = form === 'goals' ? 'goals' : 'measures';
    const items = readFields(outline, plain, sections, ledger);
    for (const grid of grids)
      ledger.leaveOpen(
        'outside-fields',
        ...grid.rows.flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces)),
      );
    const rows = items
      .filter(({ part }) => part === 'measures')
      .map(({ section, measure, page }): RowDraft => ({
        section,
        code: null,
        product: null,
        lines: measure.lines,
        page,
        flags: [],
        measures: [measure],
        partners: [],
      }));
    return {
      ...nothing,
      rows,
      sections: sections.drafts('action-field'),
      goals: items.filter(({ part }) => part === 'goals').map(itemOf),
      immediate: items.filter(({ part }) => part === 'immediate').map((item) => immediateDraft(item, rows)),
    };
  }
  if (form === 'list') return { ...nothing, members: readMembers(outline, grids, ledger) };
  if (form === 'record') {
    const pieces = outline.map(({ paragraph }) => paragraph.piece);
    ledger.use(...pieces);
    return { ...nothing, prose: pieces.map((piece) => ({ section: null, piece })) };
  }
  return nothing;
}

/** Lines that count as used although a part of them says nothing for the draft, or nobody knows what. */
function partlyUsed(lines: number): DraftNote[] {
  if (lines === 0) return [];
  const text = {
    de: `Von ${lines} ${lines === 1 ? 'verwendeten Zeile ist ein Teil' : 'verwendeten Zeilen ist je ein Teil'} weggelassen oder nicht verstanden.`,
    en: `Of ${lines} ${lines === 1 ? 'line that is used a part' : 'lines that are used a part each'} was left out or not understood.`,
  };
  return [{ kind: 'used-in-part', lines: null, text }];
}

function notesOf(tables: readonly ColumnMapping[], rows: readonly RowDraft[]): DraftNote[] {
  const notes: DraftNote[] = [];
  for (const { roles, heads } of tables.filter((table) => !isTemplate(table))) {
    const partners = heads.filter((_, column) => roles[column] === 'partner');
    if (partners.length === 0)
      notes.push({
        kind: 'no-partner-column',
        lines: null,
        text: {
          de: `In der Tabelle mit den Spalten „${heads.filter(Boolean).join('“, „')}“ nennt keine die Partner. Stimmt das?`,
          en: `In the table with the columns “${heads.filter(Boolean).join('”, “')}” none names the partners. Is that right?`,
        },
      });
    if (new Set(partners).size < partners.length)
      notes.push({
        kind: 'two-heads',
        lines: null,
        text: {
          de: `Mehrere Spalten heißen „${partners[0] ?? ''}“; alle sind gelesen.`,
          en: `Several columns are called “${partners[0] ?? ''}”; all were read.`,
        },
      });
  }
  for (const { flags, lines, product } of rows)
    if (flags.includes('header-inherited'))
      notes.push({
        kind: 'inherited',
        lines,
        text: {
          de: `„${product ?? ''}“ gilt auch für die Zeilen darunter, in denen nichts steht.`,
          en: `“${product ?? ''}” also holds for the lines beneath in which nothing stands.`,
        },
      });
  return notes;
}
