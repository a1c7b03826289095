import type { Lines } from '../../../graph/schema/vocabulary.ts';
import type { GridCell } from '../../readers/source.ts';
import { textOf } from '../grid-cells.ts';
import { headingOf, type Heading } from '../headings.ts';

/** A number or letters that stand for a section: I.a, HF4, UZ, 3.1. A word is a heading. */
const code = /^(?=.*[\d.]|[A-Z]{1,4}$)[A-Za-z0-9.]{1,12}$/;

/** The sections that a line of a template names, the one around first; none where its cells are empty. */
export function sectionPath(
  cells: ReadonlyMap<string, GridCell>,
): readonly { readonly heading: Heading; readonly lines: Lines }[] {
  return (
    [
      ['oberabschnitt', 'oberabschnitt_titel'],
      ['abschnitt', 'abschnitt_titel'],
    ] as const
  ).flatMap(([number, title]) => {
    const cell = cells.get(number) ?? cells.get(title);
    const [first] = cell?.pieces ?? [];
    if (first === undefined) return [];
    const [printed, name] = [textOf(cells.get(number)), textOf(cells.get(title))];
    return [{ heading: sectionHeading(printed, name), lines: first.lines }];
  });
}

function sectionHeading(printed: string, title: string): Heading {
  if (!code.test(printed)) return headingOf(printed === '' ? title : printed, 0, 'table');
  const kind = /^HF/.test(printed) ? 'action-field' : null;
  return { printed, title: title === '' ? printed : title, rank: 0, prefix: '', kind };
}
