import { isAbout, statementsOf } from '../programme/statements.ts';
import { documentsStating } from '../records/decision-records.ts';
import type { Statement } from '../schema/detail-answers.ts';
import { heads } from './heads.ts';
import { programmes } from './programme.ts';
import type { Reading } from './reading.ts';

/**
 * What is stated of a node beside the names that documents print, by town, year and row; `documents` restricts to these,
 * empty means all that this reader may see. Only documents of which something is stated are looked into.
 */
export async function statements(
  reading: Reading,
  id: string,
  documents: readonly string[] = [],
): Promise<Statement[]> {
  const stating = new Set((await reading.read(documentsStating, {})).map(({ document }) => document));
  if (stating.size === 0) return [];
  const wanted = (await heads(reading)).filter(
    (one) => stating.has(one.id) && (documents.length === 0 || documents.includes(one.id)),
  );
  const read = await programmes(
    reading,
    wanted.map((one) => one.id),
  );
  return read.flatMap((programme) => statementsOf(programme).filter((statement) => isAbout(statement, id)));
}
