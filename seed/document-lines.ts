import type { SourceText } from '../graph/schema/source-text.ts';
import type { Source } from './readers/source.ts';

/** The lines of a source as they are kept, and the line with which each page begins. */
export function documentLines({ lines, pages }: Source): Pick<SourceText, 'lines' | 'pages'> {
  return {
    lines: lines.map(({ text }) => text),
    pages: pages.flatMap((_, at) => {
      const first = lines.findIndex(({ page }) => page === at + 1);
      return first === -1 ? [] : [first + 1];
    }),
  };
}
