import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import { groupDocuments } from '../layout/group-documents.ts';
import type { LayoutWords } from '../layout/layout-input.ts';
import { isAreaLabel } from '../layout/node-role.ts';
import { areaNames } from '../ui/area-names.ts';
import { countsWith } from '../ui/counts-with.ts';
import type { MapDocument } from './map-props.ts';
import { mapMessages } from './messages.ts';

/**
 * What layouts write into the picture. With several years of a town in view, a node that stands in only one of them
 * says so after its name, and so does an area that counts as one with another that is drawn.
 */
export function mapWords(
  lang: 'de' | 'en',
  documents: readonly MapDocument[],
  nodes: readonly NetworkNode[],
): LayoutWords {
  const { more, own, silent, measures, goals, fewer, only } = mapMessages[lang];
  const byId = new Map(documents.map((document) => [document.id, document]));
  const towns = groupDocuments(
    nodes.filter((node) => isAreaLabel(node.label)),
    [...byId.keys()],
  );
  const years = new Map(
    towns.flatMap((town) => (town.length < 2 ? [] : town.map((id) => [id, byId.get(id)?.year ?? null]))),
  );
  const drawn = nodes.filter(({ label }) => isAreaLabel(label));
  const areas = areaNames(drawn);
  return {
    label: (node) => {
      const [document] = node.documents;
      const year = node.documents.length === 1 && document !== undefined ? years.get(document) : null;
      const name = [areas.get(node.id) ?? node.name, ...(year ? [`(${only(year)})`] : [])].join(' ');
      const together = countsWith(
        node.doubles.length === 0 ? [] : drawn.filter(({ id }) => node.doubles.includes(id)),
        lang,
      );
      return together === null ? name : `${name}, ${together}`;
    },
    more,
    own,
    silent,
    measures,
    goals,
    fewer,
    band: (ids) => ids.map((id) => byId.get(id)?.title ?? id).join(' · '),
  };
}
