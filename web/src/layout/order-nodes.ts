import { ActorType } from '../../../graph/schema/actor-types.ts';
import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import { ProductKind } from '../../../graph/schema/vocabulary.ts';

const collator = new Intl.Collator('de', { numeric: true });

/** Areas in the order of product kinds, then of codes; the same in every programme. */
export function compareAreas(a: NetworkNode, b: NetworkNode): number {
  const kind = (node: NetworkNode) =>
    node.kind === null ? ProductKind.options.length : ProductKind.options.indexOf(node.kind);
  return kind(a) - kind(b) || collator.compare(a.code ?? '', b.code ?? '') || compareNames(a, b);
}

/** Partners of one kind together, by name within. */
export function comparePartners(a: NetworkNode, b: NetworkNode): number {
  const type = (node: NetworkNode) =>
    node.type === null ? ActorType.options.length : ActorType.options.indexOf(node.type);
  return type(a) - type(b) || compareNames(a, b);
}

export function compareNames(a: NetworkNode, b: NetworkNode): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
