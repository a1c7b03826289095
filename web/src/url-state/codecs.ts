import { basesNamed, BasisName, NodeId, type TieBasis } from '../../../graph/schema/vocabulary.ts';
import { isOwner } from '../layout/layout-input.ts';
import type { Focus, Viewport } from '../map/map-props.ts';
import type { Sort } from './view-options.ts';

/**
 * How a value stands in an address. `read` answers undefined for a text that is none; the value is then as by default.
 * What is written is read again as the same value.
 */
export interface Codec<T> {
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

/** One of a closed list. */
export function oneOf<T extends string>(options: readonly T[]): Codec<T> {
  return { read: (text) => options.find((option) => option === text), write: (value) => value };
}

/** Some of a closed list, in its order, so that two ways to the same filter give the same address. */
export function someOf<T extends string>(options: readonly T[]): Codec<readonly T[]> {
  return {
    read: (text) => {
      const parts = partsOf(text);
      return options.filter((option) => parts.includes(option));
    },
    write: (values) => values.join(','),
  };
}

/** As `someOf`, where none at all is a choice too and has a word of its own. */
export function someOrNone<T extends string>(options: readonly T[]): Codec<readonly T[]> {
  const some = someOf(options);
  return { read: some.read, write: (values) => some.write(values) || 'none' };
}

/** Some of the bases; an address of before says `M2` for both kinds of it. */
export const bases: Codec<readonly TieBasis[]> = {
  read: (text) => basesNamed(BasisName.options.filter((name) => partsOf(text).includes(name))),
  write: (values) => values.join(','),
};

/** Different parts that pass; no more than `most` of them. */
function list(passes: (part: string) => boolean, most = Infinity): Codec<readonly string[]> {
  return {
    read: (text) => [...new Set(partsOf(text).filter(passes))].slice(0, most),
    write: (values) => values.join(','),
  };
}

const isId = (text: string): boolean => NodeId.safeParse(text).success;

export const words = list(() => true);
export const ids = (most?: number): Codec<readonly string[]> => list(isId, most);
/** Owners of the map's folded lists. */
export const owners = list(isOwner);

export const text: Codec<string> = { read: (value) => value, write: (value) => value };

/** A text or nothing. */
export const textOrNull: Codec<string | null> = {
  read: (value) => (value === '' ? null : value),
  write: (value) => value ?? '',
};

/** The first id of a list, or nothing. */
export const idOrNull: Codec<string | null> = {
  read: (value) => partsOf(value).find(isId) ?? null,
  write: (value) => value ?? '',
};

/** A whole number from 1, or nothing. */
export const numberOrNull: Codec<number | null> = {
  read: (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined),
  write: (value) => (value === null ? '' : String(value)),
};

/** Both ends of a way, which are never the same. */
export const ends: Codec<{ readonly from: string; readonly to: string } | null> = {
  read: (value) => {
    const [from, to] = partsOf(value).filter(isId);
    return from === undefined || to === undefined || from === to ? null : { from, to };
  },
  write: (value) => (value === null ? '' : `${value.from},${value.to}`),
};

/** How many steps around the focus are shown. */
export const depth: Codec<Focus['depth']> = {
  read: (value) => ([1, 2, 3] as const).find((steps) => String(steps) === value),
  write: String,
};

/** `x,y,zoom`, fine enough that a reload draws every box on the very pixel it was on. */
export const viewport: Codec<Viewport | null> = {
  read: (value) => {
    const [x, y, zoom] = value.split(',').map(Number);
    if (x === undefined || y === undefined || zoom === undefined) return null;
    return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null;
  },
  write: (value) =>
    value === null ? '' : [rounded(value.x, 3), rounded(value.y, 3), rounded(value.zoom, 6)].join(','),
};

/** The key of a column, with a minus before it for the reverse order. */
export const sort: Codec<Sort | null> = {
  read: (value) => {
    const key = value.replace(/^-/, '');
    return key === '' ? null : { key, descending: value.startsWith('-') };
  },
  write: (value) => (value === null ? '' : `${value.descending ? '-' : ''}${value.key}`),
};

function partsOf(value: string): string[] {
  return value.split(',').filter((part) => part !== '');
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
