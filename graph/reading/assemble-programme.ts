import type { z } from 'zod';
import type {
  Area,
  Programme,
  ProgrammeActor,
  ProgrammeMeasure,
  ProgrammeMention,
  ProgrammeRow,
  ProgrammeSection,
  StatedPartner,
} from '../programme/programme.ts';
import { placeOf } from '../programme/row-place.ts';
import { Decided } from '../schema/decision.ts';
import type { Term } from '../schema/registry.ts';
import type { DocumentRecord } from '../records/document-records.ts';
import type { EntryRecord } from '../records/product-entries.ts';
import { bilingual } from '../records/bilingual.ts';
import { wholesAround } from '../identity/wholes-around.ts';
import { countedBody, type Whole } from '../programme/one-body.ts';
import { areaRef } from '../programme/refs.ts';
import { programmeRef } from './programme-ref.ts';
import { unreadParts } from './unread-parts.ts';
import type {
  ActorRecord,
  StatementRecord,
  goalsOfDocuments,
  programmeMeasures,
  programmeMentions,
  programmeRows,
} from '../records/programme-records.ts';
import type { SectionRecord } from '../records/section-records.ts';

type RowOf<Q extends { readonly row: z.ZodType }> = z.infer<Q['row']>;
type GoalRecord = RowOf<typeof goalsOfDocuments>;
type RowRecord = RowOf<typeof programmeRows>;
type MeasureRecord = RowOf<typeof programmeMeasures>;
type MentionRecord = RowOf<typeof programmeMentions>;

