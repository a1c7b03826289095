/** Neighbours of each vertex by number; no vertex is its own neighbour and none appears twice. */
export type Adjacency = readonly (readonly number[])[];

/**
 * What a connected graph falls apart without. `components` in order of their smallest vertex. `cutVertices`: each with
 * the groups of vertices that would be apart, in order of their smallest vertex. `cutEdges`: from the smaller vertex, with
 * the side it lies on first.
 */
export interface CutPoints {
  readonly components: readonly (readonly number[])[];
  readonly cutVertices: readonly {
    readonly vertex: number;
    readonly parts: readonly (readonly number[])[];
  }[];
  readonly cutEdges: readonly {
    readonly from: number;
    readonly to: number;
    readonly sides: readonly [readonly number[], readonly number[]];
  }[];
}

/**
 * Articulation points and bridges by one depth-first search with low points, in time linear in vertices and edges
 * (J. Hopcroft, R. Tarjan: Algorithm 447: efficient algorithms for graph manipulation, CACM 16 (1973), 372–378; for
 * bridges R. E. Tarjan: A note on finding the bridges of a graph, IPL 2 (1974), 160–161). Without recursion, so that
 * long chains do not exhaust the stack. Listing the parts costs their size on top.
 */
export function cutPoints(neighbours: Adjacency): CutPoints {
  const size = neighbours.length;
  const entered = new Array<number>(size).fill(-1);
  const left = new Array<number>(size).fill(-1);
  const low = new Array<number>(size).fill(-1);
  const parent = new Array<number>(size).fill(-1);
  const children: number[][] = Array.from({ length: size }, () => []);
  const order: number[] = [];
  const components: { readonly root: number; readonly vertices: readonly number[] }[] = [];
  for (let root = 0; root < size; root++) {
    if (at(entered, root) !== -1) continue;
    const first = order.length;
    search(root);
    components.push({ root, vertices: order.slice(first) });
  }

  /** The vertices found at and below `top`, the top first. */
  const below = (top: number): number[] => order.slice(at(entered, top), at(left, top));
  const cutVertices: CutPoints['cutVertices'][number][] = [];
  const cutEdges: CutPoints['cutEdges'][number][] = [];
  for (const { root, vertices } of components)
    for (const vertex of vertices) {
      const apart = (children[vertex] ?? []).filter((child) => at(low, child) >= at(entered, vertex));
      if (vertex === root ? apart.length > 1 : apart.length > 0) {
        const parts = apart.map(below);
        const separated = new Set([vertex, ...parts.flat()]);
        const rest = vertices.filter((other) => !separated.has(other));
        cutVertices.push({ vertex, parts: inOrder(rest.length > 0 ? [...parts, rest] : parts) });
      }
      for (const child of children[vertex] ?? []) {
        if (at(low, child) <= at(entered, vertex)) continue;
        const under = new Set(below(child));
        const [near, far] = [sorted(vertices.filter((other) => !under.has(other))), sorted([...under])];
        cutEdges.push(
          vertex < child
            ? { from: vertex, to: child, sides: [near, far] }
            : { from: child, to: vertex, sides: [far, near] },
        );
      }
    }
  return {
    components: inOrder(components.map(({ vertices }) => vertices)),
    cutVertices: cutVertices.sort((a, b) => a.vertex - b.vertex),
    cutEdges: cutEdges.sort((a, b) => a.from - b.from || a.to - b.to),
  };

  function search(root: number): void {
    const path = [root];
    const next = new Map([[root, 0]]);
    enter(root);
    for (let vertex = path.at(-1); vertex !== undefined; vertex = path.at(-1)) {
      const position = next.get(vertex) ?? 0;
      const neighbour = neighbours[vertex]?.[position];
      next.set(vertex, position + 1);
      if (neighbour === undefined) {
        path.pop();
        left[vertex] = order.length;
        const above = at(parent, vertex);
        if (above !== -1) low[above] = Math.min(at(low, above), at(low, vertex));
      } else if (at(entered, neighbour) === -1) {
        parent[neighbour] = vertex;
        children[vertex]?.push(neighbour);
        enter(neighbour);
        path.push(neighbour);
        next.set(neighbour, 0);
      } else if (neighbour !== at(parent, vertex)) {
        low[vertex] = Math.min(at(low, vertex), at(entered, neighbour));
      }
    }
  }

  function enter(vertex: number): void {
    entered[vertex] = order.length;
    low[vertex] = order.length;
    order.push(vertex);
  }
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? -1;
}

function sorted(vertices: readonly number[]): number[] {
  return vertices.toSorted((a, b) => a - b);
}

/** Groups in order of their smallest vertex, each sorted. */
function inOrder(groups: readonly (readonly number[])[]): number[][] {
  return groups.map(sorted).sort((a, b) => at(a, 0) - at(b, 0));
}
