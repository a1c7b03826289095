/** Width and height of a page in points, as it is shown. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A PDF whose pages are drawn here, from the file somebody still holds: it is sent nowhere for that. */
export interface OpenPdf {
  readonly pages: number;
  /** The size of a page, counted from 1. */
  size(page: number): Promise<PageSize>;
  /**
   * Draws a page so wide in CSS pixels. Throws what the library throws where the page cannot be drawn; an aborted drawing
   * throws the signal's reason.
   */
  draw(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** Fetches the code that draws PDF files, half a megabyte, only here, and opens the file. Throws where it is no PDF. */
export async function openPdf(file: Blob): Promise<OpenPdf> {
  const [{ getDocument }, data] = await Promise.all([import('unpdf/pdfjs'), file.arrayBuffer()]);
  const pdf = await getDocument({ data, verbosity: 0, useSystemFonts: true, enableXfa: false }).promise;
  return {
    pages: pdf.numPages,
    async size(number) {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    },
    async draw(number, canvas, width, signal) {
      const page = await pdf.getPage(number);
      signal.throwIfAborted();
      const scale = width / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale: scale * devicePixelRatio });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const task = page.render({ canvas, viewport });
      signal.addEventListener('abort', () => task.cancel(), { once: true });
      try {
        await task.promise;
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      }
    },
    close() {
      void pdf.loadingTask.destroy();
    },
  };
}
