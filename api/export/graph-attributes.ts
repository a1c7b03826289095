import type { DetailedNetwork } from '../../graph/reading/network.ts';
import { saidTable } from '../../graph/schema/feedback.ts';
import type { NetworkNode, NetworkTie } from '../../graph/schema/network-answers.ts';
import { basisText, type exportWords, type Language, nodeWords, relationText } from './export-words.ts';
import { linesText } from './lines-text.ts';

/** An attribute of the graph formats; its key stays the same in every language, its title does not. */
export interface GraphAttribute<T> {
  readonly key: keyof typeof exportWords;
  readonly type: 'string' | 'int';
  readonly valueOf: (item: T, network: DetailedNetwork, lang: Language) => string | number | null;
}

export const nodeAttributes: readonly GraphAttribute<NetworkNode>[] = [
  { key: 'kind', type: 'string', valueOf: (node, _network, lang) => nodeWords(node, lang).kind },
  { key: 'code', type: 'string', valueOf: ({ code }) => code },
  { key: 'partnerType', type: 'string', valueOf: (node, _network, lang) => nodeWords(node, lang).type },
  { key: 'partnerStatus', type: 'string', valueOf: (node, _network, lang) => nodeWords(node, lang).status },
  { key: 'documents', type: 'string', valueOf: ({ documents }) => documents.join(', ') },
  { key: 'unreviewed', type: 'int', valueOf: ({ unreviewed }) => unreviewed },
];

export const tieAttributes: readonly GraphAttribute<NetworkTie>[] = [
  { key: 'relation', type: 'string', valueOf: (tie, _network, lang) => relationText(tie, lang) },
  { key: 'document', type: 'string', valueOf: ({ document }) => document },
  {
    key: 'year',
    type: 'int',
    valueOf: (tie, { sources }) =>
      sources.find(({ document }) => document.id === tie.document)?.document.year ?? null,
  },
  { key: 'basis', type: 'string', valueOf: ({ basis }) => basis },
  {
    key: 'basisText',
    type: 'string',
    valueOf: ({ basis }, _network, lang) => (basis === null ? null : basisText(basis, lang)),
  },
  { key: 'rows', type: 'int', valueOf: ({ rows }) => rows },
  { key: 'mentions', type: 'int', valueOf: ({ mentions }) => mentions },
  { key: 'unreviewed', type: 'int', valueOf: ({ unreviewed }) => unreviewed },
  { key: 'possible', type: 'int', valueOf: ({ possible }) => possible },
  { key: 'lines', type: 'string', valueOf: ({ id }, { lines }) => linesText(lines.get(id)) || null },
  {
    key: 'answer',
    type: 'string',
    valueOf: ({ answer }, _network, lang) => (answer === undefined ? null : saidTable[answer].tie[lang]),
  },
];
