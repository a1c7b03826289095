import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** A printed page as a reader of the PDF gets it; lengths in millimetres. */
export interface PrintedPage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Where the PDFs of the last run lie, for people to look at. */
const directory = '.cache/test/sheets';
const millimetresPerPoint = 25.4 / 72;

/** A printed document; `read` reads one of its pages, the first being 1. White space is single blanks. */
export interface PrintedDocument {
  readonly pageCount: number;
  readonly read: (number: number) => Promise<PrintedPage>;
}

/**
 * Prints the page that is open as the browser's own print window does, with the paper size and margins of its style
 * sheet, and keeps the PDF as `name`.
 */
export async function printedDocument(page: Page, name: string): Promise<PrintedDocument> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, `${name}.pdf`), bytes);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return {
    pageCount: pdf.numPages,
    read: async (number) => {
      const sheet = await pdf.getPage(number);
      const { items } = await sheet.getTextContent();
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = sheet.view;
      const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
      return {
        text: words.join('').normalize('NFKC').replace(/\s+/g, ' '),
        width: Math.round((x2 - x1) * millimetresPerPoint),
        height: Math.round((y2 - y1) * millimetresPerPoint),
      };
    },
  };
}

/** The same with all its pages read. */
export async function printed(page: Page, name: string): Promise<PrintedPage[]> {
  const { pageCount, read } = await printedDocument(page, name);
  return Promise.all(Array.from({ length: pageCount }, (_, at) => read(at + 1)));
}
