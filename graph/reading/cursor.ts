import { Buffer } from 'node:buffer';

/** A cursor that was not made here, or not by this version. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  constructor() {
    super('the cursor is none that this service gave out');
  }
}

/** Wraps a position so that clients do not build their own. */
export function encodeCursor(position: number): string {
  return Buffer.from(`p${position}`).toString('base64url');
}

/** The position in a cursor. Throws InvalidCursor. */
export function decodeCursor(cursor: string): number {
  const found = /^p(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (found?.[1] === undefined) throw new InvalidCursor();
  return Number(found[1]);
}
