import { Archive } from './archive.ts';
import { cellStyles } from './cell-styles.ts';
import { mainPart, relationsOf } from './package-relations.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { readXml } from './read-xml.ts';
import { isOn } from './rich-text.ts';
import { sharedStrings } from './shared-strings.ts';
import type { Sheet, TableFile } from './table-file.ts';
import { brokenPackage } from './unreadable-file.ts';
import { readWorksheet } from './worksheet.ts';

/** The worksheets of an Excel workbook (ECMA-376, both of its dialects), in the order of their tabs. Throws UnreadableFile. */
export function readWorkbook(bytes: Uint8Array, limits: ReadingLimits): TableFile {
  const archive = new Archive(bytes, limits);
  const main = mainPart(archive);
  const { from1904, tabs } = workbookOf(archive.text(main) ?? raise());
  const relations = relationsOf(archive, main);
  const partOf = (type: string): string | null => {
    const part = [...relations.values()].find((relation) => relation.type === type);
    return part === undefined ? null : archive.text(part.path);
  };
  const worksheets = tabs.filter(({ relation }) => relations.get(relation)?.type === 'worksheet');
  const parts = {
    strings: sharedStrings(partOf('sharedStrings'), limits),
    styles: cellStyles(partOf('styles')),
    from1904,
    held: { cells: 0, characters: 0 },
  };
  const sheets = worksheets.slice(0, limits.sheets).map(({ name, hidden, relation }): Sheet => {
    const path = relations.get(relation)?.path ?? '';
    const commented = [...relationsOf(archive, path).values()].some(({ type }) => /comment/i.test(type));
    return { name, hidden, commented, ...readWorksheet(archive.text(path) ?? raise(), parts, limits) };
  });
  return { format: 'xlsx', sheets, unread: worksheets.slice(limits.sheets).map(({ name }) => name) };
}

interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

function workbookOf(xml: string): { readonly from1904: boolean; readonly tabs: readonly Tab[] } {
  const tabs: Tab[] = [];
  let from1904 = false;
  readXml(xml, {
    open: (name, { name: title = '', state = 'visible', id = '', date1904 = '0' }) => {
      if (name === 'workbookPr') from1904 = isOn(date1904);
      if (name === 'sheet') tabs.push({ name: title, hidden: state !== 'visible', relation: id });
    },
  });
  return { from1904, tabs };
}

function raise(): never {
  throw brokenPackage();
}
