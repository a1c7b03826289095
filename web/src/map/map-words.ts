import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import { groupDocuments } from '../layout/group-documents.ts';
import type { LayoutWords } from '../layout/layout-input.ts';
import { isAreaLabel } from '../layout/node-role.ts';
import type { MapDocument } from './map-props.ts';
import { mapMessages } from './messages.ts';

/**
 * What layouts write into the picture. With several years of a town in view, a node that stands in only one of them
 * says so after its name.
 */
export function mapWords(
  lang: 'de' | 'en',
  documents: readonly MapDocument[],
  nodes: readonly NetworkNode[],
): LayoutWords {
  const { more, own, silent, fewer, only } = mapMessages[lang];
  const byId = new Map(documents.map((document) => [document.id, document]));
  const towns = groupDocuments(
    nodes.filter((node) => isAreaLabel(node.label)),
    [...byId.keys()],
  );
  const years = new Map(
    towns.flatMap((town) => (town.length < 2 ? [] : town.map((id) => [id, byId.get(id)?.year ?? null]))),
  );
  const names = new Map<string, number>();
  for (const { name, label } of nodes) if (isAreaLabel(label)) names.set(name, (names.get(name) ?? 0) + 1);
  return {
    label: (node) => {
      const [document] = node.documents;
      const year = node.documents.length === 1 && document !== undefined ? years.get(document) : null;
      // Two areas of one name are told apart by their codes.
      const code = isAreaLabel(node.label) && (names.get(node.name) ?? 0) > 1 ? node.code : null;
      return [node.name, ...(code ? [code] : []), ...(year ? [`(${only(year)})`] : [])].join(' ');
    },
    more,
    own,
    silent,
    fewer,
    band: (ids) => ids.map((id) => byId.get(id)?.title ?? id).join(' · '),
  };
}
