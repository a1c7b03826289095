import type { Bilingual, Lines } from '../../graph/schema/vocabulary.ts';
import type { Source } from '../readers/source.ts';
import { isTemplate } from './column-mapping.ts';
import { fieldPart, measureHeading } from './field-parts.ts';
import type { Entry } from './outline.ts';
import { phaseAlone, phased } from './phases.ts';
import type { ImportForm } from '../../graph/schema/import.ts';
import type { ColumnMapping, FormScore, Reason } from './recognition.ts';
import { isListTitle, isMemberTable } from './members.ts';

/** Below this many points nothing speaks clearly enough for a form. */
const enough = 3;

interface Evidence {
  readonly form: ImportForm;
  readonly points: number;
  readonly text: Bilingual;
  readonly lines?: Lines | undefined;
}

/** The forms a source may be of, best first, with what speaks for each. */
export function formScores(
  source: Source,
  outline: readonly Entry[],
  tables: readonly ColumnMapping[],
): FormScore[] {
  const scores = new Map<ImportForm, { points: number; reasons: Reason[] }>();
  for (const { form, points, text, lines } of [
    ...ofTables(source, tables),
    ...ofText(outline),
    ...ofRecords(outline),
    ...ofLists(source, outline),
  ]) {
    const score = scores.get(form) ?? { points: 0, reasons: [] };
    score.points += points;
    score.reasons.push({ text, lines: lines ?? null });
    scores.set(form, score);
  }
  return [...scores].map(([form, score]) => ({ form, ...score })).sort((a, b) => b.points - a.points);
}

/** The form that leads, by how much, and whether that is too little to go by it unasked. */
export function bestForm(scores: readonly FormScore[]): {
  readonly form: ImportForm | null;
  readonly margin: number;
  readonly asks: boolean;
} {
  const [best, second] = scores;
  if (!best || best.points < enough) return { form: null, margin: 0, asks: true };
  const margin = best.points - (second?.points ?? 0);
  return { form: margin < 1 ? null : best.form, margin, asks: margin <= 1 };
}

function ofTables(source: Source, tables: readonly ColumnMapping[]): Evidence[] {
  const [first] = tables;
  if (!first) return [];
  const block = source.blocks[first.block];
  const lines = block?.kind === 'grid' ? block.rows[Math.max(0, first.headRows - 1)]?.lines : undefined;
  if (tables.some(isTemplate))
    return [
      {
        form: 'template',
        points: 20,
        text: { de: 'Die Spalten sind die der Vorlage.', en: 'The columns are those of the template.' },
        lines,
      },
    ];
  const evidence: Evidence[] = [
    {
      form: 'product-table',
      points: 4,
      text: {
        de: `Tabelle mit den Spalten „${first.heads.filter(Boolean).join('“, „')}“.`,
        en: `A table with the columns “${first.heads.filter(Boolean).join('”, “')}”.`,
      },
      lines,
    },
  ];
  if (tables.some(({ roles }) => roles.includes('partner')))
    evidence.push({
      form: 'product-table',
      points: 2,
      text: { de: 'Eine Spalte nennt Partner.', en: 'A column names partners.' },
      lines,
    });
  if (tables.length > 1)
    evidence.push({
      form: 'product-table',
      points: 1,
      text: { de: `${tables.length} Tabellen mit Kopfzeilen.`, en: `${tables.length} tables with heads.` },
    });
  return evidence;
}

