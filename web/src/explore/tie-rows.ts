import { actorTypeTable, type ActorType } from '../../../graph/schema/actor-types.ts';
import type { Said } from '../../../graph/schema/feedback.ts';
import type { NetworkAnswer, NetworkNode } from '../../../graph/schema/network-answers.ts';
import { TieBasis, type ActorStatus, type Bilingual } from '../../../graph/schema/vocabulary.ts';
import { isAreaLabel } from '../layout/node-role.ts';
import { areaNames } from '../ui/area-names.ts';
import type { Lang, Sort } from '../url-state/view-options.ts';

export const tieColumns = [
  'bereich',
  'massnahme',
  'partner',
  'art',
  'beleg',
  'zeilen',
  'nennungen',
  'ungeprueft',
  'dokument',
] as const;
export type TieColumn = (typeof tieColumns)[number];

/** A tie as a line of the table that stands beside the map. */
export interface TieRow {
  readonly id: string;
  readonly areaId: string;
  readonly area: string;
  /** Areas of the view that count as one with the area. */
  readonly together: readonly Pick<NetworkNode, 'name' | 'code'>[];
  readonly measure: string | null;
  readonly sourceId: string;
  readonly partnerId: string;
  readonly partner: string;
  /** An unconfirmed meaning of the partner's name, where it is an office code. */
  readonly guess: Bilingual | null;
  readonly type: ActorType | null;
  readonly status: ActorStatus | null;
  readonly basis: TieBasis | null;
  /** What the partner itself says of the tie. */
  readonly answer: Said | null;
  readonly rows: number;
  readonly mentions: number;
  readonly unreviewed: number;
  readonly document: string;
}

/** One line per naming tie; the spine of areas and measures only gives measures their area. */
export function tieRows(
  network: Pick<NetworkAnswer, 'nodes' | 'ties'>,
  documentTitle: (id: string) => string,
): TieRow[] {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const areaOf = new Map(
    network.ties.filter((tie) => tie.kind === 'contains').map((tie) => [tie.target, tie.source]),
  );
  const areas = areaNames(network.nodes.filter(({ label }) => isAreaLabel(label)));
  return network.ties.flatMap((tie) => {
    const source = nodes.get(tie.source);
    const partner = nodes.get(tie.target);
    if (tie.kind !== 'names' || source === undefined || partner === undefined) return [];
    const area = source.label === 'Measure' ? nodes.get(areaOf.get(source.id) ?? '') : source;
    return [
      {
        id: tie.id,
        areaId: area?.id ?? source.id,
        area: area === undefined ? '' : (areas.get(area.id) ?? area.name),
        together: (area?.doubles ?? []).flatMap((id) => nodes.get(id) ?? []),
        measure: source.label === 'Measure' ? source.name : null,
        sourceId: source.id,
        partnerId: partner.id,
        partner: partner.name,
        guess: partner.guess,
        type: partner.type,
        status: partner.status,
        basis: tie.basis,
        answer: tie.answer ?? null,
        rows: tie.rows,
        mentions: tie.mentions,
        unreviewed: tie.unreviewed,
        document: documentTitle(tie.document),
      },
    ];
  });
}

/** Sorted copy; equal lines stay in the order area, measure, partner, document. Unknown keys sort by area. */
export function sortTieRows(rows: readonly TieRow[], sort: Sort | null, lang: Lang): TieRow[] {
  const collator = new Intl.Collator(lang, { numeric: true });
  const text = (a: string, b: string): number => collator.compare(a, b);
  const typeName = (row: TieRow): string => (row.type === null ? '' : actorTypeTable[row.type].label[lang]);
  const strength = (row: TieRow): number => (row.basis === null ? 9 : TieBasis.options.indexOf(row.basis));
  const by: Record<TieColumn, (a: TieRow, b: TieRow) => number> = {
    bereich: (a, b) => text(a.area, b.area),
    massnahme: (a, b) => text(a.measure ?? '', b.measure ?? ''),
    partner: (a, b) => text(a.partner, b.partner),
    art: (a, b) => text(typeName(a), typeName(b)),
    beleg: (a, b) => strength(a) - strength(b),
    zeilen: (a, b) => a.rows - b.rows,
    nennungen: (a, b) => a.mentions - b.mentions,
    ungeprueft: (a, b) => a.unreviewed - b.unreviewed,
    dokument: (a, b) => text(a.document, b.document),
  };
  const column = tieColumns.find((name) => name === sort?.key) ?? 'bereich';
  const sign = sort?.descending === true ? -1 : 1;
  return rows.toSorted(
    (a, b) =>
      sign * by[column](a, b) ||
      by.bereich(a, b) ||
      by.massnahme(a, b) ||
      by.partner(a, b) ||
      by.dokument(a, b),
  );
}
