import type { DecisionContent, DecisionOf } from '../../../graph/schema/decision.ts';
import type { MeasureAnswer, RowAnswer, RowMention } from '../../../graph/schema/document-answers.ts';
import { measureNumberIn } from '../../../graph/schema/ids.ts';
import { basisTable, type Basis, type Modality } from '../../../graph/schema/vocabulary.ts';
import { looksLikePerson } from '../../../graph/schema/person-forms.ts';
import { cutAgain, measuresAgain } from './cut-again.ts';
import type { Related } from './entry-draft.ts';

/** A name of a row as its form holds it. `gaps`: the blanks of the wording at which it is cut. `at`: number of a measure. */
export interface NameDraft {
  readonly mention: RowMention;
  readonly means: Related;
  readonly isPartner: boolean;
  readonly basis: Basis;
  readonly at: number | null;
  readonly modality: Modality;
  readonly gaps: readonly number[];
  /** What the parts of a name that is cut mean, by their words. */
  readonly parts: ReadonlyMap<string, Related>;
  /** Whether it is one with its neighbours that are ticked too. */
  readonly isTicked: boolean;
}

/** A measure as its form holds it: each line of `titles` is one. */
export interface MeasureDraft {
  readonly measure: MeasureAnswer;
  readonly titles: string;
  readonly isTicked: boolean;
}

export interface RowDraft {
  readonly names: readonly NameDraft[];
  readonly measures: readonly MeasureDraft[];
  /** Code of the product; null where the row has none. */
  readonly product: string | null;
  readonly section: string;
}

/** Why something cannot be sent as it is typed. */
export type RowFault = 'means' | 'measure' | 'title' | 'apart' | 'person';
export const noRowFaults: ReadonlyMap<string, RowFault> = new Map();

/** What would be decided, and what is wrong: by the id of the name or measure. */
export interface RowChanges {
  readonly decisions: readonly DecisionContent[];
  readonly faults: ReadonlyMap<string, RowFault>;
}

/** The form of a row before anything is typed. */
export function draftOfRow({ mentions, measures, product, section }: RowAnswer): RowDraft {
  return {
    names: mentions.map((mention) => ({
      mention,
      means: mention.actor ?? mention.target ?? { id: '', name: mention.wording },
      isPartner: mention.review !== 'rejected',
      basis: mention.basis,
      at: mention.measure === null ? null : measureNumberIn(mention.measure),
      modality: mention.modality,
      gaps: [],
      parts: new Map(),
      isTicked: false,
    })),
    measures: measures.map((measure) => ({ measure, titles: measure.title, isTicked: false })),
    product: product?.code ?? null,
    section: section.code,
  };
}

/** The blanks of a wording, at which it may be cut. */
export function gapsOf(wording: string): number[] {
  return [...wording.matchAll(/\s+/g)].map(({ index }) => index);
}

const aroundParts = /^(?:[\s,;/&]|(?:und|oder|sowie)\s)+|(?:[\s,;/&]|\s(?:und|oder|sowie)(?=\s*$))+$/gu;

/** The parts of a wording that is cut at these blanks, without what stands between names. */
export function partsOf(wording: string, gaps: readonly number[]): string[] {
  const ends = [...gaps.toSorted((a, b) => a - b), wording.length];
  return ends
    .map((end, place) => wording.slice(place === 0 ? 0 : ends[place - 1], end).replaceAll(aroundParts, ''))
    .filter((part) => part !== '');
}

/** Into which titles an uncertain one might be parted; null where nothing printed speaks for it. */
export function proposedTitles(title: string): string[] | null {
  const parts = title.split(/[,;]\s+|\s+(?:und|sowie)\s+/u).map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part.length < 3 || part.endsWith('-'))) return null;
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1));
}

/** What of `draft` differs from the row, in decisions; `standing`: what is decided of it already. */
export function rowChanges(
  town: string,
  row: RowAnswer,
  draft: RowDraft,
  standing: readonly DecisionContent[] = [],
): RowChanges {
  const faults = new Map<string, RowFault>();
  const { document, place } = row;
  const moved: DecisionOf<'row'> = {
    kind: 'row',
    document,
    place,
    ...(draft.product === null || draft.product === row.product?.code ? {} : { product: draft.product }),
    ...(draft.section === row.section.code ? {} : { section: draft.section }),
  };
  const decisions = [
    ...namesDecided(town, row, draft, ofKind(standing, 'cut'), faults),
    ...measuresDecided(row, draft, ofKind(standing, 'measures'), faults),
    ...('product' in moved || 'section' in moved ? [moved] : []),
  ];
  return { decisions, faults };
}

