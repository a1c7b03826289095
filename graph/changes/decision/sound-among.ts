import { randomUUID } from 'node:crypto';
import type { Engine } from '../../engines/engine.ts';
import { CannotDecide, UnknownNode } from '../../errors.ts';
import { decisionKey } from '../../identity/decision-key.ts';
import { decisionQueries } from '../../records/decision-records.ts';
import type { Author } from '../../schema/change.ts';
import { mostDecisions } from '../../schema/decision.ts';
import type { NewDecision } from '../../schema/decision.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { rehearseChange } from '../apply.ts';
import { sayingOf } from './complete-decisions.ts';
import { type SoundDecisions, soundDecisions } from './sound-decisions.ts';
import { keptDecision } from './standing.ts';

/** Of decisions those that are not made so already and can be made in one step, and those that cannot. */
export async function soundAmong(
  engine: Engine,
  by: Author,
  decisions: readonly NewDecision[],
): Promise<SoundDecisions> {
  const keys = decisions.map(({ about }) => decisionKey(about));
  const standing = new Map(
    (await engine.read(decisionQueries.byKeys, { keys })).map((record) => [
      record.key,
      sayingOf(keptDecision(record)),
    ]),
  );
  const differing = decisions.filter(
    (decision) => standing.get(decisionKey(decision.about)) !== sayingOf(decision),
  );
  const { sound, refused } = await soundDecisions(differing.slice(0, mostDecisions), async (some) => {
    const asked = { decisions: some, withdraw: [] };
    const request = { id: randomUUID(), at: new Date().toISOString(), by, kind: 'decisions' as const, asked };
    try {
      return await rehearseChange(engine, request, async () => null);
    } catch (error) {
      if (error instanceof CannotDecide || error instanceof UnknownNode) return error;
      throw error;
    }
  });
  const beyond = differing.slice(mostDecisions).map((decision) => ({ decision, why: tooMany }));
  return { sound, refused: [...refused, ...beyond] };
}

const tooMany: Bilingual = {
  de: `Mehr als ${mostDecisions} Entscheidungen auf einmal sind zu viel. Laden Sie die Datei noch einmal, dann kommt diese Zeile an die Reihe.`,
  en: `More than ${mostDecisions} decisions at once are too many. Load the file again, then it is this row's turn.`,
};
