import { actorTypeTable } from '../../graph/schema/actor-types.ts';
import type { NetworkNode, NetworkTie } from '../../graph/schema/network-answers.ts';
import { nodeLabelTable } from '../../graph/schema/relation-kinds.ts';
import {
  actorStatusTable,
  basisTable,
  type Bilingual,
  isPrinted,
  type TieBasis,
} from '../../graph/schema/vocabulary.ts';

export type Language = keyof Bilingual;

/** Heads of the columns and names of the attributes of every exported format. */
export const exportWords = {
  document: { de: 'Dokument', en: 'Document' },
  documents: { de: 'Dokumente', en: 'Documents' },
  year: { de: 'Jahr', en: 'Year' },
  town: { de: 'Gebiet', en: 'Municipality' },
  relation: { de: 'Verbindung', en: 'Relation' },
  names: { de: 'nennt als Partner', en: 'names as partner' },
  contains: { de: 'enthält', en: 'contains' },
  sourceKind: { de: 'Von (Art)', en: 'From (kind)' },
  sourceId: { de: 'Von (Kennung)', en: 'From (id)' },
  source: { de: 'Von', en: 'From' },
  targetKind: { de: 'Nach (Art)', en: 'To (kind)' },
  targetId: { de: 'Nach (Kennung)', en: 'To (id)' },
  target: { de: 'Nach', en: 'To' },
  kind: { de: 'Art', en: 'Kind' },
  code: { de: 'Nummer', en: 'Code' },
  partnerType: { de: 'Partnerart', en: 'Kind of partner' },
  partnerStatus: { de: 'Benennung', en: 'Naming' },
  basis: { de: 'Grundlage', en: 'Basis' },
  basisText: { de: 'Grundlage (Text)', en: 'Basis (text)' },
  rows: { de: 'Zeilen', en: 'Rows' },
  mentions: { de: 'Nennungen', en: 'Mentions' },
  unreviewed: { de: 'davon ungeprüft', en: 'of these unreviewed' },
  possible: { de: 'davon nur möglich', en: 'of these only possible' },
  lines: { de: 'Quellzeilen', en: 'Source lines' },
  answer: { de: 'Rückmeldung des Partners', en: 'Feedback of the partner' },
} as const satisfies Record<string, Bilingual>;

/** The words shown for a node's kind, partner type and status; empty where it has none. */
export function nodeWords(
  node: NetworkNode,
  lang: Language,
): { readonly kind: string; readonly type: string; readonly status: string } {
  return {
    kind: nodeLabelTable[node.label].label[lang],
    type: node.type === null ? '' : actorTypeTable[node.type].label[lang],
    status: node.status === null ? '' : actorStatusTable[node.status].label[lang],
  };
}

/** What a tie says of its ends. */
export function relationText({ kind, basis }: NetworkTie, lang: Language): string {
  return basis === null || isPrinted(basis) ? exportWords[kind][lang] : basisText(basis, lang);
}

export function basisText(basis: TieBasis | null, lang: Language): string {
  return basis === null ? '' : basisTable[basis].label[lang];
}