/** What programmes are put together from; sections, goals and rows by document, measures and mentions by row. */
export interface ProgrammeRecords {
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly sections: ReadonlyMap<string, readonly SectionRecord[]>;
  readonly goals: ReadonlyMap<string, readonly GoalRecord[]>;
  readonly rows: ReadonlyMap<string, readonly RowRecord[]>;
  /** What each document says of its products. */
  readonly entries: ReadonlyMap<string, readonly EntryRecord[]>;
  readonly measures: ReadonlyMap<string, readonly MeasureRecord[]>;
  readonly mentions: ReadonlyMap<string, readonly MentionRecord[]>;
  /** Row to the number of rejected names in its partner column. */
  readonly rejectedInCell: ReadonlyMap<string, number>;
  /** Mention to the measure it stands at. */
  readonly measureOf: ReadonlyMap<string, string>;
  readonly actors: ReadonlyMap<string, ActorRecord>;
  /** Body to the one it is part of. */
  readonly wholes: ReadonlyMap<string, Whole>;
  /** `from` is named in one of the documents. */
  readonly proposals: readonly {
    readonly from: string;
    readonly to: string;
    readonly state: 'open' | 'same';
  }[];
  /** Collective name (`from`) of one of the documents and a body it includes. */
  readonly members: readonly { readonly from: string; readonly to: string }[];
  readonly terms: ReadonlyMap<string, Term>;
  /** Document to what is stated of bodies in it. */
  readonly statements: ReadonlyMap<string, readonly StatementRecord[]>;
  /** Document to the bodies that were asked about it. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
}

/** One document of `records`, everything resolved. */
export function assembleProgramme(id: string, records: ProgrammeRecords): Programme {
  const document = records.documents.get(id);
  if (document === undefined) throw new Error(`${id} was not read`);
  const actors = new Map<string, ProgrammeActor>();
  const actorOf = (actor: string): ProgrammeActor => {
    const known = actors.get(actor) ?? programmeActor(actor, records);
    actors.set(actor, known);
    return known;
  };
  const sections = new Map(
    (records.sections.get(id) ?? []).map((section) => [section.id, programmeSection(section)]),
  );
  const entries = new Map((records.entries.get(id) ?? []).map((entry) => [entry.product, entry]));
  const areas = new Map<string, Area>();
  const rows = (records.rows.get(id) ?? []).map((row) => programmeRow(row));
  const named = new Set([
    ...areas.keys(),
    ...rows.flatMap(({ mentions }) => mentions.flatMap(({ actor }) => actor?.id ?? [])),
  ]);
  return {
    document: programmeRef(document),
    source: {
      ags: document.ags,
      session: document.session,
      sha256: document.sha256,
      version: document.version,
    },
    unread: unreadParts(document),
    areas: [...areas.values()],
    sections: [...sections.values()].filter((section) => rows.some((row) => row.section === section)),
    outline: [...sections.values()],
    goals: (records.goals.get(id) ?? []).map(({ id: goal, title, section }) => ({
      id: goal,
      title,
      section,
    })),
    rows,
    terms: records.terms,
    maybeSame: bothWays(records.proposals.filter(({ from }) => named.has(from))),
    decidedSame: new Set(
      records.proposals.flatMap(({ from, to, state }) => (state === 'same' ? [`${from}|${to}`] : [])),
    ),
    includes: new Map(
      [...Map.groupBy(records.members, ({ from }) => from)].flatMap(([from, pairs]) =>
        named.has(from) ? [[from, pairs.map(({ to }) => to)]] : [],
      ),
    ),
    asked: new Set(records.asked.get(id)),
    stated: (records.statements.get(id) ?? []).flatMap((record) => statedPartner(record, rows, actorOf)),
  };

  function programmeRow(row: RowRecord): ProgrammeRow {
    const section = sections.get(row.section);
    if (section === undefined) throw new Error(`${row.id} stands in a section that is not there`);
    const area = areas.get(row.product ?? section.id) ?? newArea(row.product, section);
    areas.set(area.id, area);
    const mentions = (records.mentions.get(row.id) ?? []).map((mention) => programmeMention(mention));
    return {
      id: row.id,
      key: row.id.slice(id.length + 1),
      printedPlace: row.place,
      section,
      area,
      flags: row.flags,
      lines: [row.lineFrom, row.lineTo],
      measures: (records.measures.get(row.id) ?? []).map((measure) => programmeMeasure(measure, mentions)),
      mentions,
      rejectedInCell: records.rejectedInCell.get(row.id) ?? 0,
    };
  }

  function newArea(product: string | null, { id: section, title, code }: ProgrammeSection): Area {
    if (product === null)
      return { id: section, name: title, code, kind: null, label: 'Section', runBy: null };
    const entry = entries.get(product);
    if (entry === undefined) throw new Error(`the product ${product} was not read`);
    const { runBy } = entry;
    return {
      ...areaRef({ ...entry, id: product }),
      label: 'Product',
      runBy: runBy === null ? null : actorOf(runBy),
    };
  }

  function programmeMention(record: MentionRecord): ProgrammeMention {
    const { id: mention, wording, column, role, basis, modality, review, rule, target, name, thing } = record;
    return {
      id: mention,
      wording,
      column,
      role,
      measure: records.measureOf.get(mention) ?? null,
      basis,
      modality,
      review,
      rule,
      lines: [record.lineFrom, record.lineTo],
      actor: thing === null ? actorOf(target) : null,
      thing: thing === null ? null : { id: target, name, kind: thing },
      ...(record.answer === null ? {} : { answer: record.answer }),
    };
  }
}

/** Nothing of a row that is not there any more, and nothing of an answer to what is printed. */
function statedPartner(
  { id, key, decided, at, role }: StatementRecord,
  rows: readonly ProgrammeRow[],
  actorOf: (id: string) => ProgrammeActor,
): StatedPartner[] {
  const { about, reason } = Decided.parse(JSON.parse(decided));
  if (about.kind !== 'added' && (about.kind !== 'answer' || about.said !== 'added')) return [];
  const row = rows.find((one) => placeOf(one) === about.place);
  if (row === undefined) return [];
  const actor = actorOf(id);
  if (about.kind === 'answer') {
    const { on, words = null } = about;
    return [{ key, basis: 'R', row, measure: null, actor, by: null, on, reason: words }];
  }
  const measure = row.measures.find(({ title }) => title === about.measure) ?? null;
  return [{ key, basis: 'H', row, measure, actor, by: role, on: at.slice(0, 10), reason: reason ?? null }];
}

function programmeSection({ id, code, title, parentTitle, parentCode }: SectionRecord): ProgrammeSection {
  return { id, code, title, parent: parentTitle, parentCode };
}

function programmeMeasure(record: MeasureRecord, mentions: readonly ProgrammeMention[]): ProgrammeMeasure {
  const { id, title, lineFrom, lineTo, terms, continues, continuesKind, merges } = record;
  return {
    id,
    title,
    lines: [lineFrom, lineTo],
    terms,
    through: new Map(
      (record.throughTerms ?? []).flatMap((term, at) => {
        const thing = mentions.find((mention) => mention.thing?.id === record.throughThings?.[at])?.thing;
        return thing === undefined || thing === null ? [] : [[term, thing]];
      }),
    ),
    continues:
      continues === null || continuesKind === null ? null : { measure: continues, kind: continuesKind },
    merges,
  };
}

function programmeActor(id: string, { actors, wholes }: ProgrammeRecords): ProgrammeActor {
  const record = actors.get(id);
  if (record === undefined) throw new Error(`the body ${id} was not read`);
  const { name, type, status, level, branch, municipality, profile } = record;
  const guess = bilingual(record.guessDe, record.guessEn);
  const wholeOf = (body: string): Whole | undefined => wholes.get(body);
  const around = wholesAround(id, wholeOf).map((whole) => whole.id);
  const kept = { wholes: around, countedAs: countedBody(id, wholeOf), profile: profile ?? [], guess };
  return { id, name, type, status, level, branch, municipality, ...kept };
}

function bothWays(pairs: readonly { from: string; to: string }[]): Map<string, readonly string[]> {
  const others = new Map<string, Set<string>>();
  for (const { from, to } of pairs)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      others.set(one, (others.get(one) ?? new Set()).add(other));
  return new Map([...others].map(([one, set]) => [one, [...set].sort()]));
}
