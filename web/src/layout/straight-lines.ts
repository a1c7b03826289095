import type { JoinedTie } from './join-ties.ts';
import type { PlacedBox, PlacedLine } from './placement.ts';

/** Lines from box to box without a bend. */
export function straightLines(boxes: readonly PlacedBox[], ties: readonly JoinedTie[]): PlacedLine[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return ties.flatMap((tie): PlacedLine[] => {
    const [source, target] = [byId.get(tie.source), byId.get(tie.target)];
    if (!source || !target) return [];
    return [
      {
        id: tie.id,
        tie,
        source: source.id,
        target: target.id,
        bend: 'straight',
        weight: tie.kind === 'contains' ? 'spine' : 'bridge',
        from: { x: source.x, y: source.y },
        to: { x: target.x, y: target.y },
      },
    ];
  });
}
