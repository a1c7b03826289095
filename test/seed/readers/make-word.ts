import { makeZip, type Packed } from './make-zip.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a Word document; `body` is the inside of the body element, the others are that of their root. */
export interface WordContent {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly comments?: string;
  /** Put before the root of the document. */
  readonly prologue?: string;
}

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  header: 'hdr',
  footer: 'ftr',
  comments: 'comments',
} as const;

/** The files of a Word document, as Word lays them out. */
export function wordFiles({ body, prologue = '', ...parts }: WordContent): Packed[] {
  const relation = (type: string, target: string): string =>
    `<Relationship Id="${type}" Type="${relations}/${type}" Target="${target}"/>`;
  const given = (Object.keys(roots) as (keyof typeof roots)[]).flatMap((part) => {
    const content = parts[part];
    return content === undefined ? [] : [{ part, content }];
  });
  const linked = given.map(({ part }) => relation(part, `${part}.xml`)).join('');
  return [
    {
      name: '_rels/.rels',
      content: `${xml}<Relationships xmlns="${packages}">${relation('officeDocument', 'word/document.xml')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${xml}${prologue}<w:document ${main}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${xml}<Relationships xmlns="${packages}">${linked}</Relationships>`,
    },
    ...given.map(({ part, content }) => ({
      name: `word/${part}.xml`,
      content: `${xml}<w:${roots[part]} ${main}>${content}</w:${roots[part]}>`,
    })),
  ];
}

export function makeWord(content: WordContent): Buffer {
  return makeZip(wordFiles(content));
}

/** A run of text; `properties` are those of the run. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of one text. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A cell of paragraphs, or of one text. */
export function cell(content: string, properties = ''): string {
  const inside = content.startsWith('<') ? content : paragraph(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cells = rows.map(
    (row) => `<w:tr>${row.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`,
  );
  return `<w:tbl>${cells.join('')}</w:tbl>`;
}

export function listItem(text: string, list: number, depth: number): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
}
