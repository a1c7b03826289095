import { place } from '../url-state/place.svelte.ts';

/** Opens the list of keys; the frame holds the one dialog of this id. "Back" closes it. */
export function showHelp(): void {
  const dialog = document.getElementById('keyboard-help');
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.showModal();
  place.openOver(() => dialog.close());
}
