import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** A printed page as a reader of the PDF gets it; lengths in millimetres. */
export interface PrintedPage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Where the PDFs of the last run lie, for people to look at. */
const directory = '.cache/test/sheets';
const millimetresPerPoint = 25.4 / 72;

/**
 * Prints the page that is open as the browser's own print window does, with the paper size and margins of its style
 * sheet, keeps the PDF as `name`, and reads it back. White space is single blanks.
 */
export async function printed(page: Page, name: string): Promise<PrintedPage[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, `${name}.pdf`), bytes);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const pages = await Promise.all(
    text.map(async (words, at): Promise<PrintedPage> => {
      const { view } = await pdf.getPage(at + 1);
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = view;
      return {
        text: words.normalize('NFKC').replace(/\s+/g, ' '),
        width: Math.round((x2 - x1) * millimetresPerPoint),
        height: Math.round((y2 - y1) * millimetresPerPoint),
      };
    }),
  );
  return pages;
}
