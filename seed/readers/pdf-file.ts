import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type DrawingCodes, drawnRules } from './pdf-rules.ts';
import { type Matrix, moved, type PdfPage, type PdfWord, times } from './pdf-page.ts';
import type { SourceLimits } from './reading-limits.ts';
import { brokenFile, lockedFile, tooManyPages, tooMuchText } from './unreadable-file.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Points of a text that runs as written in the file, in matrices of the page as it is shown. */
interface Placed {
  readonly text: string;
  readonly matrix: Matrix;
  readonly width: number;
}

/** The pages of a PDF with their words and drawn lines; null for one that cannot be read. Throws UnreadableFile. */
export async function pdfPages(bytes: Uint8Array, limits: SourceLimits): Promise<(PdfPage | null)[]> {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > limits.pages) throw tooManyPages(pdf.numPages, limits.pages);
    const { OPS } = await getResolvedPDFJS();
    const pages: (PdfPage | null)[] = [];
    let held = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pageOf(pdf, number, OPS);
      held += (page?.words ?? []).reduce((sum, { text }) => sum + text.length, 0);
      if (held > limits.characters) throw tooMuchText(limits.cells);
      pages.push(page);
    }
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      // Fonts come from nowhere, and pictures are not unpacked: only places and words are asked for.
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      maxImageSize: 1,
    });
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? lockedFile() : brokenFile('pdf');
  }
}

async function pageOf(pdf: Pdf, number: number, codes: DrawingCodes): Promise<PdfPage | null> {
  let page: Awaited<ReturnType<Pdf['getPage']>>;
  let content: Awaited<ReturnType<typeof page.getTextContent>>;
  let operations: Awaited<ReturnType<typeof page.getOperatorList>>;
  try {
    page = await pdf.getPage(number);
    content = await page.getTextContent({ includeMarkedContent: false });
    operations = await page.getOperatorList();
  } catch {
    // The library throws whatever went wrong in it; the others of the pages are still good.
    return null;
  }
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const shownAs = transform as unknown as Matrix;
  const placed = content.items.flatMap((item): Placed[] =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, matrix: times(shownAs, item.transform as unknown as Matrix), width: item.width }]
      : [],
  );
  const turn = turns[mainDirection(placed)](width, height);
  const sideways = turn[0] === 0;
  const words = placed.map((one) => wordOf({ ...one, matrix: times(turn, one.matrix) }));
  page.cleanup();
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    size: { width, height },
    shown: inverse(turn),
    words: words.flatMap(({ word, slanted }) => (slanted ? [] : apartAtGaps(word))),
    slanted: words.flatMap(({ word, slanted }) => (slanted ? [word] : [])),
    rules: drawnRules(operations, codes, times(turn, shownAs)),
  };
}

type Direction = 'right' | 'up' | 'left' | 'down';

/** What turns a page of this size so that text in a direction runs to the right. */
const turns: Readonly<Record<Direction, (width: number, height: number) => Matrix>> = {
  right: () => [1, 0, 0, 1, 0, 0],
  up: (_, height) => [0, 1, -1, 0, height, 0],
  left: (width, height) => [-1, 0, 0, -1, width, height],
  down: (width) => [0, -1, 1, 0, 0, width],
};

/** A turn taken back: its linear part is its own transpose. */
function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  return [a, c, b, d, -(a * e + b * f), -(c * e + d * f)];
}

function directionOf([a, b]: Matrix): Direction | null {
  if (Math.abs(b) < Math.abs(a) * 0.1) return a > 0 ? 'right' : 'left';
  if (Math.abs(a) < Math.abs(b) * 0.1) return b < 0 ? 'up' : 'down';
  return null;
}

/** The direction in which most letters run. */
function mainDirection(placed: readonly Placed[]): Direction {
  const letters = { right: 0, up: 0, left: 0, down: 0 };
  for (const { text, matrix } of placed) {
    const direction = directionOf(matrix);
    if (direction !== null) letters[direction] += text.length;
  }
  const directions: Direction[] = ['right', 'up', 'left', 'down'];
  return directions.reduce((best, other) => (letters[other] > letters[best] ? other : best));
}

function wordOf({ text, matrix, width }: Placed): { word: PdfWord; slanted: boolean } {
  const size = Math.max(1, Math.hypot(matrix[2], matrix[3]));
  const direction = directionOf(matrix);
  const [x, y] = [matrix[4], matrix[5]];
  if (direction === null || direction === 'right')
    return { word: { text, x, y, width, size }, slanted: direction === null };
  // Upright text in a cell is one word in the middle of its height.
  if (direction === 'up')
    return { word: { text, x: x - size, y: y - width / 2, width: size, size }, slanted: false };
  if (direction === 'down') return { word: { text, x, y: y + width / 2, width: size, size }, slanted: false };
  return { word: { text, x: x - width, y, width, size }, slanted: false };
}

/** Some programs write the cells of a row as one text with blanks in between. */
function apartAtGaps(word: PdfWord): PdfWord[] {
  const letter = word.width / Math.max(1, word.text.length);
  return [...word.text.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => ({
    ...word,
    text,
    x: word.x + index * letter,
    width: text.length * letter,
  }));
}

/** The place of a word's box on the page as it is shown. */
export function shownBox(
  page: PdfPage,
  left: number,
  top: number,
  right: number,
  bottom: number,
): { x: number; y: number; width: number; height: number } {
  const [x0, y0] = moved(page.shown, left, top);
  const [x1, y1] = moved(page.shown, right, bottom);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    x: round(Math.min(x0, x1)),
    y: round(Math.min(y0, y1)),
    width: round(Math.abs(x1 - x0)),
    height: round(Math.abs(y1 - y0)),
  };
}
