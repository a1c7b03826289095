import { ActorType } from '../../../graph/schema/actor-types.ts';
import type { NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';
import { Basis } from '../../../graph/schema/vocabulary.ts';
import { makeBox } from '../../../web/src/layout/box-sizes.ts';
import type { MeasureText, PlacedBox, PlacedLine, Placement } from '../../../web/src/layout/placement.ts';
import { randomNumbers } from '../random-numbers.ts';

const words = [
  'Förderverein',
  'Netzwerk',
  'Musikschule',
  'Bürgerhaus',
  'Arbeitskreis',
  'Stadtarchiv',
  'Initiative',
];

function node(at: number, isArea: boolean): NetworkNode {
  const type = ActorType.options[at % ActorType.options.length] ?? null;
  return {
    id: `n/${at}`,
    label: isArea ? 'Product' : 'Actor',
    name: `${words[at % words.length] ?? ''} ${words[(at * 3) % words.length] ?? ''} ${at}`,
    type: isArea ? null : type,
    status: isArea ? null : 'identifiable',
    kind: null,
    code: null,
    documents: ['bench'],
    unreviewed: 0,
    runs: [],
    guess: null,
    doubles: [],
  };
}

function tie(at: number, source: string, target: string, basis: Basis): NetworkTie {
  return {
    id: `t/${at}`,
    document: 'bench',
    source,
    target,
    kind: 'names',
    basis,
    rows: 1,
    mentions: 1,
    unreviewed: 0,
    possible: 0,
  };
}

/**
 * A placed network of `count` names: one area for every twenty-five names, their partners scattered around them, every
 * fifth partner tied to a second area. The same for both drawing libraries and in every run.
 */
export function scatteredNetwork(count: number, measure: MeasureText): Placement {
  const random = randomNumbers(7);
  const areas = Math.ceil(count / 25);
  const columns = Math.ceil(Math.sqrt(areas));
  const centre = (area: number) => ({ x: (area % columns) * 900, y: Math.floor(area / columns) * 600 });
  const boxes = Array.from({ length: count }, (_, at): PlacedBox => {
    const isArea = at < areas;
    const home = centre(isArea ? at : (at - areas) % areas);
    const [angle, distance] = [random.next() * 2 * Math.PI, isArea ? 0 : 120 + random.next() * 300];
    const made = node(at, isArea);
    const box = makeBox(made.id, made.name, isArea ? 'area' : 'entry', made, measure);
    return { ...box, x: home.x + Math.cos(angle) * distance, y: home.y + Math.sin(angle) * distance };
  });
  const lines: PlacedLine[] = [];
  const join = (source: PlacedBox | undefined, target: PlacedBox): void => {
    if (source === undefined) return;
    const drawn = tie(lines.length, source.id, target.id, random.pick(Basis.options));
    const { id, kind, basis } = drawn;
    const joined = { id, ties: [drawn], source: source.id, target: target.id, kind, basis };
    const ends = { source: source.id, target: target.id, from: source, to: target };
    lines.push({ id, tie: joined, bend: 'straight', weight: 'own', ...ends });
  };
  boxes.slice(areas).forEach((box, at) => {
    join(boxes[at % areas], box);
    if (at % 5 === 0) join(boxes[random.below(areas)], box);
  });
  return { boxes, lines };
}