function namesDecided(
  town: string,
  { document, place }: RowAnswer,
  { names }: RowDraft,
  standing: readonly DecisionOf<'cut'>[],
  faults: Map<string, RowFault>,
): DecisionContent[] {
  const joined = ticked(names, ({ mention }) => mention.id, faults);
  const [first] = joined;
  if (joined.some(({ mention }) => mention.column !== first?.mention.column))
    faults.set(first?.mention.id ?? '', 'apart');
  const decided: DecisionContent[] = [];
  const cuts = new Map(standing.map((one) => [one.text, one]));
  const cut = (wordings: readonly string[], parts: DecisionOf<'cut'>['names']): void => {
    const again = cutAgain([...cuts.values()], wordings, {
      kind: 'cut',
      town,
      text: wordings.join(' '),
      names: parts,
    });
    cuts.set(again.text, again);
  };
  if (first !== undefined && joined.length > 1) {
    const wordings = joined.map(({ mention }) => mention.wording);
    cut(wordings, [{ as: wordings.join(' '), means: first.means.id }]);
  }
  for (const name of names) {
    if (joined.includes(name)) continue;
    const { mention, gaps, parts } = name;
    const { wording, nth } = mention;
    if (gaps.length > 0) {
      const found = partsOf(wording, gaps).map((as) => ({ as, means: parts.get(as)?.id ?? '' }));
      if (found.some(({ means }) => means === '')) faults.set(mention.id, 'means');
      cut([wording], found);
      continue;
    }
    if (basisTable[name.basis].atMeasure && name.at === null) faults.set(mention.id, 'measure');
    const set = changedIn(name);
    if (Object.keys(set).length > 0) decided.push({ kind: 'mention', document, place, wording, nth, set });
  }
  return [...[...cuts.values()].filter((one) => !standing.includes(one)), ...decided];
}

function changedIn({ mention, ...draft }: NameDraft): DecisionOf<'mention'>['set'] {
  const at = basisTable[draft.basis].atMeasure ? draft.at : null;
  const before = mention.measure === null ? null : measureNumberIn(mention.measure);
  const isMoved = draft.basis !== mention.basis || at !== before;
  return {
    ...(draft.means.id === (mention.actor ?? mention.target)?.id
      ? {}
      : { means: draft.means.id, review: 'confirmed' as const }),
    ...(draft.isPartner === (mention.review !== 'rejected')
      ? {}
      : { review: draft.isPartner ? ('confirmed' as const) : ('rejected' as const) }),
    ...(isMoved ? { basis: draft.basis, at } : {}),
    ...(draft.modality === mention.modality ? {} : { modality: draft.modality }),
  };
}

function measuresDecided(
  { document, place }: RowAnswer,
  { measures }: RowDraft,
  standing: readonly DecisionOf<'measures'>[],
  faults: Map<string, RowFault>,
): DecisionContent[] {
  const joined = ticked(measures, ({ measure }) => measure.id, faults);
  const groups = measures.flatMap((one) => {
    if (joined.length > 1 && joined.includes(one)) return one === joined[0] ? [joined] : [];
    return [[one]];
  });
  const known = new Map(standing.map((one) => [one.text, one]));
  for (const group of groups) {
    const [first] = group;
    const before = group.map(({ measure }) => measure.title);
    const text = before.join(' ');
    const titles = (first?.titles ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (first === undefined || (titles.length === 1 && titles[0] === text)) continue;
    if (titles.length === 0 || titles.some(({ length }) => length < 3 || length > 80))
      faults.set(first.measure.id, 'title');
    if (titles.some(looksLikePerson)) faults.set(first.measure.id, 'person');
    const again = measuresAgain([...known.values()], before, {
      kind: 'measures',
      document,
      place,
      text,
      titles,
    });
    known.set(again.text, again);
  }
  return [...known.values()].filter((one) => !standing.includes(one));
}

function ofKind<K extends DecisionContent['kind']>(
  all: readonly DecisionContent[],
  kind: K,
): DecisionOf<K>[] {
  return all.flatMap((one) => (one.kind === kind ? [one as DecisionOf<K>] : []));
}

/** Those that are ticked; a fault where they do not stand one after the other. */
function ticked<T extends { readonly isTicked: boolean }>(
  all: readonly T[],
  idOf: (one: T) => string,
  faults: Map<string, RowFault>,
): T[] {
  const chosen = all.filter(({ isTicked }) => isTicked);
  const [first] = chosen;
  const last = chosen.at(-1);
  if (first === undefined || last === undefined) return [];
  if (chosen.length === 1 || all.indexOf(last) - all.indexOf(first) !== chosen.length - 1)
    faults.set(idOf(first), 'apart');
  return chosen;
}
