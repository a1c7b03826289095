import { wordingKey } from '../../../graph/identity/decision-key.ts';
import { nameRoots } from '../../../graph/identity/name-roots.ts';
import { isOfficeCode } from '../../../graph/identity/office-code.ts';
import type { Lines } from '../../../graph/schema/vocabulary.ts';
import { headWord } from '../../lexicon/head-word.ts';
import type { RowDraft } from '../draft.ts';
import { kindOfName } from './kind-of-name.ts';
import type { IsName } from './name-draft.ts';
import { knownInProse, namesInProse, type ProseName } from './names-in-prose.ts';

/** A name in the words of a measure; `at` is its running number in the row from 1, `object`: the measure is only about it. */
export interface TextName {
  readonly as: string;
  readonly lines: Lines;
  readonly at: number;
  readonly object: boolean;
}

/** `free`: no column names partners, so that nouns tell names too; else only what is `listed` in one (see `listedWords`), or known, is named. */
export interface TextRules {
  readonly free: boolean;
  readonly isName: IsName;
  readonly listed: ReadonlySet<string>;
  /** Name of the town whose programme it is. */
  readonly town: string;
}

/** Measures that are about a house itself: its hours, building, site, equipment, office. */
const aboutHouse =
  /öffnungszeit|renovier|sanier|umbau|neubau|anbau|ausbau(?:s)? de[rs]|umgestalt|ausstattung|modernisier|instandsetz|instandhalt|standort|umzug|baulich|aufenthaltsqualität|neuorganisation|anforderungsprofil|personaleinsatz/iu;
const withSomebody = /(?:^|\s)(?:mit|durch|seitens|gemeinsam)\s(?:\p{Ll}+\s){0,2}$/u;
/** Before a group that takes part, as in `namesInProse`. */
const together = /(?:^|[\s(])(?:mit|durch|bei|in)\s(?:\p{Ll}+\s){0,2}$/u;
const ofHouses = new Set(['culture', 'education', 'administration']);

/** The names in the words of a row's measures; the row's own area and the town itself are no partners of theirs. */
export function textNames(row: RowDraft, { free, isName, listed, town }: TextRules): TextName[] {
  const isListed = (name: string): boolean => isName(name) || listed.has(sameWords(name));
  const own = new Set([row.product ?? '', town, `Stadt ${town}`].map(sameWords));
  return row.measures.flatMap(({ text, lines }, at) => {
    const found = free
      ? namesInProse(text, isName)
      : knownInProse(text, isListed).filter((name) => takesPart(text, name));
    return found
      .filter(({ as }) => !own.has(sameWords(as)) && !isOfficeCode(as))
      .map(({ as, start }) => ({ as, lines, at: at + 1, object: isObject(text, as, start) }));
  });
}

/** What the texts of a document may name as its columns do, once for all of its rows. */
export function listedWords(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => !isOfficeCode(name)).map(sameWords));
}

/** What two wordings have in common that differ by inflection only; one and several stay apart. */
export function sameWords(name: string): string {
  return `${kindOfName(name).kind === 'collective' ? '+' : ''}${nameRoots(name).join(' ')}`;
}

/** How a body is called that a text names in the genitive or, if several, in the dative. */
export function nominative(name: string): string {
  if (/\s/u.test(name)) return name;
  const short = name.replace(/(?:s|n)$/u, '');
  const head = headWord(short);
  // "Büros" may be one in the genitive or several: it stays as it is.
  if (short === name || head === null || (name.endsWith('s') && headWord(name)?.plural)) return name;
  return name.endsWith('s') !== head.plural ? short : name;
}

/** The same name as an earlier wording by its words, else the first of its own. */
export class Spellings {
  readonly #by = new Map<string, string>();

  constructor(wordings: readonly string[]) {
    for (const wording of wordings) this.of(wording, wording);
  }

  of(wording: string, first = nominative(wording)): string {
    const key = sameWords(wording);
    const known = this.#by.get(key) ?? first;
    this.#by.set(key, known);
    return wordingKey(known) === wordingKey(wording) ? wording : known;
  }
}

function takesPart(text: string, { as, start }: ProseName): boolean {
  const { kind } = kindOfName(as);
  if (kind === 'collective') return together.test(text.slice(0, start));
  return kind !== 'placeholder' && kind !== 'target-group' && kind !== 'internal';
}

function isObject(text: string, name: string, start: number): boolean {
  return (
    aboutHouse.test(text) && ofHouses.has(kindOfName(name).type) && !withSomebody.test(text.slice(0, start))
  );
}
