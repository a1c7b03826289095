import { place } from '../url-state/place.svelte.ts';

/** Opens the list of keys; "back" closes it. */
export function showHelp(): void {
  const dialog = keyList();
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  place.openOver(closeHelp);
}

export function closeHelp(): void {
  keyList()?.close();
}

/** The frame holds the one dialog of this id. */
function keyList(): HTMLDialogElement | null {
  const dialog = document.getElementById('keyboard-help');
  return dialog instanceof HTMLDialogElement ? dialog : null;
}
