import { untrack } from 'svelte';
import { sessionChanges } from '../history/session-changes.svelte.ts';

/** What this browser changed of what programmes say or who somebody is. */
class ContentChanges {
  made = $state(0);

  /** Something was changed: whoever shows what rests on it asks again. */
  note(): void {
    this.made += 1;
  }
}

export const contentChanges = new ContentChanges();

/** Calls `ask` whenever something was changed, or taken back by keys, while the component is there. */
export function onContentChanged(ask: () => void): void {
  const before = [contentChanges.made, sessionChanges.turned];
  $effect(() => {
    const [made, turned] = [contentChanges.made, sessionChanges.turned];
    if (made !== before[0] || turned !== before[1]) untrack(ask);
  });
}
