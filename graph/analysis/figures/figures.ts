import type { FiguresAnswer } from '../../schema/bridge-answers.ts';
import { Basis } from '../../schema/vocabulary.ts';
import { areaPartnerGraph, areasAmong } from '../bridges/area-partner-graph.ts';
import { cutPoints } from '../bridges/cut-points.ts';
import { countedAreas, countedAs } from '../../programme/counted-areas.ts';
import { areaRef } from '../../programme/refs.ts';
import { figureSentences } from './figure-sentences.ts';
import { limits } from '../limits.ts';
import type { Programme, ProgrammeActor } from '../../programme/programme.ts';
import { namings, type Naming } from '../../programme/ties.ts';

/** The rules of this version; it changes whenever what is counted does. */
export const figureRules = 'figures-3';

/** The network of a programme in counts and sentences. Open readings count, and are said to be open. */
export function figures(programme: Programme): FiguresAnswer {
  const { document } = programme;
  const areas = countedAreas(programme);
  const counted = countedAs(programme);
  const named = namingsWith(programme, 'identifiable');
  const areasOf = new Map<string, Set<string>>();
  for (const { area, actor } of named)
    areasOf.set(actor.id, (areasOf.get(actor.id) ?? new Set()).add(area.id));
  const naming = new Set(named.map(({ area }) => counted.get(area.id)));
  const graph = areaPartnerGraph(programme);
  const counts = {
    areas: areas.length,
    partners: areasOf.size,
    collective: new Set(namingsWith(programme, 'collective').map(({ actor }) => actor.id)).size,
    ties: [...areasOf.values()].reduce((sum, { size }) => sum + size, 0),
    parts: cutPoints(graph.neighbours)
      .components.map((vertices) => areasAmong(graph, vertices).map(areaRef))
      .filter((part) => part.length > 0),
    namingNobody: areas.flatMap(({ area }) => (naming.has(area) ? [] : [areaRef(area)])),
    basis: Basis.options.map((basis) => ({
      basis,
      mentions: named.filter(({ mention }) => mention.basis === basis).length,
    })),
    limits: limits(programme, figureRules),
  };
  const inOneArea = [...areasOf.values()].filter(
    (ids) => new Set([...ids].map((id) => counted.get(id))).size === 1,
  ).length;
  return { document, ...counts, sentences: figureSentences(programme, counts, inOneArea) };
}

function namingsWith(programme: Programme, status: ProgrammeActor['status']): Naming[] {
  return namings(programme).filter(({ actor }) => actor.status === status);
}
