import type { Bundle } from './bundle.ts';
import type { ChosenReading } from './import.ts';
import type { NewDecision } from './decision.ts';
import type { Registry } from './registry.ts';
import type { SourceText } from './source-text.ts';

/** A programme as it was read from a town's file. */
export interface ReadIn {
  /** Names that are new. */
  readonly registry: Registry;
  readonly bundle: Bundle;
  readonly source: SourceText;
  /** What was answered of its names. */
  readonly decisions: readonly NewDecision[];
  readonly replaces: boolean;
  /** As what somebody chose to read it. */
  readonly chosen?: ChosenReading;
  /** What a request sent again has in common with this one, whatever was loaded meanwhile. */
  readonly asked: string;
}
