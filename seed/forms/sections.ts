import type { Lines, SectionKind } from '../../graph/schema/vocabulary.ts';
import type { SectionDraft } from './draft.ts';
import type { Heading } from './headings.ts';

interface Open {
  readonly code: string;
  readonly heading: Heading;
  readonly in: string | null;
  readonly lines: Lines | null;
  readonly kind: SectionKind | null;
  used: boolean;
}

/** Cells of section columns stand below every heading. */
const columnRank = 99;

/** The sections of a document as its headings open them: each closes those of its rank and below. */
export class Sections {
  readonly #all: Open[] = [];
  #stack: Open[] = [];

  open(heading: Heading, lines: Lines | null): void {
    const within = this.#stack.filter((one) => one.heading.rank < heading.rank);
    this.#add(heading, lines, within);
  }

  /** Closes the sections of a rank and below, where a heading says that something else follows. */
  close(rank: number): void {
    this.#stack = this.#stack.filter((one) => one.heading.rank < rank);
  }

  /** Opens sections for the cells of section columns, from left to right; those that are open already stay so. */
  openPath(titles: readonly { readonly heading: Heading; readonly lines: Lines }[]): void {
    const path = this.#stack.filter((one) => one.heading.rank < columnRank);
    for (const { heading, lines } of titles) {
      const parent = path.at(-1)?.code ?? null;
      const known = this.#all.find((one) => one.in === parent && one.heading.title === heading.title);
      if (known) path.push(known);
      else {
        this.#add({ ...heading, rank: columnRank }, lines, path);
        path.push(...this.#stack.slice(-1));
      }
    }
    this.#stack = path;
  }

  /** The code of the section in which something stands now; one without a printed heading where none is open. */
  current(untitled: string): string {
    if (this.#stack.length === 0)
      this.#add({ printed: null, title: untitled, rank: 0, prefix: 'P', kind: null }, null, []);
    const section = this.#stack.at(-1);
    if (!section) throw new Error('no section is open');
    section.used = true;
    return section.code;
  }

  /** Sections that hold something, and those around them. `kind` is that of sections whose heading does not say it. */
  drafts(kind: SectionKind): SectionDraft[] {
    const needed = new Set<string>();
    for (const section of this.#all.filter(({ used }) => used))
      for (let one: Open | undefined = section; one; one = this.#all.find(({ code }) => code === one?.in))
        needed.add(one.code);
    return this.#all
      .filter(({ code }) => needed.has(code))
      .map(({ code, heading, in: parent, lines, kind: said, used }) => ({
        code,
        printed: heading.printed,
        in: parent,
        // A strategic field only groups; what holds rows itself is another kind of section.
        kind: used ? (said === 'strategic-field' ? kind : (said ?? kind)) : 'strategic-field',
        title: heading.title,
        lines,
      }));
  }

  #add(heading: Heading, lines: Lines | null, within: readonly Open[]): void {
    const parent = within.at(-1);
    const own = `${heading.prefix}${heading.printed ?? (heading.prefix === 'P' ? '' : `S${this.#all.length + 1}`)}`;
    const path = parent && heading.rank < columnRank ? `${parent.code}.${own}` : own;
    let code = path;
    for (let again = 2; this.#all.some((one) => one.code === code); again += 1) code = `${path}.${again}`;
    const section = { code, heading, in: parent?.code ?? null, lines, kind: heading.kind, used: false };
    this.#all.push(section);
    this.#stack = [...within, section];
  }
}
