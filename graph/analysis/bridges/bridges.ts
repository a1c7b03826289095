import type { AreaRef } from '../../schema/analysis-basics.ts';
import type { BridgePartner, BridgesAnswer, BridgeTie } from '../../schema/bridge-answers.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import {
  type AreaPartnerGraph,
  areaPartnerGraph,
  areasAmong,
  edgeKey,
  type HouseTie,
} from './area-partner-graph.ts';
import { cutPoints, type CutPoints } from './cut-points.ts';
import { mentionLine, openReadings } from '../evidence-line.ts';
import { countedAreas } from '../../programme/counted-areas.ts';
import { actorRef, areaRef } from '../../programme/refs.ts';
import { limits } from '../limits.ts';
import { counted } from '../name-lists.ts';
import type { Programme } from '../../programme/programme.ts';

export const bridgeRules = 'bridges-2';

/**
 * Partners and single ties without which areas would not be connected by named partners. Areas of one named
 * institution are one, and that institution named elsewhere as a partner connects its areas with those that name it;
 * only partners that run no area can be bridges. Whole and part are one, and so are areas that may be the same. Yes or
 * no, never a measure of importance.
 */
export function bridges(programme: Programme): BridgesAnswer {
  const graph = areaPartnerGraph(programme);
  const found = cutPoints(graph.neighbours);
  const why = obstacle(programme, graph);
  const partners = why === null ? bridgePartners(programme, graph, found) : [];
  const ties = why === null ? bridgeTies(programme, graph, found) : [];
  return {
    document: programme.document,
    applicable: why === null,
    why,
    joined: graph.houses.flatMap(({ institution, areas }) =>
      institution === null ? [] : [{ actor: actorRef(institution), areas: areas.map(areaRef) }],
    ),
    parts: found.components.map((vertices) => ({
      areas: areasAmong(graph, vertices).map(areaRef),
      partners: vertices.filter((vertex) => vertex >= graph.houses.length).length,
    })),
    partners,
    ties,
    sentence: why ?? sentence(programme, graph, found, { partners, ties }),
    limits: limits(programme, bridgeRules),
  };
}

function obstacle({ areas }: Programme, { houses }: AreaPartnerGraph): Bilingual | null {
  if (areas.length === 0)
    return {
      de: 'Das Dokument nennt keine Bereiche mit Maßnahmen; es gibt nichts, was Partner verbinden könnten.',
      en: 'The document has no areas with measures; there is nothing partners could connect.',
    };
  if (houses.length > 1) return null;
  return {
    de: 'Alle Maßnahmen gehören zu einem einzigen Bereich; Brücken gibt es erst ab zwei.',
    en: 'All measures belong to a single area; bridges need two.',
  };
}

function bridgePartners(
  programme: Programme,
  graph: AreaPartnerGraph,
  { cutVertices }: CutPoints,
): BridgePartner[] {
  return cutVertices.flatMap(({ vertex, parts }) => {
    const partner = graph.partners[vertex - graph.houses.length];
    if (partner === undefined) return [];
    const ties = (graph.neighbours[vertex] ?? []).flatMap((house) => tiesBetween(graph, vertex, house));
    const evidence = linesOf(programme, ties);
    return [
      {
        actor: actorRef(partner.actor),
        also: partner.also.map(actorRef),
        parts: parts.map((part) => areasAmong(graph, part).map(areaRef)),
        evidence,
        unreviewed: openReadings(evidence),
      },
    ];
  });
}

function bridgeTies(programme: Programme, graph: AreaPartnerGraph, { cutEdges }: CutPoints): BridgeTie[] {
  return cutEdges.flatMap(({ from, to, sides }) => {
    const ties = tiesBetween(graph, from, to);
    const [tie] = ties;
    const area = tie?.namings[0]?.row.area;
    const [near, far] = sides.map((side) => areasAmong(graph, side).map(areaRef));
    if (tie === undefined || area === undefined || !near?.length || !far?.length) return [];
    const isNear = near.some(({ id }) => id === area.id);
    const parts: [AreaRef[], AreaRef[]] = isNear ? [near, far] : [far, near];
    return [{ area: areaRef(area), actor: actorRef(tie.actor), parts, evidence: linesOf(programme, ties) }];
  });
}

function tiesBetween({ ties }: AreaPartnerGraph, a: number, b: number): readonly HouseTie[] {
  return ties.get(edgeKey(a, b)) ?? [];
}

function linesOf(programme: Programme, ties: readonly HouseTie[]) {
  return ties.flatMap(({ namings }) =>
    namings.map(({ row, mention }) => mentionLine(programme, row, mention)),
  );
}

function sentence(
  programme: Programme,
  { houses }: AreaPartnerGraph,
  { components }: CutPoints,
  { partners, ties }: Pick<BridgesAnswer, 'partners' | 'ties'>,
): Bilingual {
  const all = counted(
    countedAreas(programme).length,
    { de: 'Bereich', en: 'area' },
    { de: 'Bereiche', en: 'areas' },
  );
  const together =
    components.length === 1
      ? {
          de: `Alle ${all.de} hängen über namentlich benannte Partner zusammen.`,
          en: `All ${all.en} are connected by named partners.`,
        }
      : {
          de: `Die ${all.de} liegen in ${components.length} Gruppen, zwischen denen kein namentlich benannter Partner steht.`,
          en: `The ${all.en} lie in ${components.length} groups with no named partner between them.`,
        };
  const institutions = new Set(houses.flatMap(({ institution }) => institution?.id ?? []));
  const throughInstitution = ties.filter(({ actor }) => institutions.has(actor.id)).length;
  const sentences = [
    together,
    bridging(partners.length),
    ...(throughInstitution === 0 ? [] : [institutional(throughInstitution)]),
    {
      de: 'Das eigene Amt und Sammelnamen zählen nicht als Verbindung; nicht genannt heißt nicht: kein Kontakt.',
      en: 'The own office and collective names do not count as a connection; not named does not mean: no contact.',
    },
  ];
  return { de: sentences.map(({ de }) => de).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}

function bridging(partners: number): Bilingual {
  if (partners === 0)
    return {
      de: 'Kein Partner ist die einzige Verbindung zwischen Bereichen.',
      en: 'No partner is the only connection between areas.',
    };
  if (partners === 1)
    return {
      de: 'Ein Partner ist die einzige Verbindung zwischen Bereichen.',
      en: 'One partner is the only connection between areas.',
    };
  return {
    de: `${partners} Partner sind jeweils die einzige Verbindung zwischen Bereichen.`,
    en: `${partners} partners are each the only connection between areas.`,
  };
}

function institutional(ties: number): Bilingual {
  return ties === 1
    ? {
        de: 'Einmal verbindet nur eine als Partner genannte Einrichtung ihren Bereich mit anderen.',
        en: 'In one case only an institution named as a partner connects its area with others.',
      }
    : {
        de: `${ties}-mal verbindet nur eine als Partner genannte Einrichtung ihren Bereich mit anderen.`,
        en: `In ${ties} cases only an institution named as a partner connects its area with others.`,
      };
}
