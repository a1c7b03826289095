import type { BundleMention } from '../../schema/bundle.ts';

/**
 * Names of a row that no longer has as many entries, or measures, as it was read with: what was presumed from their
 * number is known of the row alone.
 */
export function unaligned(mentions: readonly BundleMention[]): BundleMention[] {
  return mentions.map((mention) => (mention.basis === 'M2v' ? ofRow(mention) : mention));
}

/** A name that is known to stand in the row, at no single measure. */
export function ofRow({ at: _, ...mention }: BundleMention): BundleMention {
  return { ...mention, basis: 'Z' };
}
