import { wordingKey } from '../../identity/decision-key.ts';
import type { BundleMention } from '../../schema/bundle.ts';
import { type DecisionOf, partsIn } from '../../schema/decision.ts';
import { Basis, type Modality } from '../../schema/vocabulary.ts';
import { unaligned } from './unaligned.ts';

/** Cuts of what a town prints, by the key of the text. */
export type Cuts = ReadonlyMap<string, DecisionOf<'cut'>>;

/** Names that were read one after the other and may be one. */
const mostRead = 8;

/**
 * The names of a row after what was decided of where they begin and end; `found` is told the key of each text that
 * stands there. A basis gets no better: names that become one keep the weakest, and where the row has other entries than
 * it was read with, nothing is presumed from their number any more.
 */
export function cutNames(
  mentions: readonly BundleMention[],
  cuts: Cuts,
  found: (key: string) => void,
): readonly BundleMention[] {
  if (cuts.size === 0) return mentions;
  const made: BundleMention[] = [];
  let recounted = false;
  for (let from = 0; from < mentions.length;) {
    const cut = cutAt(mentions, from, cuts);
    const read = cut?.read ?? mentions.slice(from, from + 1);
    from += read.length;
    if (cut === null) {
      made.push(...read);
      continue;
    }
    found(cut.key);
    made.push(...namesOf(read, cut.decided));
    recounted ||= !isOneEntry(read, cut.decided);
  }
  return recounted ? unaligned(made) : made;
}

function cutAt(mentions: readonly BundleMention[], from: number, cuts: Cuts) {
  const longest = Math.max(...[...cuts.values()].map(({ text }) => text.length)) + 20;
  for (let count = 1; count <= mostRead && from + count <= mentions.length; count++) {
    const read = mentions.slice(from, from + count);
    const [first] = read;
    const text = read.map(({ as }) => as).join(' ');
    if (first === undefined || read.some(({ column }) => column !== first.column) || text.length > longest)
      return null;
    const key = wordingKey(text);
    const decided = cuts.get(key);
    if (decided !== undefined) return { read, key, decided };
  }
  return null;
}

function namesOf(read: readonly BundleMention[], { names }: DecisionOf<'cut'>): BundleMention[] {
  const [first] = read;
  if (first === undefined) return [];
  const isRead = names.length === read.length;
  return names.map((name, place) => {
    const own = isRead ? [read[place] ?? first] : read;
    return asDecided(own[0] ?? first, own, name);
  });
}

/** A name in the place of those that were read there, with what all of them say. */
function asDecided(
  { at: _, modality: __, ...first }: BundleMention,
  read: readonly BundleMention[],
  name: DecisionOf<'cut'>['names'][number],
): BundleMention {
  const lines = read.flatMap((mention) => mention.lines);
  const modality = leastSure(read.map((mention) => mention.modality));
  return {
    ...first,
    ...name,
    ...weakest(read),
    lines: [Math.min(...lines), Math.max(...lines)],
    ...(modality === undefined ? {} : { modality }),
    rule: 'decision',
    review: 'confirmed',
  };
}

/** Of names that become one the basis that all of them have at least; at no measure where they stand at several. */
function weakest(read: readonly BundleMention[]): Pick<BundleMention, 'basis' | 'at'> {
  const basis = Basis.options.findLast((one) => read.some((mention) => mention.basis === one)) ?? 'D';
  const places = new Set(read.map(({ at }) => at));
  const [at] = places;
  if (places.size > 1) return { basis: basis === 'D' ? 'D' : 'Z' };
  return at === undefined ? { basis } : { basis, at };
}

/** Names say nothing of their own where all are as the document is. */
function leastSure(said: readonly (Modality | undefined)[]): Modality | undefined {
  const own = said.filter((one) => one !== undefined);
  return own.includes('possible') ? 'possible' : own.length === said.length ? own[0] : undefined;
}

const printedBetween = /[,;/&]|(?<!\p{L})(?:und|oder|sowie)(?!\p{L})/u;

/** Whether a row has as many entries as before: names that a comma or "und" joins are one entry. */
function isOneEntry(read: readonly BundleMention[], { text, names }: DecisionOf<'cut'>): boolean {
  if (names.length === read.length) return true;
  const wordings = names.map(({ as }) => as);
  const starts = partsIn(text, wordings) ?? [];
  return (
    read.length === 1 &&
    starts.every((start, place) => {
      const end = (starts[place - 1] ?? 0) + (wordings[place - 1]?.length ?? 0);
      return place === 0 || printedBetween.test(text.slice(end, start));
    })
  );
}
