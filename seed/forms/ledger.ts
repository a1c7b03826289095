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

  /** Closes the account. A line of which a part is used is used; else open before discarded. */
  close(): {
    readonly discarded: readonly Discarded[];
    readonly notUnderstood: readonly NotUnderstood[];
    readonly account: Account;
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
    return { discarded, notUnderstood, account: this.#account(used, open, discarded) };
  }

  #account(used: ReadonlySet<number>, open: ReadonlySet<number>, discarded: readonly Discarded[]): Account {
    const gone = new Set(discarded.flatMap(({ lines }) => numbers(lines)));
    const noted = new Set(this.#source.notes.flatMap(({ lines }) => (lines ? numbers(lines) : [])));
    const count = { read: 0, used: 0, discarded: 0, open: 0 };
    for (const [index, { text }] of this.#source.lines.entries()) {
      if (text.trim() === '') continue;
      const line = index + 1;
      count.read += 1;
      if (used.has(line)) count.used += 1;
      else if (!open.has(line) && (gone.has(line) || noted.has(line))) count.discarded += 1;
      else count.open += 1;
    }
    return count;
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
