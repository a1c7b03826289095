import type { DetailedNetwork } from '../../graph/reading/network.ts';

/** The network as the API answers it, with notes, sources and the source lines of every tie. */
export function json(network: DetailedNetwork, notes: readonly string[], exported: string): string {
  const { nodes, ties, coverage, lines, sources } = network;
  return JSON.stringify(
    {
      notes,
      exported,
      sources: sources.map(({ document: { id, title, town, year }, source: { ags, sha256, version } }) => ({
        id,
        title,
        town,
        ags,
        year,
        sha256,
        version,
      })),
      coverage,
      nodes,
      ties: ties.map((tie) => ({ ...tie, lines: lines.get(tie.id) ?? [] })),
    },
    null,
    1,
  );
}
