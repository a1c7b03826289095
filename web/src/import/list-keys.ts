/** How many entries a key goes on in a list. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 20,
  PageUp: -20,
  End: Infinity,
  Home: -Infinity,
};

/** Walks a list by its keys: `go` is told by how many entries. */
export function lineKeys(event: KeyboardEvent, go: (by: number) => void): void {
  const by = steps[event.key];
  if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  go(by);
}
