import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import type { JoinedTie } from './join-ties.ts';

/** Lengths are CSS pixels at zoom 1; x runs right, y runs down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How a box looks: a filled area, an outlined bridge, a bare list entry (sign and name), the row that opens a folded
 * list, a filled box of another kind (measure, goal), or the heading of a band.
 */
export type Look = 'area' | 'bridge' | 'entry' | 'more' | 'measure' | 'goal' | 'heading';

/** What is to be placed: its look and the size its wrapped text needs. `node` is null for rows that open a list and for headings. */
export interface Box {
  readonly id: string;
  readonly look: Look;
  readonly node: NetworkNode | null;
  readonly text: string;
  readonly lines: readonly string[];
  readonly w: number;
  readonly h: number;
  /** Where the text stands; entries on the left of their area end at the sign, so they are flush right. */
  readonly align: 'left' | 'center' | 'right';
  /** Ids of the nodes a row that opens a list stands for, shown or not. */
  readonly holds?: readonly string[];
}

/** A box with its centre. */
export interface PlacedBox extends Box, Point {}

/**
 * A drawn line. `flow` leaves and arrives horizontally at `from` and `to`; `straight` joins the centres, and the map
 * clips it at the boxes. `weight` tells what the line means for the picture, from strong to faint.
 */
export interface PlacedLine {
  readonly id: string;
  readonly tie: JoinedTie;
  readonly source: string;
  readonly target: string;
  readonly bend: 'flow' | 'straight';
  readonly weight: 'bridge' | 'own' | 'spine';
  readonly from: Point;
  readonly to: Point;
}

export interface Placement {
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
}

/** Width of a text in CSS pixels at the map's font size. Injected, so that layouts are the same in tests. */
export type MeasureText = (text: string, bold: boolean) => number;
