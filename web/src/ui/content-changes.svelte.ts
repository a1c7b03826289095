import { untrack } from 'svelte';

/** What this browser changed of what programmes say or who somebody is. */
class ContentChanges {
  made = $state(0);

  /** Something was changed: whoever shows what rests on it asks again. */
  note(): void {
    this.made += 1;
  }
}

export const contentChanges = new ContentChanges();

/** Calls `ask` whenever something was changed while the component is there. */
export function onContentChanged(ask: () => void): void {
  const before = contentChanges.made;
  $effect(() => {
    if (contentChanges.made !== before) untrack(ask);
  });
}
