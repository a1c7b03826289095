import type { Lines } from '../../graph/schema/vocabulary.ts';
import { isPlace } from '../lexicon/places.ts';
import type { Block, GridRow, Piece, Source } from '../readers/source.ts';
import type { DraftNote } from './draft.ts';
import { cellsByColumn, textOf } from './grid-cells.ts';
import { plainText } from './words.ts';

/** A source without what it says of other towns; `others` are the pieces left out, `note` asks whose they are. */
export interface OwnPart {
  readonly source: Source;
  readonly others: readonly Piece[];
  readonly note: DraftNote | null;
}

const called =
  /^(?:(?:(?:Kreis|Hanse|Universitäts|Landeshaupt)?[Ss]tadt|(?:Markt|Samt)?[Gg]emeinde|Kommune)\s)?(?<name>\p{Lu}[\p{L}-]+(?: (?:am|an der|im|in|bei) \p{Lu}\p{Ll}+)?)$/u;
const townHead = /^(?:kommunen?|stadt|städte|gemeinden?|ortsname|stadt ?\/ ?gemeinde|mitgliedskommune)$/iu;
const forAll = /^(?:alle|gesamt|beide|region|gemeinsam|[-–—]+)/iu;

/**
 * The part of a source that speaks of the town `own`, where several towns stand over parts of it or in a column of theirs; else all
 * of it. What stands under none of them belongs to all. `places`: names of towns that are known.
 */
export function partOf(source: Source, own: string | undefined, places: readonly string[]): OwnPart {
  const known = new Set(places.map(plainText));
  const lines = new Map<string, Lines>();
  const others: Piece[] = [];
  let current: string | null = null;
  let inColumn = false;
  const isOther = (town: string | null): boolean => town !== null && plainText(town) !== plainText(own ?? '');
  const see = (town: string, at: Lines): string => {
    if (!lines.has(town)) lines.set(town, at);
    return town;
  };
  const rowsOf = (block: Extract<Block, { kind: 'grid' }>): readonly GridRow[] => {
    const table = cellsByColumn(block);
    const head = table.slice(0, 5).findIndex((row) => row.some((at) => townHead.test(textOf(at?.cell))));
    const column = head < 0 ? -1 : (table[head]?.findIndex((at) => townHead.test(textOf(at?.cell))) ?? -1);
    return block.rows.filter((row, y) => {
      const pieces = row.cells.flatMap((cell) => cell.pieces);
      const [only] = pieces;
      const inCell = y > head && column >= 0 ? textOf(table[y]?.[column]?.cell) : '';
      const heading = pieces.length === 1 && only !== undefined ? townIn(only.text, known, true) : null;
      if (heading !== null && only !== undefined) current = see(heading, only.lines);
      const told =
        inCell === '' || forAll.test(inCell) ? null : (called.exec(inCell)?.groups?.['name'] ?? inCell);
      inColumn ||= told !== null;
      const town = told === null ? current : see(told, row.lines);
      if (!isOther(town)) return true;
      others.push(...pieces);
      return false;
    });
  };
  const blocks = source.blocks.flatMap((block): Block[] => {
    if (block.kind === 'grid') return [{ ...block, rows: rowsOf(block) }];
    const { piece, heading } = block;
    const town = piece.level === 0 ? townIn(piece.text, known, heading === 0) : null;
    if (town !== null) current = see(town, piece.lines);
    if (!isOther(current)) return [block];
    others.push(piece);
    return [];
  });
  const parts = [...lines.values()];
  const isList = !inColumn && parts.every(([from], at) => at === 0 || from - (parts[at - 1]?.[1] ?? 0) < 2);
  if (lines.size < 2 || isList) return { source, others: [], note: null };
  return { source: { ...source, blocks }, others, note: noteOf([...lines], own) };
}

/** The town that a text is nothing but the name of; `plain`: it is no heading and must say that it is a town, or be a known one. */
function townIn(text: string, known: ReadonlySet<string>, plain: boolean): string | null {
  const match = called.exec(text.trim());
  const name = match?.groups?.['name'];
  if (name === undefined) return null;
  const isTown = known.has(plainText(name)) || isPlace(name) || match?.[0] !== name;
  return isTown && (!plain || match?.[0] !== name || known.has(plainText(name))) ? name : null;
}

function noteOf(towns: readonly (readonly [string, Lines])[], own: string | undefined): DraftNote {
  const names = towns.map(([name]) => name).join(', ');
  const [, first] = towns[0] ?? [];
  return {
    kind: 'several-towns',
    lines: first ?? null,
    text: {
      de: `Die Datei spricht von mehreren Orten (${names}). Eingelesen ist, was unter ${own ?? 'keinem davon'} oder über allen steht; was unter einem anderen steht, ist offen. Stimmt das?`,
      en: `The file speaks of several towns (${names}). Read is what stands under ${own ?? 'none of them'} or above all; what stands under another is left open. Is that right?`,
    },
  };
}
