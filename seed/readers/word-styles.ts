import { readXml } from './read-xml.ts';

/** What a style of paragraphs says about those that have it. */
export interface WordStyle {
  /** Depth as a heading from 1; 0 for what is none. */
  readonly heading: number;
  readonly list: { readonly id: string; readonly level: number } | null;
}

interface Given {
  name: string;
  basedOn: string | null;
  outline: number | null;
  listId: string | null;
  listLevel: number | null;
}

/** The styles of a Word document by id (ECMA-376 17.7), with what they take over from others. Throws UnreadableFile. */
export function wordStyles(xml: string | null): ReadonlyMap<string, WordStyle> {
  const given = new Map<string, Given>();
  if (xml === null) return new Map();
  let style: Given | null = null;
  readXml(xml, {
    open: (name, { styleId = '', type = '', val = '' }) => {
      if (name === 'style') {
        style = { name: '', basedOn: null, outline: null, listId: null, listLevel: null };
        if (type === 'paragraph') given.set(styleId, style);
      } else if (style === null) return;
      else if (name === 'name') style.name = val.toLowerCase();
      else if (name === 'basedOn') style.basedOn = val;
      else if (name === 'outlineLvl') style.outline = Number(val);
      else if (name === 'numId') style.listId = val;
      else if (name === 'ilvl') style.listLevel = Number(val);
    },
    close: (name) => {
      if (name === 'style') style = null;
    },
  });
  return new Map([...given.keys()].map((id) => [id, styleOf(chain(given, id))]));
}

/** A style and those it is based on, nearest first. */
function chain(given: ReadonlyMap<string, Given>, id: string): Given[] {
  const found = new Set<Given>();
  let next = given.get(id);
  while (next !== undefined && !found.has(next)) {
    found.add(next);
    next = given.get(next.basedOn ?? '');
  }
  return [...found];
}

function styleOf(styles: readonly Given[]): WordStyle {
  const outline = styles
    .map((style) => style.outline ?? outlineByName(style.name))
    .find((one) => one !== null);
  const id = styles.map(({ listId }) => listId).find((one) => one !== null);
  const level = styles.map(({ listLevel }) => listLevel).find((one) => one !== null);
  return {
    heading: headingOf(outline ?? null),
    list: id === undefined || id === '0' ? null : { id, level: level ?? 0 },
  };
}

/** Built-in names are English in every language of the program. */
function outlineByName(name: string): number | null {
  if (name === 'title') return 0;
  const [, level] = /^heading ([1-9])$/.exec(name) ?? [];
  return level === undefined ? null : Number(level) - 1;
}

/** Depth of a heading from its outline level, of which the tenth is running text. */
export function headingOf(outline: number | null): number {
  return outline !== null && outline >= 0 && outline < 9 ? outline + 1 : 0;
}
