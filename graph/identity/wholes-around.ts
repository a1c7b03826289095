/** How many steps from part to whole are followed; the texts of the graph read as many. */
const mostWholes = 3;

/** What a body is part of, and what that is part of in turn, the nearest first; a circle ends where it closes. */
export function wholesAround<W extends { readonly id: string }>(
  body: string,
  wholeOf: (body: string) => W | undefined,
): readonly W[] {
  const wholes: W[] = [];
  for (let whole = wholeOf(body); whole !== undefined; whole = wholeOf(whole.id)) {
    const { id } = whole;
    if (id === body || wholes.some((one) => one.id === id) || wholes.length === mostWholes) break;
    wholes.push(whole);
  }
  return wholes;
}
