import type { Struck } from './table-file.ts';

/** A text in runs; `struck` is null where a run looks as its cell does. */
export type RichText = readonly { readonly text: string; readonly struck: boolean | null }[];

/** Gathers the runs of one text (ECMA-376 18.4.8) while its elements are told; the reading aid above the line is left out. */
export class RichTextReader {
  #runs: { text: string; struck: boolean | null }[] = [];
  #struck: boolean | null = null;
  #inText = false;
  #inAid = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.#inAid = true;
    else if (name === 'r') this.#struck = null;
    else if (name === 'rPr') this.#struck = false;
    else if (name === 'strike') this.#struck = isOn(attributes['val']);
    else if (name === 't' && !this.#inAid) {
      this.#inText = true;
      this.#runs.push({ text: '', struck: this.#struck });
    }
  }

  text(text: string): void {
    const run = this.#runs.at(-1);
    if (this.#inText && run !== undefined) run.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inAid = false;
    if (name === 't') this.#inText = false;
    if (name === 'r') this.#struck = null;
  }

  /** The text so far; the next one begins. */
  take(): RichText {
    const taken = this.#runs;
    this.#runs = [];
    this.#struck = null;
    return taken;
  }
}

/** The whole text with plain line breaks, without the escapes of characters that XML does not allow. */
export function plainText(runs: RichText): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/** How much of a text is struck through in a cell whose own font is, or is not. */
export function struckIn(runs: RichText, cellStruck: boolean): Struck {
  const written = runs.filter(({ text }) => text.trim() !== '');
  const struck = written.filter((run) => run.struck ?? cellStruck);
  if (struck.length === 0) return 'no';
  return struck.length === written.length ? 'wholly' : 'partly';
}

/** The runs of a text that are not struck through in a cell whose own font is, or is not. */
export function standingIn(runs: RichText, cellStruck: boolean): RichText {
  return runs.filter((run) => !(run.struck ?? cellStruck));
}

/** A flag of the format: it is on where it stands without a value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true';
}
