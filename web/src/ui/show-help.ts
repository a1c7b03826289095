/** Opens the list of keys; the frame holds the one dialog of this id. */
export function showHelp(): void {
  const dialog = document.getElementById('keyboard-help');
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}
