/** After the evidence is closed the reader goes on where it was opened: in its line of the table, or in the map. */
export function returnFocus(root: HTMLElement | undefined, selection: string | null): void {
  const row =
    selection === null ? null : root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(selection)}"]`);
  const places = [
    row,
    root?.querySelector<HTMLElement>('[data-map]'),
    root?.querySelector<HTMLElement>('[data-main]'),
  ];
  places.find((one) => one !== null && one !== undefined)?.focus();
}
