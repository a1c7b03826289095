import type { JoinedTie } from './join-ties.ts';
import type { Role } from './node-role.ts';
import type { Box } from './placement.ts';

/** A box and the column it belongs to. */
export interface RoleBox extends Box {
  readonly role: Role;
}

/** What a layout beside the page is told: plain data, so that it can be sent to a worker. */
export interface LayoutRequest {
  readonly layout: 'kraft' | 'spalten' | 'fokus';
  readonly boxes: readonly RoleBox[];
  readonly ties: readonly JoinedTie[];
  /** Centre of the rings; null picks the box with the most ties. */
  readonly focus: string | null;
  /** Width in which columns may spread. */
  readonly room: number;
}
