const code = /^(?:[IVX]{1,4}[./\s]?\d{1,3}|\d{1,3})$/u;

/** Whether a wording is the number of an office ("I/01", "III.41", "10"): nothing can be told from its letters. */
export function isOfficeCode(wording: string): boolean {
  return code.test(wording.trim());
}
