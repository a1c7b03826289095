import { mostDecisions } from '../../schema/decision.ts';
import type { ReadIn } from '../../schema/read-in.ts';
import { bundleCounts } from '../document/document-kinds.ts';
import type { ImportAsked, Part } from '../kind.ts';

/**
 * The changes that load a programme, in the order in which each rests on those before it. `ifVersion` is the version of the
 * document that is loaded under its id (0: none).
 */
export function importAsked(read: ReadIn, ifVersion: number | undefined): ImportAsked {
  const { registry, bundle, source, decisions, replaces, chosen, asked } = read;
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
  const told = { document, town, title, counts, replaces, newNames, ...(chosen && { chosen }), asked };
  return { told, parts };
}
