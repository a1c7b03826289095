import type { Bundle } from '../../schema/bundle.ts';
import { mostDecisions, type NewDecision } from '../../schema/decision.ts';
import type { Registry } from '../../schema/registry.ts';
import type { SourceText } from '../../schema/source-text.ts';
import { bundleCounts } from '../document/document-kinds.ts';
import type { ImportAsked, Part } from '../kind.ts';

/** A programme as it was read from a town's file. */
export interface ReadIn {
  /** Names that are new. */
  readonly registry: Registry;
  readonly bundle: Bundle;
  readonly source: SourceText;
  /** What was answered of its names. */
  readonly decisions: readonly NewDecision[];
  readonly replaces: boolean;
  /** What a request sent again has in common with this one, whatever was loaded meanwhile. */
  readonly asked: string;
}

/**
 * The changes that load a programme, in the order in which each rests on those before it. `ifVersion` is the version of the
 * document that is loaded under its id (0: none).
 */
export function importAsked(read: ReadIn, ifVersion: number | undefined): ImportAsked {
  const { registry, bundle, source, decisions, replaces, asked } = read;
  const newNames = [...registry.actors, ...registry.things].map(({ id }) => id);
  const batches = Math.ceil(decisions.length / mostDecisions);
  const parts: Part[] = [
    ...(newNames.length === 0 ? [] : [{ name: 'registry', kind: 'registry', asked: { registry } } as const]),
    { name: 'document', kind: 'document', asked: { bundle }, conditions: { ifVersion } },
    ...Array.from({ length: batches }, (_, at) => {
      const some = decisions.slice(at * mostDecisions, (at + 1) * mostDecisions);
      return {
        name: `decisions-${at + 1}`,
        kind: 'decisions',
        asked: { decisions: some, withdraw: [] },
      } as const;
    }),
    { name: 'source', kind: 'source-text', asked: { source } },
  ];
  const { id: document, municipality: town, title } = bundle.document;
  const counts = { ...bundleCounts(bundle), answers: decisions.length };
  return { told: { document, town, title, counts, replaces, newNames, asked }, parts };
}
