import { NodeLabel } from '../schema/relation-kinds.ts';

/** The own label of a node beside the shared one. Throws on labels that the schema does not know. */
export function labelOf(labels: readonly string[]): NodeLabel {
  return NodeLabel.parse(labels.find((label) => label !== 'Entity'));
}
