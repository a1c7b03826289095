import type { NetworkNode } from '../../../graph/schema/network-answers.ts';

/** Documents that share an area belong together: the years of one town. `documents` gives the order. */
export function groupDocuments(areas: readonly NetworkNode[], documents: readonly string[]): string[][] {
  let groups: string[][] = [];
  for (const area of areas) {
    const touched = groups.filter((group) => group.some((document) => area.documents.includes(document)));
    groups = groups.filter((group) => !touched.includes(group));
    groups.push([...new Set([...touched.flat(), ...area.documents])]);
  }
  const place = (document: string) => {
    const at = documents.indexOf(document);
    return at < 0 ? documents.length : at;
  };
  return groups
    .map((group) => group.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1)))
    .toSorted((a, b) => place(a[0] ?? '') - place(b[0] ?? '') || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