function ofText(outline: readonly Entry[]): Evidence[] {
  const fields = outline.filter(
    (entry, index) =>
      entry.kind === 'heading' && fieldPart(entry.item.text) === null && hasItems(outline, index),
  );
  const items = outline.filter(({ kind }) => kind === 'item');
  const phases = outline.filter(
    ({ item }) => phased(item.text).phase !== null || phaseAlone(item.text) !== null,
  );
  const [firstField] = fields;
  const lines = firstField?.paragraph.piece.lines;
  const evidence: Evidence[] = [];
  if (fields.length >= 2)
    for (const form of ['action-fields', 'goals'] as const)
      evidence.push({
        form,
        points: 2,
        text: {
          de: `${fields.length} Überschriften mit Aufzählungen darunter.`,
          en: `${fields.length} headings with lists beneath.`,
        },
        lines,
      });
  if (phases.length >= 3 && phases.length >= items.length / 4)
    evidence.push({
      form: 'action-fields',
      points: 2,
      text: {
        de: `${phases.length} Angaben einer Phase oder Frist am Ende einer Zeile.`,
        en: `${phases.length} lines that end with a phase or term.`,
      },
      lines: phases[0]?.paragraph.piece.lines,
    });
  else if (fields.length >= 2)
    evidence.push({ form: 'goals', points: 1, text: { de: 'Keine Phasen.', en: 'No phases.' } });
  const measures = outline.filter(
    ({ kind, item }) =>
      kind !== 'item' && /ma(?:ß|ss)nahmen?\b|handlungsfeld/iu.test(item.text) && item.text.length < 90,
  );
  const own = outline.filter(({ item }) => measureHeading(item.text) !== null).length;
  if (measures.length + own >= 2)
    evidence.push({
      form: 'action-fields',
      points: own >= 3 ? 3 : 1,
      text: {
        de: 'Überschriften sprechen von Maßnahmen oder Handlungsfeldern.',
        en: 'Headings speak of measures or action fields.',
      },
      lines: measures[0]?.paragraph.piece.lines,
    });
  const goals = outline.filter(
    ({ kind, item }) =>
      kind !== 'item' &&
      /\b(?:\p{L}*ziele?|zielkonferenz\p{L}*|leitlinien?|leitbild)\b/iu.test(item.text) &&
      item.text.length < 90,
  );
  if (goals.length > 0 && measures.length < 2)
    evidence.push({
      form: 'goals',
      points: 2,
      text: {
        de: 'Überschriften sprechen von Zielen, nicht von Maßnahmen.',
        en: 'Headings speak of goals, not of measures.',
      },
      lines: goals[0]?.paragraph.piece.lines,
    });
  return evidence;
}

function hasItems(outline: readonly Entry[], index: number): boolean {
  for (const { kind, item } of outline.slice(index + 1)) {
    if (kind === 'item') return true;
    if (kind === 'heading' && fieldPart(item.text) === null) return false;
  }
  return false;
}

const recordWords =
  /\b(?:Niederschrift|Protokoll|Dokumentation|Moderation|Teilnehm(?:ende|er)\p{L}*|Tagesordnung|Anwesend|Sitzung am|Ablauf des Treffens)\b/u;

function ofRecords(outline: readonly Entry[]): Evidence[] {
  const times = outline.filter(({ item }) =>
    /^\d{1,2}[:.]\d{2}\s?(?:Uhr|[-–]\s?\d{1,2}[:.]\d{2})/.test(item.text),
  );
  const words = outline.filter(
    ({ kind, item }) => kind !== 'item' && recordWords.test(item.text) && item.text.length < 250,
  );
  const evidence: Evidence[] = [];
  if (times.length >= 3)
    evidence.push({
      form: 'record',
      points: 3,
      text: {
        de: `${times.length} Zeilen beginnen mit einer Uhrzeit.`,
        en: `${times.length} lines begin with a time of day.`,
      },
      lines: times[0]?.paragraph.piece.lines,
    });
  if (words.length >= 2)
    evidence.push({
      form: 'record',
      points: Math.min(3, words.length),
      text: {
        de: 'Wörter eines Protokolls (Moderation, Teilnehmende …).',
        en: 'Words of a record (facilitation, participants …).',
      },
      lines: words[0]?.paragraph.piece.lines,
    });
  return evidence;
}

function ofLists(source: Source, outline: readonly Entry[]): Evidence[] {
  const evidence: Evidence[] = [];
  const tables = source.blocks.filter((block) => block.kind === 'grid' && isMemberTable(block));
  if (tables.length > 0)
    evidence.push({
      form: 'list',
      points: 4,
      text: { de: 'Eine Tabelle mit Namen, ohne Maßnahmen.', en: 'A table of names, without measures.' },
    });
  const short = outline.filter(
    ({ kind, item }) =>
      kind !== 'heading' &&
      item.text.length <= 80 &&
      !/[.!?:]$/.test(item.text.replace(/\be\. ?V\.$/i, '')) &&
      phased(item.text).phase === null,
  );
  if (short.length >= 6 && short.length >= outline.length * 0.7)
    evidence.push({
      form: 'list',
      points: 3,
      text: {
        de: `${short.length} kurze Zeilen hintereinander.`,
        en: `${short.length} short lines in a row.`,
      },
      lines: short[0]?.paragraph.piece.lines,
    });
  const title = outline.slice(0, 12).find(({ item }) => isListTitle(item.text));
  if (title)
    evidence.push({
      form: 'list',
      points: 2,
      text: { de: 'Die Überschrift kündigt eine Liste an.', en: 'The heading announces a list.' },
      lines: title.paragraph.piece.lines,
    });
  return evidence;
}
