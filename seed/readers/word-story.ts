import type { ReadingLimits } from './reading-limits.ts';
import { readXml } from './read-xml.ts';
import { isOn } from './rich-text.ts';
import { tooMuchText } from './unreadable-file.ts';
import type { WordElement, WordParagraph, WordRow, WordRun, WordTable } from './word-elements.ts';

type Attributes = Readonly<Record<string, string>>;

/** A body, a header, a footer, or a note, which has a `key` such as "footnote 3". */
export interface WordStory {
  readonly key: string;
  readonly content: WordElement[];
}

/** Former properties, moved text at its old place, and what is for programs that cannot draw what stands beside it. */
const skipped =
  /^(?:moveFrom|Fallback|(?:rPr|pPr|tcPr|trPr|tblPr|tblPrEx|sectPr|tblGrid)Change|numberingChange)$/;
const storyOf = /^(?:body|hdr|ftr|footnote|endnote)$/;

/** What a run may hold beside its text. */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** The stories of a part of a Word document (ECMA-376 17.3, 17.4), with changes accepted. Throws UnreadableFile. */
export function wordStories(xml: string, limits: ReadingLimits): WordStory[] {
  const reader = new StoryReader(limits);
  readXml(xml, {
    open: (name, attributes) => {
      reader.open(name, attributes);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      reader.close(name);
    },
  });
  return reader.stories;
}

class StoryReader {
  readonly stories: WordStory[] = [];
  readonly #limits: ReadingLimits;
  readonly #path: string[] = [];
  readonly #containers: WordElement[][] = [];
  readonly #tables: WordTable[] = [];
  readonly #paragraphs: WordParagraph[] = [];
  #state: WordRun['state'] = 'text';
  /** Depth of the element that is left out with all that is in it; null where none is. */
  #leftOut: number | null = null;
  /** A form field shows what to fill in and was not filled in. */
  #unfilled = false;
  #held = 0;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    this.#path.push(name);
    if (this.#leftOut !== null) return;
    const within = this.#path.at(-2);
    if (skipped.test(name) || (name === 'sdtContent' && this.#unfilled)) {
      this.#leftOut = this.#path.length;
      this.#unfilled = false;
    } else if (name === 'showingPlcHdr') this.#unfilled = isOn(attributes['val']);
    else if (within === 'pPr' || within === 'numPr') this.#paragraphProperty(name, attributes);
    else if (within === 'rPr') this.#runProperty(name, attributes);
    else if (within === 'tcPr' || within === 'trPr') this.#tableProperty(name, attributes);
    else if (within === 'r') this.#inRun(name, attributes);
    else this.#begin(name, attributes);
  }

  text(text: string): void {
    if (this.#leftOut !== null) return;
    const name = this.#path.at(-1);
    if (name === 't') this.#write(text);
    else if (name === 'delText' && text.trim() !== '') this.#mark('deleted');
  }

  close(name: string): void {
    if (this.#leftOut === this.#path.length) this.#leftOut = null;
    else if (this.#leftOut === null) {
      if (name === 'p') this.#paragraphs.pop();
      else if (name === 'tbl') this.#tables.pop();
      else if (name === 'tc' || name === 'txbxContent' || storyOf.test(name)) this.#containers.pop();
      else if (name === 'sdt') this.#unfilled = false;
    }
    this.#path.pop();
  }

  #begin(name: string, attributes: Attributes): void {
    if (storyOf.test(name)) {
      const content: WordElement[] = [];
      this.#containers.push(content);
      // Of the notes, those with a type are the lines that part them from the text.
      if (attributes['type'] === undefined || attributes['type'] === 'normal')
        this.stories.push({ key: `${name} ${attributes['id'] ?? ''}`.trim(), content });
    } else if (name === 'p') this.#beginParagraph();
    else if (name === 'r') this.#state = 'text';
    else if (name === 'tbl') {
      const table: WordTable = { kind: 'table', rows: [] };
      this.#containers.at(-1)?.push(table);
      this.#tables.push(table);
    } else if (name === 'tr') this.#tables.at(-1)?.rows.push({ before: 0, deleted: false, cells: [] });
    else if (name === 'tc') {
      const content: WordElement[] = [];
      this.#row()?.cells.push({ columns: 1, merged: null, content });
      this.#containers.push(content);
    } else if (name === 'txbxContent') {
      const content: WordElement[] = [];
      this.#paragraphs.at(-1)?.boxes.push(content);
      this.#containers.push(content);
    }
  }

  #beginParagraph(): void {
    const paragraph: WordParagraph = {
      kind: 'paragraph',
      style: null,
      list: null,
      outline: null,
      runs: [],
      boxes: [],
      notes: [],
      deleted: false,
      joinsNext: false,
    };
    this.#containers.at(-1)?.push(paragraph);
    this.#paragraphs.push(paragraph);
  }

  #paragraphProperty(name: string, { val = '' }: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === 'pStyle') paragraph.style = val;
    else if (name === 'outlineLvl') paragraph.outline = Number(val);
    else if (name === 'ilvl') paragraph.list = { id: paragraph.list?.id ?? null, level: Number(val) };
    else if (name === 'numId') paragraph.list = { id: val, level: paragraph.list?.level ?? null };
  }

  #runProperty(name: string, { val }: Attributes): void {
    if (this.#path.at(-3) === 'pPr') {
      if (name === 'del') this.#mark('joinsNext');
    } else if ((name === 'strike' || name === 'dstrike') && isOn(val)) this.#state = 'struck';
    else if (name === 'vanish' && isOn(val)) this.#state = 'hidden';
    else if (name === 'vertAlign' && val === 'superscript' && this.#state === 'text') this.#state = 'raised';
  }

  #tableProperty(name: string, { val }: Attributes): void {
    const row = this.#row();
    const cell = row?.cells.at(-1);
    if (row !== undefined && name === 'gridBefore') row.before = columnsIn(val);
    else if (row !== undefined && name === 'del') row.deleted = true;
    else if (cell === undefined) return;
    else if (name === 'gridSpan') cell.columns = columnsIn(val);
    else if (name === 'vMerge') cell.merged = val === 'restart' ? 'begins' : 'covered';
  }

  #inRun(name: string, attributes: Attributes): void {
    const sign = signs[name];
    if (sign !== undefined) this.#write(sign);
    else if (name === 'sym') this.#write(String.fromCharCode(parseInt(attributes['char'] ?? '20', 16)));
    else if (name === 'footnoteReference' || name === 'endnoteReference')
      this.#paragraphs.at(-1)?.notes.push(`${name.slice(0, -9)} ${attributes['id'] ?? ''}`);
  }

  #mark(what: 'deleted' | 'joinsNext'): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) paragraph[what] = true;
  }

  #write(text: string): void {
    this.#held += text.length;
    if (this.#held > this.#limits.characters) throw tooMuchText(this.#limits.cells);
    this.#paragraphs.at(-1)?.runs.push({ text, state: this.#state });
  }

  #row(): WordRow | undefined {
    return this.#tables.at(-1)?.rows.at(-1);
  }
}

/** A table of Word has at most 63 columns. */
function columnsIn(value: string | undefined): number {
  const columns = Number(value);
  return columns >= 1 && columns <= 63 ? Math.floor(columns) : 1;
}
