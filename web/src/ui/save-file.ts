/** Offers `content` to the browser as a download called `name`. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download reads the address after the click; it is freed once that must have begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
