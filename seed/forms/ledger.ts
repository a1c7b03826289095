import type { LineFate } from '../../graph/schema/import.ts';
import type { Lines } from '../../graph/schema/vocabulary.ts';
import type { Piece, Source } from '../readers/source.ts';
import type { Account, Discarded, DiscardReason, NotUnderstood, NotUnderstoodReason } from './draft.ts';

/**
 * What became of every piece of a source. Each is used, discarded or not understood, once; what nobody said anything of is
 * not understood, so that nothing can be lost silently.
 */
export class Ledger {
  readonly #fates = new Map<Piece, 'used' | DiscardReason | { readonly why: NotUnderstoodReason }>();
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  use(...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#fates.set(piece, 'used');
  }

  discard(reason: DiscardReason, ...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#fates.set(piece, reason);
  }

  leaveOpen(why: NotUnderstoodReason, ...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#fates.set(piece, { why });
  }

  /** Closes the account. A line of which a part is used is used, and counted in `partly`; else open before discarded. */
  close(): {
    readonly discarded: readonly Discarded[];
    readonly notUnderstood: readonly NotUnderstood[];
    readonly account: Account;
    readonly fates: readonly LineFate[];
    readonly partly: number;
  } {
    const discarded: Discarded[] = [];
    const notUnderstood: NotUnderstood[] = [];
    const used = new Set<number>();
    const open = new Set<number>();
    for (const piece of piecesOf(this.#source)) {
      if (piece.text.trim() === '') continue;
      const fate = this.#fates.get(piece) ?? { why: 'no-form' };
      if (fate === 'used') for (const line of numbers(piece.lines)) used.add(line);
      else if (typeof fate === 'string')
        discarded.push({ lines: piece.lines, text: piece.text, reason: fate });
      else {
        notUnderstood.push({ lines: piece.lines, text: piece.text, why: fate.why });
        for (const line of numbers(piece.lines)) open.add(line);
      }
    }
    for (const { kind, lines, text } of this.#source.notes) {
      const leftOut =
        kind === 'repeated-line' || kind === 'hidden' || kind === 'struck-out' || kind === 'deleted';
      if (lines && leftOut) discarded.push({ lines, text: text.de, reason: 'reader' });
    }
    const fates = this.#fatesOfLines(used, open, discarded);
    const count = (fate: LineFate): number => fates.filter((one) => one === fate).length;
    const account = { used: count('used'), discarded: count('discarded'), open: count('open') };
    const read = account.used + account.discarded + account.open;
    const left = new Set([...discarded, ...notUnderstood].flatMap(({ lines }) => numbers(lines)));
    const partly = fates.filter((fate, index) => fate === 'used' && left.has(index + 1)).length;
    return { discarded, notUnderstood, account: { read, ...account }, fates, partly };
  }

  #fatesOfLines(
    used: ReadonlySet<number>,
    open: ReadonlySet<number>,
    discarded: readonly Discarded[],
  ): LineFate[] {
    const gone = new Set(discarded.flatMap(({ lines }) => numbers(lines)));
    const noted = new Set(this.#source.notes.flatMap(({ lines }) => (lines ? numbers(lines) : [])));
    return this.#source.lines.map(({ text }, index) => {
      const line = index + 1;
      if (text.trim() === '') return 'blank';
      if (used.has(line)) return 'used';
      return !open.has(line) && (gone.has(line) || noted.has(line)) ? 'discarded' : 'open';
    });
  }
}

/** Every piece of a source, in reading order. */
export function piecesOf(source: Source): Piece[] {
  return source.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.piece]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces)),
  );
}

function numbers([from, to]: Lines): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
