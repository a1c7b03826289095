import type { SectionInfo } from '../../../graph/schema/document-answers.ts';

/** "I Kulturelle Teilhabe" by the code of the strategic field, from the sections that stand in it. */
export function fieldTitles(sections: readonly SectionInfo[]): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ parent }) =>
      parent === null ? [] : [[parent.code, `${parent.code} ${parent.title}`]],
    ),
  );
}
