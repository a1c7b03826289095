import type { Lines } from '../../graph/schema/vocabulary.ts';
import type { Block, GridCell, Piece, ReaderNote, Source } from '../readers/source.ts';
import { textColumns } from '../forms/text-columns.ts';
import type { IsBody } from './find-persons.ts';
import { maskPersons, type Masked, type Setting } from './mask-persons.ts';

/** What may be a person or a body: masked until somebody says that it is a body. */
export interface PersonQuestion {
  readonly wording: string;
  readonly lines: Lines;
}

/** A source without persons, and what it asks about; the wordings of the questions are for the screen and never stored. */
export interface MaskedSource {
  readonly source: Source;
  readonly asked: readonly PersonQuestion[];
  /** Persons, addresses and numbers that were masked in the lines. */
  readonly masked: number;
}

/** Letters up to which a piece of a cell may be a list of names; a longer one is a text. */
const longestName = 90;

/**
 * The source as it may be stored: no person, address or number in its lines, its pieces, its notes and its names of
 * sheets. Who is named with a first name in one place is masked by the surname alone in all others. Lines keep their
 * numbers.
 */
export function maskSource(source: Source, isBody: IsBody): MaskedSource {
  const printed = source.lines.map(({ text }) => text).join('\n');
  const inLines = maskPersons(printed, 'text', isBody);
  const pieces = source.blocks.flatMap(piecesOf);
  const inPieces = pieces.map(({ piece, setting }) => ({
    piece,
    masked: maskPersons(piece.text, setting, isBody),
  }));
  const elsewhere = new Set([
    ...namesIn(printed, inLines),
    ...inPieces.flatMap(({ piece, masked }) => namesIn(piece.text, masked)),
  ]);
  const names = [...elsewhere].filter((name) => !isBody(name));
  const again = (text: string, setting: Setting): string => maskPersons(text, setting, isBody, names).text;
  const piece = (one: Piece, setting: Setting): Piece => ({ ...one, text: again(one.text, setting) });
  const lines = maskPersons(printed, 'text', isBody, names);
  const texts = lines.text.split('\n');
  return {
    source: {
      ...source,
      pages: source.pages.map((page) => ({
        ...page,
        name: page.name === null ? null : again(page.name, 'cell'),
      })),
      lines: source.lines.map((line, at) => ({ ...line, text: texts[at] ?? '' })),
      blocks: source.blocks.map((block): Block => {
        if (block.kind === 'paragraph') return { ...block, piece: piece(block.piece, 'text') };
        const inText = textColumns(block);
        const cell = (one: GridCell): GridCell => ({
          ...one,
          pieces: one.pieces.map((part) => piece(part, settingOf(one, part, inText))),
        });
        return {
          ...block,
          name: block.name === null ? null : again(block.name, 'cell'),
          rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
        };
      }),
      notes: source.notes.map((note): ReaderNote => ({
        ...note,
        text: { de: again(note.text.de, 'text'), en: again(note.text.en, 'text') },
      })),
    },
    asked: inPieces.flatMap(({ piece: { text, lines: at }, masked }) =>
      masked.places
        .filter(({ sure, kind }) => !sure && kind === 'name')
        .map(({ start, end }) => ({ wording: text.slice(start, end), lines: at })),
    ),
    masked: lines.places.length,
  };
}

function piecesOf(block: Block): { readonly piece: Piece; readonly setting: Setting }[] {
  if (block.kind === 'paragraph') return [{ piece: block.piece, setting: 'text' }];
  const inText = textColumns(block);
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.pieces.map((piece) => ({ piece, setting: settingOf(cell, piece, inText) }))),
  );
}

/** A short cell may list names, unless its column is known to hold texts. */
function settingOf({ column }: GridCell, { text }: Piece, inText: ReadonlySet<number>): Setting {
  return text.length <= longestName && !inText.has(column) ? 'cell' : 'text';
}

/** By what persons may stand elsewhere: their surnames, and what a cell holds of nothing but a name. */
function namesIn(text: string, { places }: Masked): string[] {
  return places.flatMap(({ start, end, kind, surnames }) =>
    kind === 'contact' ? [] : surnames.length > 0 ? [...surnames] : [text.slice(start, end)],
  );
}
