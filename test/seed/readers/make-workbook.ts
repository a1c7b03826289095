import { makeZip, type Packed } from './make-zip.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What stands in the files of a small workbook; `sheet` is the inside of the worksheet element. */
export interface WorkbookContent {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  /** Put before the root of the worksheet. */
  readonly prologue?: string;
}

function relationsFile(name: string, targets: Readonly<Record<string, string>>): Packed {
  const all = Object.entries(targets).map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return { name, content: `${xml}<Relationships xmlns="${packages}">${all.join('')}</Relationships>` };
}

/** The files of a workbook with one worksheet, as Excel lays them out. */
export function workbookFiles({ sheet, strings, styles, properties, prologue }: WorkbookContent): Packed[] {
  const workbook = `${properties ?? ''}<sheets><sheet name="Blatt" sheetId="1" r:id="rId1"/></sheets>`;
  return [
    relationsFile('_rels/.rels', { officeDocument: 'xl/workbook.xml' }),
    {
      name: 'xl/workbook.xml',
      content: `${xml}<workbook xmlns="${main}" xmlns:r="${relations}">${workbook}</workbook>`,
    },
    relationsFile('xl/_rels/workbook.xml.rels', {
      worksheet: '/xl/worksheets/sheet1.xml',
      sharedStrings: 'sharedStrings.xml',
      styles: 'styles.xml',
    }),
    { name: 'xl/sharedStrings.xml', content: `${xml}<sst xmlns="${main}">${strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `${xml}<styleSheet xmlns="${main}">${styles ?? ''}</styleSheet>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${xml}${prologue ?? ''}<worksheet xmlns="${main}">${sheet}</worksheet>`,
    },
  ];
}

export function makeWorkbook(content: WorkbookContent): Buffer {
  return makeZip(workbookFiles(content));
}

/** Rows of the sheet data, blank but for their formatting: valid, large unpacked, and of no use to anybody. */
export function blankRows(rows: number, columns: number): string {
  const cells = '<c s="1"/>'.repeat(columns);
  return `<sheetData>${`<row>${cells}</row>`.repeat(rows)}</sheetData>`;
}
