import { makeBox } from './box-sizes.ts';
import { isCrowded, neighboursOf, ringsAround } from './focus-rings.ts';
import { joinTies } from './join-ties.ts';
import { foldSilent } from './fold-silent.ts';
import type { LayoutInput } from './layout-input.ts';
import type { LayoutRequest, RoleBox } from './layout-request.ts';
import { findRoles, isAreaLabel, type Role } from './node-role.ts';
import { compareAreas, comparePartners } from './order-nodes.ts';
import type { Look } from './placement.ts';

const looks: Readonly<Record<Role, Look>> = {
  goal: 'goal',
  area: 'area',
  measure: 'measure',
  name: 'bridge',
};
const ranks: readonly Role[] = ['goal', 'area', 'measure', 'name'];

/** One box per node, in a stable order: goals, areas, measures as they stand in the document, partners. */
export function makeBoxes(input: LayoutInput, layout: LayoutRequest['layout']): LayoutRequest {
  const roles = findRoles(input.nodes, input.ties);
  const roleOf = (id: string) => roles.get(id) ?? 'name';
  // Sections that only hold areas would pull everything together there: a section is in most areas.
  const shown = input.nodes.filter(
    (node) => layout !== 'kraft' || roleOf(node.id) !== 'goal' || !isAreaLabel(node.label),
  );
  const nodes = shown.toSorted((a, b) => {
    const rank = ranks.indexOf(roleOf(a.id)) - ranks.indexOf(roleOf(b.id));
    if (rank !== 0) return rank;
    if (roleOf(a.id) === 'name') return comparePartners(a, b);
    return roleOf(a.id) === 'area' ? compareAreas(a, b) : 0;
  });
  const aside = layout === 'fokus' && standsAside(input);
  const boxes = nodes.map((node): RoleBox => {
    const role = roleOf(node.id);
    // Columns are long: partners stand as rows there, not as boxes.
    const row = role === 'name' && (layout === 'spalten' || (aside && node.id !== input.focus));
    const [look, align] = row ? (['entry', 'left'] as const) : ([looks[role], 'center'] as const);
    return { ...makeBox(node.id, input.words.label(node), look, node, input.measure, align), role };
  });
  if (layout === 'kraft')
    return foldSilent(
      { layout, boxes, ties: joinTies(input.ties), focus: input.focus, room: input.room },
      input,
    );
  const ids = new Set(boxes.map((box) => box.id));
  const ties = joinTies(input.ties).filter((tie) => ids.has(tie.source) && ids.has(tie.target));
  return { layout, boxes, ties, focus: input.focus, room: input.room };
}

/** Whether so much lies around the focus that it stands in columns. */
function standsAside({ nodes, ties, focus }: LayoutInput): boolean {
  const near = neighboursOf(
    nodes.map(({ id }) => id),
    joinTies(ties),
  );
  return focus !== null && isCrowded(ringsAround(focus, near));
}
