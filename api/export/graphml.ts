import type { DetailedNetwork } from '../../graph/reading/network.ts';
import { exportWords, type Language } from './export-words.ts';
import { type GraphAttribute, nodeAttributes, tieAttributes } from './graph-attributes.ts';
import { element, escapeXml, nameToken } from './xml.ts';

/**
 * The network as GraphML 1.1 (http://graphml.graphdrawing.org/specification.html), notes as the graph's description. The
 * format takes name tokens for ids and for the names of attributes, which stand whole in their descriptions.
 */
export function graphml(network: DetailedNetwork, lang: Language, notes: readonly string[]): string {
  const data = <T>(prefix: string, attributes: readonly GraphAttribute<T>[], item: T): string[] =>
    attributes.flatMap(({ key, valueOf }) => {
      const value = valueOf(item, network, lang);
      return value === null || value === ''
        ? []
        : [element('data', { key: `${prefix}-${key}` }, escapeXml(String(value)))];
    });
  const nodes = network.nodes.map((node) =>
    element('node', { id: idToken(node.id) }, [
      element('data', { key: 'node-label' }, escapeXml(node.name)),
      ...data('node', nodeAttributes, node),
    ]),
  );
  const edges = network.ties.map((tie) =>
    element(
      'edge',
      { id: idToken(tie.id), source: idToken(tie.source), target: idToken(tie.target) },
      data('edge', tieAttributes, tie),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
      '',
      element('key', { id: 'node-label', for: 'node', 'attr.name': 'label', 'attr.type': 'string' }),
      ...keys('node', nodeAttributes, lang),
      ...keys('edge', tieAttributes, lang),
      element('graph', { id: 'kulturnetz', edgedefault: 'directed' }, [
        element('desc', {}, escapeXml(notes.join('\n'))),
        ...nodes,
        ...edges,
      ]),
      '',
    ]),
    '',
  ].join('\n');
}

/** Our ids hold neither of the two signs, so they can be had again from their tokens. */
function idToken(id: string): string {
  return id.replaceAll('/', ':').replaceAll('|', '_');
}

function keys<T>(
  prefix: 'node' | 'edge',
  attributes: readonly GraphAttribute<T>[],
  lang: Language,
): string[] {
  return attributes.map(({ key, type }) => {
    const title = exportWords[key][lang];
    return element(
      'key',
      { id: `${prefix}-${key}`, for: prefix, 'attr.name': nameToken(title), 'attr.type': type },
      element('desc', {}, escapeXml(title)),
    );
  });
}
