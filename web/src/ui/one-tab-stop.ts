import type { Attachment } from 'svelte/attachments';

const controls = 'input, button';
const keys: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Makes a group of checkboxes and buttons one stop of the Tab key: arrows, Home and End move within it, and Tab comes
 * back to where it was left. What is folded away is passed over.
 */
export const oneTabStop: Attachment<HTMLElement> = (group) => {
  let current: HTMLElement | null = null;
  const all = (): HTMLElement[] => [...group.querySelectorAll<HTMLElement>(controls)];
  // The keys of a group begin at its first checkbox; buttons of its heading are reached with the arrows.
  const stop = (): HTMLElement | null => {
    if (current !== null && group.contains(current) && current.checkVisibility()) return current;
    return group.querySelector('input') ?? group.querySelector(controls);
  };

  function mark(): void {
    const chosen = stop();
    for (const one of all()) one.tabIndex = one === chosen ? 0 : -1;
  }

  function focused(event: FocusEvent): void {
    current = event.target instanceof HTMLElement ? event.target : null;
    mark();
  }

  function pressed(event: KeyboardEvent): void {
    const to = keys[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = all().filter((one) => one.checkVisibility());
    const at = shown.findIndex((one) => one === event.target);
    if (at < 0) return;
    event.preventDefault();
    shown[to(at, shown.length - 1)]?.focus();
  }

  mark();
  const changes = new MutationObserver(mark);
  changes.observe(group, { childList: true, subtree: true });
  group.addEventListener('focusin', focused);
  group.addEventListener('keydown', pressed);
  return () => {
    changes.disconnect();
    group.removeEventListener('focusin', focused);
    group.removeEventListener('keydown', pressed);
  };
};
