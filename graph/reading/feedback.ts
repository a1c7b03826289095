import { feedbackSheet } from '../analysis/feedback/feedback-sheet.ts';
import { UnknownNode } from '../errors.ts';
import { placeOf } from '../programme/row-place.ts';
import { decisionQueries, mergedEntries, namesDecidedAbout } from '../records/decision-records.ts';
import { compareText } from '../schema/compare-text.ts';
import { Decided, type DecisionOf } from '../schema/decision.ts';
import type {
  FeedbackAnswer,
  FeedbackEntry,
  FeedbackQuery,
  FeedbackSheet,
} from '../schema/feedback-answers.ts';
import { heads } from './heads.ts';
import { programme, programmes } from './programme.ts';
import type { Reading } from './reading.ts';

/** What a body is asked about a document; one that goes on under another id is asked as that. Throws UnknownNode. */
export async function partnerSheet(
  reading: Reading,
  { partner, document }: FeedbackQuery,
): Promise<FeedbackSheet> {
  const body = (await staying(reading, [partner])).get(partner) ?? partner;
  const sheet = feedbackSheet(await programme(reading, document), body);
  if (sheet === null) throw new UnknownNode(partner);
  return sheet;
}

/** A decision about feedback that holds, under the id its body goes by now. */
interface Standing {
  readonly key: string;
  readonly body: string;
  readonly name: string;
  readonly about: DecisionOf<'answer' | 'asked'>;
}

/** Who was asked and what they answered, in documents this reader may see; of one partner or document, or all. */
export async function feedback(
  reading: Reading,
  only: { readonly [K in keyof FeedbackQuery]?: FeedbackQuery[K] | undefined },
): Promise<FeedbackAnswer> {
  const [all, standing] = await Promise.all([heads(reading), standingFeedback(reading)]);
  const wanted = standing.filter(
    ({ body, about }) =>
      (only.partner === undefined || body === only.partner) &&
      (only.document === undefined || about.document === only.document),
  );
  const seen = all.filter(({ id }) => wanted.some(({ about }) => about.document === id));
  const read = await programmes(
    reading,
    seen.map(({ id }) => id),
  );
  const entries = seen.flatMap(({ id, title, town, year }, at): FeedbackEntry[] => {
    const rows = new Map((read[at]?.rows ?? []).map((row) => [placeOf(row), row]));
    const own = Map.groupBy(
      wanted.filter(({ about }) => about.document === id),
      ({ body }) => body,
    );
    return [...own].map(([body, said]) => {
      const asked = said.flatMap(({ key, about }) => (about.kind === 'asked' ? [{ key, on: about.on }] : []));
      return {
        actor: { id: body, name: said[0]?.name ?? body },
        document: { id, title, town, year },
        asked: asked.at(-1)?.on ?? null,
        askedKey: asked.at(-1)?.key ?? null,
        answers: said.flatMap(({ key, about }) => {
          if (about.kind !== 'answer') return [];
          const { said: as, on, words, place } = about;
          const row = rows.get(place);
          return [
            {
              key,
              said: as,
              on,
              words: words ?? null,
              place,
              row: row?.id ?? null,
              area: row === undefined ? null : `${row.area.name} (${row.section.code})`,
            },
          ];
        }),
      };
    });
  });
  return { entries: entries.toSorted((a, b) => compareText(a.actor.name, b.actor.name)) };
}

async function standingFeedback(reading: Reading): Promise<Standing[]> {
  const found = (await reading.read(decisionQueries.all, {})).flatMap(({ key, decided }) => {
    const { about } = Decided.parse(JSON.parse(decided));
    return about.kind === 'answer' || about.kind === 'asked' ? [{ key, about }] : [];
  });
  const bodies = await staying(
    reading,
    found.map(({ about }) => about.actor),
  );
  const ids = [...new Set(found.map(({ about: { actor } }) => bodies.get(actor) ?? actor))].toSorted();
  const named = ids.length === 0 ? [] : await reading.read(namesDecidedAbout, { ids });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return found.map(({ key, about }) => {
    const body = bodies.get(about.actor) ?? about.actor;
    return { key, about, body, name: names.get(body) ?? body };
  });
}

/** Of some bodies those that go on under another id, with that. */
async function staying(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const merged = await reading.read(mergedEntries, { ids: [...new Set(ids)].toSorted() });
  return new Map(merged.map(({ id, into }) => [id, into]));
}
