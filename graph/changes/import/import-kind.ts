import type { RevertibleKind } from '../kind.ts';

/**
 * A programme is read in: its new names, its document, what was answered, and its lines. Each is a change of its own with
 * what it takes to be kept, found and taken back; this one holds them together and changes nothing by itself.
 */
export const importKind: RevertibleKind<'import'> = {
  moves: 'remarks',
  replay: 'every',
  asked: ({ parts: _, ...told }) => ({ told, parts: [] }),
  hash: ({ told }) => told.asked,
  hashOf: ({ asked }) => asked,
  parts: async (_tx, { parts }) => parts,
  complete: async ({ parts }, { told }) => {
    if (parts.length === 0) return null;
    return { payload: { ...told, parts: [...parts] }, town: told.town, document: told.document };
  },
  apply: async () => undefined,
  subject: ({ id, payload: { newNames } }) => ({
    subject: `import:${id}`,
    held: null,
    holds: id,
    about: newNames,
  }),
  summary: ({ title, counts, replaces, newNames }) => {
    const { rows, measures, mentions, answers } = counts;
    return {
      de: `„${title}“ eingelesen${replaces ? ', im Tausch gegen das geladene Dokument' : ''}: ${rows} Zeilen, ${measures} Maßnahmen, ${mentions} Nennungen; neue Namen: ${newNames.length}${answers === 0 ? '' : `; Antworten: ${answers}`}`,
      en: `“${title}” read in${replaces ? ', in the place of the loaded document' : ''}: ${rows} rows, ${measures} measures, ${mentions} mentions; new names: ${newNames.length}${answers === 0 ? '' : `; answers: ${answers}`}`,
    };
  },
  // Its parts are taken back, and made again, by changes of their own.
  restore: async () => undefined,
};
