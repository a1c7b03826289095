import type { ActorType } from '../schema/actor-types.ts';
import type { EvidenceLine, ProgrammeRef } from '../schema/analysis-basics.ts';
import type { ComparedKind } from '../schema/vocabulary.ts';

/** What kinds of partner a document names for which kinds of area: all that L7 and R4 need to know of it. */
export interface ProgrammeKinds {
  readonly document: ProgrammeRef;
  /** Kinds of area that have rows here, also where they name nobody. Empty for documents without products. */
  readonly kinds: ReadonlyMap<ComparedKind, KindOfArea>;
}

export interface KindOfArea {
  /** Rows of areas of this kind. */
  readonly rows: number;
  /** Types of the identifiable partners whose confirmed names stand in them; who runs the area is no partner. */
  readonly types: ReadonlyMap<ActorType, NamedType>;
}

/** `rows` name a partner of the type; `example` is one of the names (its `measure` is not looked up). */
export interface NamedType {
  readonly rows: number;
  readonly example: EvidenceLine;
}
