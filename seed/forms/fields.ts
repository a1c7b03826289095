import type { Lines } from '../../graph/schema/vocabulary.ts';
import type { Piece } from '../readers/source.ts';
import type { Item, MeasureDraft } from './draft.ts';
import { isOutsideHeading } from './contents-page.ts';
import { fieldPart, measureHeading, type FieldPart } from './field-parts.ts';
import { headingOf } from './headings.ts';
import type { Ledger } from './ledger.ts';
import { isTitle, type Entry } from './outline.ts';
import { phaseAlone, phased } from './phases.ts';
import type { Sections } from './sections.ts';
import { goesOn, isUnfinished, joined } from './words.ts';

/** An item under a heading: a measure, a goal or an immediate measure, as the heading above it says. */
export interface FieldItem {
  readonly section: string;
  readonly part: FieldPart;
  readonly measure: MeasureDraft;
  readonly page: number | null;
}

interface Gathered {
  readonly section: string;
  readonly part: FieldPart;
  readonly level: number;
  readonly page: number | null;
  text: string;
  lines: Lines;
  uncertain: boolean;
}

/**
 * Goes through an outline of fields: headings, an introduction, items. `plain`: what items are under a heading that does not
 * say it. Items before the first heading are an introduction, as is text before the first item of a field.
 */
export function readFields(
  outline: readonly Entry[],
  plain: 'measures' | 'goals',
  sections: Sections,
  ledger: Ledger,
): readonly FieldItem[] {
  const items: Gathered[] = [];
  let part: FieldPart | null = null;
  let begun = false;
  for (const [index, entry] of outline.entries()) {
    const { paragraph, item } = entry;
    const { piece } = paragraph;
    const last = begun ? items.at(-1) : undefined;
    const own = measureHeading(item.text);
    const opened: FieldPart | null = entry.kind === 'item' ? null : fieldPart(item.text);
    if (entry.kind === 'contents') ledger.discard('contents', piece);
    else if (entry.kind === 'page-number') ledger.discard('page-number', piece);
    else if (paragraph.beside === 'header' || paragraph.beside === 'footer') ledger.discard('beside', piece);
    else if (part !== null && own !== null && entry.kind !== 'item') {
      items.push(gathered(sections.current(''), plain, 1, own, entry));
      ledger.use(piece);
      begun = true;
    } else if (opened === 'immediate') {
      sections.open(
        { ...headingOf(item.text, 0, 'text'), prefix: 'S', kind: 'immediate-measures' },
        piece.lines,
      );
      ledger.use(piece);
      [part, begun] = ['immediate', false];
    } else if (opened !== null && part !== null && part !== 'immediate') {
      ledger.use(piece);
      [part, begun] = [opened === 'measures' ? plain : opened, false];
    } else if (entry.kind === 'heading' && entry.heading) {
      const outside = isTitle(entry, outline) || isOutsideHeading(item.text) || leadsNowhere(outline, index);
      if (outside) {
        sections.close(entry.heading.rank);
        ledger.discard('introduction', piece);
      } else {
        const kind = plain === 'goals' || entry.heading.kind !== 'goal' ? entry.heading.kind : 'action-field';
        sections.open(
          { ...entry.heading, prefix: entry.heading.prefix === '' ? 'HF' : entry.heading.prefix, kind },
          piece.lines,
        );
        ledger.use(piece);
      }
      [part, begun] = [outside ? null : plain, false];
    } else if (part === null) ledger.discard('introduction', piece);
    else if (part === 'other') ledger.discard('introduction', piece);
    else if (last && belongsTo(last, entry)) {
      last.text = joined(last.text, item.text);
      last.lines = [last.lines[0], piece.lines[1]];
      ledger.use(piece);
    } else if (entry.kind === 'item') {
      items.push(gathered(sections.current(''), part, item.level, item.text, entry));
      ledger.use(piece);
      begun = true;
    } else if (!begun) ledger.discard('introduction', piece);
    else if (part === 'goals' || phased(item.text).phase) {
      items.push({ ...gathered(sections.current(''), part, 1, item.text, entry), uncertain: true });
      ledger.use(piece);
    } else ledger.leaveOpen('outside-fields', piece);
  }
  return items.map(finished);
}

function gathered(section: string, part: FieldPart, level: number, text: string, entry: Entry): Gathered {
  return {
    section,
    part,
    level,
    page: entry.paragraph.page,
    text,
    lines: entry.paragraph.piece.lines,
    uncertain: false,
  };
}

function belongsTo(last: Gathered, { kind, item, paragraph }: Entry): boolean {
  if (phaseAlone(item.text)) return true;
  if (kind === 'item') return item.level > last.level;
  return paragraph.piece.begins === 'wrapped' || goesOn(item.text) || isUnfinished(last.text);
}

/** Whether no item follows before the next heading of the same kind: the heading is of another part of the text. */
function leadsNowhere(outline: readonly Entry[], index: number): boolean {
  for (const entry of outline.slice(index + 1)) {
    if (entry.kind === 'item' || measureHeading(entry.item.text) !== null) return false;
    if (entry.kind === 'heading' && fieldPart(entry.item.text) === null) return true;
  }
  return true;
}

function finished({ section, part, page, text, lines, uncertain }: Gathered): FieldItem {
  return { section, part, page, measure: { ...phased(text), lines, uncertain, cuts: [] } };
}

/** A goal or a member as an item of its section. */
export function itemOf({ section, measure }: FieldItem): Item {
  const piece: Piece = { text: measure.text, lines: measure.lines, begins: 'explicit', level: 1, mark: null };
  return { section, piece };
}
