let wanted = false;

/** Says that the map drawn next belongs to whoever uses the keyboard now: some wishes replace the map's element. */
export function keepFocus(): void {
  wanted = true;
}

/** Gives a new map the focus when it was promised and nothing else has it. */
export function takeFocus(map: HTMLElement): void {
  if (wanted && (document.activeElement ?? document.body) === document.body) map.focus();
  wanted = false;
}
