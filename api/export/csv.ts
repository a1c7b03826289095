import type { DetailedNetwork } from '../../graph/reading/network.ts';
import { csvText } from '../../graph/schema/csv.ts';
import { saidTable } from '../../graph/schema/feedback.ts';
import type { NetworkNode, NetworkTie } from '../../graph/schema/network-answers.ts';
import { basisText, exportWords, type Language, nodeWords, relationText } from './export-words.ts';
import { linesText } from './lines-text.ts';

const columns = [
  'document',
  'town',
  'year',
  'relation',
  'sourceKind',
  'sourceId',
  'source',
  'targetKind',
  'targetId',
  'target',
  'partnerType',
  'partnerStatus',
  'basis',
  'basisText',
  'rows',
  'mentions',
  'unreviewed',
  'possible',
  'lines',
  'answer',
] as const;
type Column = (typeof columns)[number];

/** The ties as a table for a spreadsheet. The notes stand beneath, each in the first cell of a row. */
export function csv(network: DetailedNetwork, lang: Language, notes: readonly string[]): string {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const table = network.ties.map((tie) => {
    const cells = cellsOf(network, nodes, tie, lang);
    return columns.map((column) => cells[column]);
  });
  return csvText([
    columns.map((column) => exportWords[column][lang]),
    ...table,
    [],
    ...notes.map((note) => [note]),
  ]);
}

function cellsOf(
  { sources, lines }: DetailedNetwork,
  nodes: ReadonlyMap<string, NetworkNode>,
  tie: NetworkTie,
  lang: Language,
): Record<Column, string | number> {
  const source = nodes.get(tie.source);
  const target = nodes.get(tie.target);
  const document = sources.find((source) => source.document.id === tie.document)?.document;
  const targetWords = target === undefined ? null : nodeWords(target, lang);
  return {
    document: tie.document,
    town: document?.town ?? '',
    year: document?.year ?? '',
    relation: relationText(tie, lang),
    sourceKind: source === undefined ? '' : nodeWords(source, lang).kind,
    sourceId: tie.source,
    source: source?.name ?? '',
    targetKind: targetWords?.kind ?? '',
    targetId: tie.target,
    target: target?.name ?? '',
    partnerType: targetWords?.type ?? '',
    partnerStatus: targetWords?.status ?? '',
    basis: tie.basis ?? '',
    basisText: basisText(tie.basis, lang),
    rows: tie.rows,
    mentions: tie.mentions,
    unreviewed: tie.unreviewed,
    possible: tie.possible,
    lines: linesText(lines.get(tie.id)),
    answer: tie.answer === undefined ? '' : saidTable[tie.answer].tie[lang],
  };
}
