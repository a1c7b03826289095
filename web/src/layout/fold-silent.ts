import { makeBox } from './box-sizes.ts';
import type { JoinedTie } from './join-ties.ts';
import { moreId, type LayoutInput } from './layout-input.ts';
import type { LayoutRequest, RoleBox } from './layout-request.ts';

/** A single measure keeps its box: a row that opens it would need the same room. */
const fewestFolded = 2;

/**
 * Measures without a shown partner crowd out everything else in pictures that are pulled together by ties: those of an
 * area become one row beside it that opens them. Ties of boxes that are not drawn are left out.
 */
export function foldSilent(request: LayoutRequest, { expanded, words, measure }: LayoutInput): LayoutRequest {
  const naming = new Set(request.ties.filter(({ kind }) => kind === 'names').map(({ source }) => source));
  const byId = new Map(request.boxes.map((box) => [box.id, box]));
  const spine = request.ties.filter(({ kind, source, target }) => {
    const box = byId.get(target);
    return kind === 'contains' && byId.has(source) && box?.role === 'measure' && !naming.has(box.id);
  });
  const rows: RoleBox[] = [];
  const ways: JoinedTie[] = [];
  const folded = new Set<string>();
  for (const [owner, own] of Map.groupBy(spine, ({ source }) => source)) {
    const [first] = own;
    if (first === undefined || own.length < fewestFolded) continue;
    const open = expanded.has(owner);
    const id = moreId(owner);
    const text = open ? words.fewer : words.silent(own.length);
    const holds = own.map(({ target }) => target);
    rows.push({ ...makeBox(id, text, 'more', null, measure), holds, role: 'measure' });
    ways.push({ ...first, id, ties: [], target: id });
    if (!open) for (const target of holds) folded.add(target);
  }
  const boxes = [...request.boxes.filter(({ id }) => !folded.has(id)), ...rows];
  const drawn = new Set(boxes.map(({ id }) => id));
  const ties = [...request.ties, ...ways].filter(
    ({ source, target }) => drawn.has(source) && drawn.has(target),
  );
  return { ...request, boxes, ties };
}
