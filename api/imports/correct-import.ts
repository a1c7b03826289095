import type { ImportPatch } from '../../graph/schema/import.ts';
import type { Fault } from '../request-errors.ts';
import { InvalidRequest } from '../request-errors.ts';
import { withAnswers } from './answered-names.ts';
import type { UnderstoodImport } from './imports.ts';
import type { StoredImport } from './stored-import.ts';

/** An import with what somebody corrected. */
export function corrected(stored: StoredImport, patch: ImportPatch): StoredImport {
  const { town = stored.town, year = stored.year, form = stored.form, columns = [], answers = [] } = patch;
  const chosen = new Map([...stored.columns, ...columns].map((choice) => [choice.fingerprint, choice]));
  return {
    ...stored,
    town,
    year,
    form,
    columns: [...chosen.values()],
    remembered: stored.remembered && columns.length === 0 && patch.form === undefined,
    answers: withAnswers(stored.answers, answers),
  };
}

/** Throws InvalidRequest where a correction is about a town, a table or a body that is not there. */
export function expectFits(
  { known, read }: UnderstoodImport,
  { town, columns = [], answers = [] }: ImportPatch,
): void {
  const { municipalities, actors, things } = known.context.registry;
  const ids = new Set([...actors, ...things].map(({ id }) => id));
  const heads = new Map(
    read.draft.recognition.tables.map((table) => [table.fingerprint, table.heads.length]),
  );
  const faults: Fault[] = [
    ...(town === undefined || municipalities.some(({ id }) => id === town)
      ? []
      : [
          {
            pointer: '/body/town',
            detail: `„${town}“ ist hier nicht bekannt. / "${town}" is not known here.`,
          },
        ]),
    ...columns.flatMap(({ fingerprint, roles }, at) =>
      heads.get(fingerprint) === roles.length
        ? []
        : [{ pointer: `/body/columns/${at}`, detail: 'no table has such heads, or has other columns' }],
    ),
    ...answers.flatMap(({ means }, at) =>
      means == null || ids.has(means)
        ? []
        : [{ pointer: `/body/answers/${at}/means`, detail: `nothing is known under the id "${means}"` }],
    ),
  ];
  if (faults.length > 0) throw new InvalidRequest(faults);
}
