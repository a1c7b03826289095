/**
 * The list of shown values after `value` was ticked or unticked. An empty list means all. Ticking everything gives the
 * empty list again; unticking the last one goes back to `reset`, because a view of nothing answers nothing.
 */
export function toggled<T extends string>(
  all: readonly T[],
  chosen: readonly T[],
  value: T,
  reset: readonly T[] = [],
): readonly T[] {
  const ticked = chosen.length === 0 ? all : chosen;
  const next = ticked.includes(value) ? ticked.filter((other) => other !== value) : [...ticked, value];
  if (next.length === 0) return reset;
  const isEverything = reset.length === 0 && all.every((one) => next.includes(one));
  return isEverything ? [] : all.filter((one) => next.includes(one));
}

/** Ticks or unticks several values at once: all of them are ticked unless they were already. */
export function toggledTogether<T extends string>(
  all: readonly T[],
  chosen: readonly T[],
  values: readonly T[],
): readonly T[] {
  const ticked = chosen.length === 0 ? all : chosen;
  const allOn = values.every((value) => ticked.includes(value));
  const next = all.filter((one) => (values.includes(one) ? !allOn : ticked.includes(one)));
  return next.length === 0 || next.length === all.length ? [] : next;
}
