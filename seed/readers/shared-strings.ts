import type { ReadingLimits } from './reading-limits.ts';
import { readXml } from './read-xml.ts';
import { type RichText, RichTextReader } from './rich-text.ts';
import { tooMuchText } from './unreadable-file.ts';

/** The texts of a workbook in the order by which cells name them (ECMA-376 18.4.9). Throws UnreadableFile. */
export function sharedStrings(xml: string | null, { cells }: ReadingLimits): RichText[] {
  const found: RichText[] = [];
  if (xml === null) return found;
  const reader = new RichTextReader();
  readXml(xml, {
    open: (name, attributes) => {
      reader.open(name, attributes);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      reader.close(name);
      if (name !== 'si') return;
      if (found.push(reader.take()) > cells) throw tooMuchText(cells);
    },
  });
  return found;
}
