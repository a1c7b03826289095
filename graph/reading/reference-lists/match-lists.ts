import { listedKey, matchListed, type ListedMatch } from '../../identity/match-listed.ts';
import { decisionQueries, mergedEntries } from '../../records/decision-records.ts';
import {
  localMunicipalities,
  referenceListQueries,
  statedList,
  type ReferenceListRecord,
} from '../../records/reference-lists.ts';
import { Decided, type DecisionOf } from '../../schema/decision.ts';
import type { ListedBody } from '../../schema/reference-list.ts';
import { candidatesInScope } from '../corpus/candidate-body.ts';
import { corpus } from '../corpus/corpus.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { Reading } from '../reading.ts';
import type { Scope } from '../scope.ts';

/** A listed body and what its name means. */
export interface MatchedBody extends ListedMatch {
  readonly entry: ListedBody;
  /** The body that its decision names, which may go on under another id. */
  readonly decided: DecisionOf<'listed'> | null;
}

export interface MatchedList {
  readonly record: ReferenceListRecord;
  readonly bodies: readonly MatchedBody[];
}

const kept = new KeptAnswers<readonly MatchedList[]>();

/** Every reference list with what its names mean, by the names that the documents of this reader print; kept as long as the content stays. */
export function matchedLists(reading: Reading): Promise<readonly MatchedList[]> {
  const { scope } = reading;
  return kept.of(reading, scope.key, (whole) => gather(whole, scope));
}

async function gather(whole: Reading, scope: Scope): Promise<readonly MatchedList[]> {
  const records = await whole.read(referenceListQueries.all, {});
  if (records.length === 0) return [];
  const [all, towns, standing] = await Promise.all([
    corpus(whole),
    whole.read(localMunicipalities, {}),
    whole.read(decisionQueries.all, {}),
  ]);
  const local = new Set(towns.map(({ id }) => id));
  const bodies = candidatesInScope(all, scope, local);
  const decided = standing.flatMap(({ decided: text }) => {
    const { about } = Decided.parse(JSON.parse(text));
    return about.kind === 'listed' ? [about] : [];
  });
  const ids = [...new Set(decided.map(({ actor }) => actor))].toSorted();
  const merged = new Map(
    ids.length === 0 ? [] : (await whole.read(mergedEntries, { ids })).map(({ id, into }) => [id, into]),
  );
  return records.map((record) => {
    const judgements = new Map(
      decided
        .filter(({ town }) => town === record.town)
        .map((about) => [listedKey(about.name, merged.get(about.actor) ?? about.actor), about]),
    );
    const { entries } = statedList(record);
    const matches = matchListed(
      record.town,
      entries,
      bodies,
      (name, body) => judgements.get(listedKey(name, body))?.judged,
    );
    return {
      record,
      bodies: matches.flatMap((match, at) => {
        const entry = entries[at];
        if (entry === undefined) return [];
        const by =
          match.rule === 'decision' && match.means !== null
            ? (judgements.get(listedKey(entry.name, match.means)) ?? null)
            : null;
        return [{ ...match, entry, decided: by }];
      }),
    };
  });
}
