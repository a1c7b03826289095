/** Scrolls a list, and nothing around it, so that the part of it with this selector can be seen. */
export function keepInView(list: HTMLElement | undefined, selector: string): void {
  const part = list?.querySelector(selector);
  if (list === undefined || part == null) return;
  const [outer, inner] = [list.getBoundingClientRect(), part.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    list.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 3);
}
