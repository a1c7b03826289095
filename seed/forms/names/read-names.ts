import type { BundleMention } from '../../../graph/schema/bundle.ts';
import type { Proposal } from '../../../graph/schema/registry.ts';
import { headWord } from '../../lexicon/head-word.ts';
import type { Draft, Item, RowDraft } from '../draft.ts';
import type { NamedInRecord } from '../record-event.ts';
import { cutCell, longestName } from './cut-cell.ts';
import { kindOfName } from './kind-of-name.ts';
import { KnownNames, type NameContext } from './known-names.ts';
import type { CutRule, Doubt, NameDraft } from './name-draft.ts';
import { namesInProse } from './names-in-prose.ts';
import { nameQuestions, type DoubtfulCell, type NameQuestion } from './name-questions.ts';
import { newNames, proposalsFor, spelling, type NewName } from './new-names.ts';
import { placeNames, type PlacedName } from './place-names.ts';
import { statedNames, type StatedName } from './stated-names.ts';
import { listedWords, sameWords, Spellings, textNames, type TextName } from './text-names.ts';

/** A name of a document as its bundle holds it, with how it was cut and what is doubtful. */
export interface ReadMention {
  readonly mention: BundleMention;
  readonly cut: CutRule;
  readonly doubts: readonly Doubt[];
}

/** The names of a draft: `rows` and `members` are in the order of the draft's own; `named`: bodies in the text of a record. */
export interface NamesRead {
  readonly named: readonly NamedInRecord[];
  readonly rows: readonly (readonly ReadMention[])[];
  readonly members: readonly (readonly ReadMention[])[];
  readonly newNames: readonly NewName[];
  readonly proposals: readonly Proposal[];
  readonly questions: readonly NameQuestion[];
}

/**
 * Cuts, places and matches the names of a draft whose source holds no person. Only what is called as an entry of the
 * town or above it means that entry; every other wording is a new name, and what may be one is proposed. Same draft and
 * context, same result; nothing is decided that somebody should decide.
 */
