/** What runs along the edges of every printed page. */
export interface PageEdges {
  readonly head: string;
  readonly date: string;
  readonly footer: string;
  /** Words before and between page number and number of pages. */
  readonly page: string;
  readonly of: string;
}

/** Name of upright pages and of those that lie on their side, for the CSS property `page`. */
export const pageNames = { upright: 'blatt', lying: 'blatt-quer' } as const;

/**
 * CSS for A4 pages, upright and lying, with running head, footer and page number in the page's margins. The first page
 * bears its title itself and has no running head. Browsers without margin boxes ignore them.
 */
export function pageRules({ head, date, footer, page, of }: PageEdges): string {
  const small = 'font: 7.5pt/1.3 "Source Sans 3", sans-serif; color: #000';
  const edges = `
    @top-left { content: ${cssString(head)}; ${small}; width: 75%; vertical-align: bottom; padding-bottom: 2mm }
    @top-right { content: ${cssString(date)}; ${small}; vertical-align: bottom; padding-bottom: 2mm }
    @bottom-left { content: ${cssString(footer)}; ${small}; width: 86%; text-align: left; vertical-align: top; padding-top: 2mm; border-top: 0.5pt solid #000 }
    @bottom-right { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages); ${small}; width: 14%; text-align: right; vertical-align: top; padding-top: 2mm; border-top: 0.5pt solid #000 }`;
  const noHead = '@top-left { content: none } @top-right { content: none }';
  return `
  @page ${pageNames.upright} { size: A4 portrait; margin: 17mm 15mm 22mm; ${edges} }
  @page ${pageNames.lying} { size: A4 landscape; margin: 15mm 12mm 19mm; ${edges} }
  @page ${pageNames.upright}:first { margin-top: 14mm; ${noHead} }`;
}

/** A CSS string; quotes, backslashes and line breaks are escaped as CSS wants it. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** Whether the browser prints margin boxes; if not, the footer is printed with the content. */
export function printsMarginBoxes(): boolean {
  return 'CSSMarginRule' in globalThis;
}

/** Applies rules until the returned function is called. A constructed style sheet passes the content security policy. */
export function adoptPageRules(rules: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
