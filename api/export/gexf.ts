import type { DetailedNetwork } from '../../graph/reading/network.ts';
import { exportWords, type Language, relationText } from './export-words.ts';
import { type GraphAttribute, nodeAttributes, tieAttributes } from './graph-attributes.ts';
import { element, escapeXml } from './xml.ts';

/** The network as GEXF 1.3 (https://gexf.net/schema.html) for Gephi, notes as its description. */
export function gexf(
  network: DetailedNetwork,
  lang: Language,
  notes: readonly string[],
  exported: string,
): string {
  const values = <T>(attributes: readonly GraphAttribute<T>[], item: T): string => {
    const given = attributes.flatMap(({ key, valueOf }) => {
      const value = valueOf(item, network, lang);
      return value === null || value === '' ? [] : [element('attvalue', { for: key, value })];
    });
    return given.length === 0 ? '' : element('attvalues', {}, given);
  };
  const nodes = network.nodes.map((node) =>
    element('node', { id: node.id, label: node.name }, values(nodeAttributes, node)),
  );
  const edges = network.ties.map((tie) =>
    element(
      'edge',
      // Weight 1: the number of mentions says how often a name is printed, not how strong a tie is.
      { id: tie.id, source: tie.source, target: tie.target, weight: 1, label: relationText(tie, lang) },
      values(tieAttributes, tie),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, [
      '',
      element('meta', { lastmodifieddate: exported }, [
        element('creator', {}, 'Kulturnetz'),
        element('description', {}, escapeXml(notes.join('\n'))),
      ]),
      element('graph', { mode: 'static', defaultedgetype: 'directed' }, [
        declarations('node', nodeAttributes, lang),
        declarations('edge', tieAttributes, lang),
        element('nodes', {}, nodes),
        element('edges', {}, edges),
      ]),
      '',
    ]),
    '',
  ].join('\n');
}

function declarations<T>(
  ofWhat: 'node' | 'edge',
  attributes: readonly GraphAttribute<T>[],
  lang: Language,
): string {
  return element(
    'attributes',
    { class: ofWhat, mode: 'static' },
    attributes.map(({ key, type }) =>
      element('attribute', {
        id: key,
        title: exportWords[key][lang],
        type: type === 'int' ? 'integer' : 'string',
      }),
    ),
  );
}
