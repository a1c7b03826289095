import type { JoinedTie } from './join-ties.ts';
import type { PlacedBox, PlacedLine, Point } from './placement.ts';

/** Distance between lines that meet at the same side of a box, and the margin kept at its corners, in pixels. */
const spread = 5;
const corner = 7;

interface Flow {
  readonly tie: JoinedTie;
  readonly source: PlacedBox;
  readonly target: PlacedBox;
}

/**
 * Lines between columns: they leave and arrive at the facing sides of the boxes, in the order of their other ends, so
 * that lines of one box do not cross. Lines of an area to its own list start at one point. Ties of boxes that are not
 * drawn (folded) are left out.
 */
export function drawFlows(boxes: readonly PlacedBox[], ties: readonly JoinedTie[]): PlacedLine[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const flows = ties.flatMap((tie): Flow[] => {
    const [source, target] = [byId.get(tie.source), byId.get(tie.target)];
    return source && target ? [{ tie, source, target }] : [];
  });
  const ports = new Map<string, { flow: Flow; end: 'source' | 'target' }[]>();
  for (const flow of flows) {
    for (const end of ['source', 'target'] as const) {
      const key = `${flow[end].id} ${String(sideOf(flow, end))} ${String(isOwn(flow))}`;
      const port = ports.get(key);
      if (port) port.push({ flow, end });
      else ports.set(key, [{ flow, end }]);
    }
  }
  const points = new Map<Flow, { source?: Point; target?: Point }>();
  for (const port of ports.values()) {
    const sorted = port.toSorted((a, b) => otherEnd(a.flow, a.end).y - otherEnd(b.flow, b.end).y);
    sorted.forEach(({ flow, end }, at) => {
      const box = flow[end];
      const step = isOwn(flow) ? 0 : Math.min(spread, (box.h - 2 * corner) / Math.max(1, sorted.length - 1));
      const y = box.y + (at - (sorted.length - 1) / 2) * step;
      const x = box.x + (sideOf(flow, end) * box.w) / 2;
      points.set(flow, { ...points.get(flow), [end]: { x, y } });
    });
  }
  return flows.map((flow): PlacedLine => {
    const { source = flow.source, target = flow.target } = points.get(flow) ?? {};
    return {
      id: flow.tie.id,
      tie: flow.tie,
      source: flow.source.id,
      target: flow.target.id,
      bend: 'flow',
      weight: isOwn(flow) ? 'own' : flow.tie.kind === 'contains' ? 'spine' : 'bridge',
      from: { x: source.x, y: source.y },
      to: { x: target.x, y: target.y },
    };
  });
}

function otherEnd(flow: Flow, end: 'source' | 'target'): PlacedBox {
  return end === 'source' ? flow.target : flow.source;
}

function sideOf(flow: Flow, end: 'source' | 'target'): -1 | 1 {
  return otherEnd(flow, end).x < flow[end].x ? -1 : 1;
}

function isOwn(flow: Flow): boolean {
  return flow.target.look === 'entry' || flow.source.look === 'entry';
}