export function readNames(draft: Draft, context: NameContext): NamesRead {
  const known = new KnownNames(context);
  const isName = (wording: string): boolean => known.isName(wording);
  const entries = new Set([...context.registry.actors, ...context.registry.things].map(({ id }) => id));
  const things = new Set(context.registry.things.map(({ id }) => id));
  const isEntry = (id: string): boolean => entries.has(id);
  const doubtful: DoubtfulCell[] = [];
  const rows = draft.rows.map((row) => placedIn(row));
  const members = draft.members.map((item) => listed(item));
  const inCells = [...rows, ...members].flat();
  const inColumns = listedWords(inCells.map(({ as }) => as));
  const inTexts = draft.rows.map((row, at) => inText(row, rows[at] ?? []));
  const unknown = inCells.flatMap((name) => ('stated' in name || isName(name.as) ? [] : [name.as]));
  const spellings = new Spellings(unknown);
  const inRecord = draft.prose.flatMap(({ piece: { text, lines } }) =>
    namesInProse(text, isName).flatMap(({ as }) => (isBody(as) ? [{ as, lines }] : [])),
  );
  const unknownInTexts = [...inTexts.flat(), ...inRecord].flatMap(({ as }) =>
    isName(as) ? [] : [spellings.of(as)],
  );
  const fresh = newNames([...unknown, ...unknownInTexts], context);
  const ids = new Map(fresh.map(({ wording, id }) => [spelling(wording), id]));
  const proposals = proposalsFor(fresh, known, context);
  return {
    named: inRecord.flatMap(({ as, lines }) => {
      const means = known.meaningOf(as)?.means ?? ids.get(spelling(spellings.of(as)));
      return means === undefined || as.length > longestName ? [] : [{ as, means, lines }];
    }),
    rows: rows.map((names, at) => [...names.flatMap(mentionOf), ...(inTexts[at] ?? []).flatMap(inTextAs)]),
    members: members.map((names) => names.flatMap(mentionOf)),
    newNames: fresh,
    proposals,
    questions: nameQuestions(context, doubtful, fresh, proposals),
  };

  function placedIn(row: RowDraft): (PlacedName | StatedName)[] {
    const placed = row.partners.flatMap((cell): (PlacedName | StatedName)[] => {
      const stated = statedNames(row, cell, isEntry);
      if (stated !== null) return stated;
      const cut = cutCell(cell.pieces, isName);
      note(cell.pieces.map(({ text }) => text).join('\n'), cell.lines, cut.names);
      const names = placeNames(row, cell, cut);
      if (cell.stated === undefined) return names;
      const { column, isObject } = cell.stated;
      const isText = column === 'measure';
      return names.map((name): PlacedName => ({
        ...name,
        ...(isText && name.at !== null ? { basis: 'M1' } : {}),
        where: { column, isObject },
      }));
    });
    if (placed.length === 0 && row.flags.includes('blank-partner-cell'))
      for (const { text, lines } of row.measures)
        if (endsInName(text)) doubtful.push({ text, lines, doubts: ['empty-cell', 'tail'], names: 1 });
    return placed;
  }

  /** Whether a name means a body, known or new, and no programme, channel or target group. */
  function isActor(as: string, means: string): boolean {
    return entries.has(means)
      ? !things.has(means)
      : !['programme', 'channel', 'target-group'].includes(kindOfName(as).kind);
  }

  /** A known body, or one whose name is more than what any of its kind is called: records speak of much in general. */
  function isBody(as: string): boolean {
    const meaning = known.meaningOf(as);
    if (meaning !== null) return !things.has(meaning.means);
    const isBare = headWord(as)?.head.length === as.length;
    return kindOfName(as).kind === 'identifiable' && !isBare;
  }

  /** What the measures of a row name themselves, but for what its cells name beside them; a template says all in its cells. */
  function inText(row: RowDraft, placed: readonly PlacedName[]): TextName[] {
    const { town, registry } = context;
    const { form } = draft.recognition;
    if (form === 'template') return [];
    const free = form === 'action-fields';
    const name = registry.municipalities.find(({ id }) => id === town)?.name ?? '';
    const names = textNames(row, { free, isName, listed: inColumns, town: name });
    return names.filter(
      ({ as, at }) => !placed.some((one) => one.at === at && sameWords(one.as) === sameWords(as)),
    );
  }

  function listed({ piece }: Item): PlacedName[] {
    const { names } = cutCell([piece], isName);
    note(piece.text, piece.lines, names);
    return names.map((name) => ({ ...name, basis: 'D', at: null }));
  }

  function note(text: string, lines: DoubtfulCell['lines'], names: readonly NameDraft[]): void {
    const doubts = [...new Set(names.flatMap((name) => name.doubts))];
    if (doubts.length > 0) doubtful.push({ text, lines, doubts, names: names.length });
  }

  /** Whether the last words of a measure are a known name: the partner may stand there instead of in its cell. */
  function endsInName(text: string): boolean {
    const words = text.replace(/[.\s]+$/u, '').split(/\s+/u);
    return words.some(
      (_, from) => from > 0 && words.length - from <= 6 && isName(words.slice(from).join(' ')),
    );
  }

  /** A name in running text is a reading that nobody looked at, whatever it is called. */
  function inTextAs({ as, lines, at, object }: TextName): ReadMention[] {
    const meaning = known.meaningOf(as);
    const wording = spellings.of(as);
    const means = meaning?.means ?? ids.get(spelling(wording));
    if (means === undefined || as.length > longestName) return [];
    const mention: BundleMention = {
      as,
      means,
      lines,
      column: 'measure',
      ...(object && !things.has(means) ? { role: 'object' as const } : {}),
      basis: 'M1',
      at,
      rule: meaning?.rule ?? (wording === as ? 'exact' : 'inflection'),
      review: known.decided(as)?.review ?? 'open',
    };
    return [{ mention, cut: 'none', doubts: [] }];
  }

  function mentionOf(name: PlacedName | StatedName): ReadMention[] {
    const { as, lines, basis, at, possible, cut, doubts } = name;
    const meaning = known.meaningOf(as);
    const place = {
      as,
      lines,
      basis,
      ...(at === null ? {} : { at }),
      ...(possible ? { modality: 'possible' as const } : {}),
    };
    if ('stated' in name) {
      const { means, column, isObject, review } = name.stated;
      const rule = meaning?.means === means ? meaning.rule : 'curated';
      const role = isObject && !things.has(means) ? { role: 'object' as const } : {};
      return [{ mention: { ...place, means, column, ...role, rule, review }, cut, doubts }];
    }
    const means = meaning?.means ?? ids.get(spelling(as));
    if (means === undefined || as.length > longestName) return [];
    // Called as an entry is called, a name is as sure as that entry.
    const isSure =
      !context.unreviewed.has(means) && meaning !== null && doubts.every((doubt) => doubt === 'code');
    const mention: BundleMention = {
      ...place,
      means,
      column: name.where?.column ?? 'partner',
      ...(name.where?.isObject === true && isActor(as, means) ? { role: 'object' as const } : {}),
      rule: meaning?.rule ?? 'exact',
      review: known.decided(as)?.review ?? (isSure ? 'confirmed' : 'open'),
    };
    return [{ mention, cut, doubts }];
  }
}
