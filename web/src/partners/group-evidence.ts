import type { Evidence } from '../../../graph/schema/detail-answers.ts';

export interface EvidenceGroup {
  readonly document: Evidence['document'];
  readonly areas: readonly { readonly area: Evidence['area']; readonly evidence: readonly Evidence[] }[];
}

/** Mentions by document (latest first, unknown years last), within it by area in the order of the document. */
export function byDocumentAndArea(evidence: readonly Evidence[]): EvidenceGroup[] {
  return [...Map.groupBy(evidence, (one) => one.document.id).values()]
    .flatMap((inside) => {
      const document = inside[0]?.document;
      return document === undefined ? [] : [{ document, areas: byArea(inside) }];
    })
    .toSorted(
      (a, b) =>
        (b.document.year ?? 0) - (a.document.year ?? 0) ||
        a.document.town.localeCompare(b.document.town, 'de'),
    );
}

function byArea(evidence: readonly Evidence[]): EvidenceGroup['areas'] {
  return [...Map.groupBy(evidence, (one) => one.area.id).values()].flatMap((inside) => {
    const area = inside[0]?.area;
    return area === undefined ? [] : [{ area, evidence: inside }];
  });
}
