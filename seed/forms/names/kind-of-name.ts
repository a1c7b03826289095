import type { ActorType } from '../../../graph/schema/actor-types.ts';
import type { ActorStatus, ThingKind } from '../../../graph/schema/vocabulary.ts';
import { headWord, type HeadWord } from '../../lexicon/head-word.ts';
import { isKnownWord } from '../../lexicon/known-word.ts';
import { asListed, channel, ownStaff, placeholder, programme, targetGroup } from '../../lexicon/no-bodies.ts';
import { openers } from '../../lexicon/openers.ts';
import { isPlace } from '../../lexicon/places.ts';
import { isOfficeCode } from '../../../graph/identity/office-code.ts';

/** What a wording names: a body of one of four statuses, an office by its code, or what is never a partner. */
export type NameKind = ActorStatus | Exclude<ThingKind, 'place'> | 'code';

/** `sure`: the type follows from a word of the name; else it is `unclear`. `by`: that word or form, as printed. */
export interface KindOfName {
  readonly kind: NameKind;
  readonly type: ActorType;
  readonly sure: boolean;
  readonly by: string | null;
}

interface Told {
  readonly type: ActorType;
  readonly by: string | null;
}

interface Token {
  readonly text: string;
  readonly head: HeadWord | null;
}

const belonging = /^(?:der|des|den|dem|vom|von|für|im|in|am|an|zum|zur|auf|bei|aus|mit|gegen|ohne|e\.)$/u;
const joining = /^(?:und|oder|sowie|&|\/|–|-)$/u;
const club = /(?:^|[\s(])e\.?\s?v\.?(?=$|[\s,;)])/iu;
const company = /(?:^|\s)(?:g?gmbh|ug|kg|ohg|ag(?=$)|inc)(?=$|[\s,;)])/iu;
/** Who speaks for a body is named as that body: "Fachreferent des Landesverbandes". */
const spokesman =
  /^(?:Vertreter(?:[*:_]?in(?:nen)?)?|Vertretung|Fachreferent(?:[*:_]?in)?|Mitglieder|Vorstand) (?:der|des|von) (?=\S)/u;
const regional =
  /(?:^|[\s-])(?:(?:Bergisch|Westfälisch|Rheinisch|Niederrheinisch|Ostwestfälisch|Lippisch|Deutsch|Europäisch)\p{Ll}+|NRW|Nordrhein-Westfalen|Westfalen|Westfalen-Lippe|Ruhrgebiet|Landesverband\p{Ll}*)(?![\p{L}-])/u;
/** Heads that are the same for all kinds of houses: of two suspended before them the first tells the kind. */
const anyHouse = /(einrichtung(?:en)?|institution(?:en)?)$/u;
const parts = /\([^)]*\)|[^\s()]+/gu;

/** What a name says of its kind, by its own words alone: legal form, then opener, then head noun; never guessed. */
export function kindOfName(name: string): KindOfName {
  const text = name.trim().replace(spokesman, '');
  const listed = asListed(text);
  if (isOfficeCode(text)) return { kind: 'code', type: 'administration', sure: false, by: text };
  const noPartner = (kind: NameKind): KindOfName => ({ kind, type: 'unclear', sure: true, by: text });
  if (placeholder.test(listed)) return noPartner('placeholder');
  if (programme.test(listed)) return noPartner('programme');
  if (channel.test(listed)) return noPartner('channel');
  if (targetGroup.test(listed)) return noPartner('target-group');

  if (isPlace(text)) return { kind: 'identifiable', type: 'municipality', sure: true, by: text };

  const tokens = tokensOf(text);
  const own = tokens.find(({ text: word }) => ownStaff.test(asListed(word)));
  if (own !== undefined) return { kind: 'internal', ...staffOf(tokens, own), sure: true };
  const { type, by } = widest(typeOf(text, tokens), text);
  return { kind: statusOf(tokens), type, sure: type !== 'unclear', by };
}

/** A network that is called after a region or a state is one of the field; of two names around a stroke the one that tells counts. */
function widest(told: Told, text: string): Told {
  if (told.type === 'local-body' && regional.test(text)) return { ...told, type: 'professional-network' };
  const sides = told.type === 'unclear' ? text.split(/\s*\/\s*/u) : [];
  if (sides.length !== 2) return told;
  return sides.map((side) => typeOf(side, tokensOf(side))).find(({ type }) => type !== 'unclear') ?? told;
}

/** Words outside brackets; where there are none, those inside. */
function tokensOf(text: string): Token[] {
  const all = text.match(parts) ?? [];
  const outside = all.filter((part) => !part.startsWith('('));
  const words = outside.length > 0 ? outside : all.flatMap((part) => part.slice(1, -1).split(/\s+/u));
  return words
    .flatMap((word) => word.split(/(?<=\p{L}{2})\/(?=\p{L})/u))
    .map((word) => word.replace(/^[„"“‚]|[,;:"“”‘]+$/gu, ''))
    .filter((word) => word !== '')
    .map((word) => ({ text: word, head: headWord(word) }));
}

function typeOf(text: string, tokens: readonly Token[]): Told {
  const main = mainHead(tokens);
  const type = main?.head?.type;
  const found = { type: type ?? 'unclear', by: main?.text ?? null } as const;
  if (club.test(text))
    return type === 'professional-network' ||
      type === 'engagement' ||
      type === 'social' ||
      type === 'religion'
      ? found
      : { type: 'association', by: 'e. V.' };
  if (company.test(text))
    return type === undefined || type === 'unclear' || type === 'administration'
      ? { type: 'business', by: company.exec(text)?.[0].trim() ?? null }
      : found;
  const [first] = tokens;
  const opener = openers.get(first?.text.toLowerCase().replace(/\.$/u, '') ?? '');
  if (first !== undefined && opener?.type != null && tokens.length > 1) {
    const ofState =
      /\b(?:des (?:Bundes|Landes)|Landes|Bundes)\b/u.test(text) && opener.type === 'administration';
    return { type: ofState ? 'state' : opener.type, by: first.text };
  }
  const [, rest] = anyHouse.exec(main?.text ?? '') ?? [];
  const at = tokens.findIndex((token) => token === main);
  if (
    rest !== undefined &&
    joining.test(tokens[at - 1]?.text ?? '') &&
    tokens[at - 2]?.text.endsWith('-') === true
  ) {
    const other = headWord(`${tokens[at - 2]?.text.slice(0, -1) ?? ''}${rest}`);
    if (other !== null && other.type !== 'unclear') return { ...found, type: other.type };
  }
  const follows = tokens[tokens.findIndex((token) => token === main) + 1]?.text;
  if (type === 'association' && follows === 'des' && /\bdes (?:Bundes|Landes)\b/u.test(text))
    return { type: 'state', by: 'des Bundes' };
  if (main !== undefined && main !== first && /^kreis(?:es)?$/iu.test(main.text))
    return { type: 'unclear', by: null };
  return found;
}

/** The last head before "der", "für", "im"; a later one where that says nothing of its type ("Haus der Musik"). */
function mainHead(tokens: readonly Token[]): Token | undefined {
  const at = tokens.findIndex(({ text }, index) => index > 0 && belonging.test(text));
  const before = (at === -1 ? tokens : tokens.slice(0, at)).filter(isTelling);
  const telling = before.filter(({ head }) => head?.type !== 'unclear' && head?.type !== 'municipality');
  const after = tokens.slice(at === -1 ? tokens.length : at).filter(isTelling);
  return telling.at(-1) ?? after.find(({ head }) => head?.type !== 'unclear') ?? before.at(-1);
}

function isTelling({ text, head }: Token): boolean {
  return head !== null && !text.endsWith('-');
}

/** Own staff of what the other words of the name, or the rest of the word, tell: "Bibliotheksteam", "Team Kulturamt". */
function staffOf(tokens: readonly Token[], own: Token): { readonly type: ActorType; readonly by: string } {
  const rest = asListed(own.text)
    .replace(ownStaff, (found) => (/^\p{L}/u.test(found) ? (found[0] ?? '') : ''))
    .replace(/-$/u, '');
  if (/kollegium|lehrkräfte/u.test(asListed(own.text)) && tokens.length === 1)
    return { type: 'education', by: own.text };
  const office = tokens.find(({ head }) => head?.type === 'administration');
  if (office !== undefined && office !== own) return { type: 'administration', by: own.text };
  const heads = [
    headWord(rest.replace(/s$/u, '')),
    headWord(rest),
    headWord(`${rest}e`),
    ...tokens.filter((one) => one !== own).map(({ head }) => head),
  ];
  const type = heads.find((head) => head !== null && head.type !== 'unclear')?.type;
  return { type: type ?? 'administration', by: own.text };
}

/** A group only where its head is a plural and nothing in it is a proper name. */
function statusOf(tokens: readonly Token[]): 'identifiable' | 'collective' {
  const at = tokens.findIndex(({ text }, index) => index > 0 && belonging.test(text));
  const named = at === -1 ? tokens : tokens.slice(0, at);
  const heads = named.filter(({ head, text }) => head !== null && !text.endsWith('-'));
  if (heads.length === 0 || !heads.every(({ head }) => head?.plural)) return 'identifiable';
  return tokens.every((token) => isGeneral(token)) ? 'collective' : 'identifiable';
}

function isGeneral({ text, head }: Token): boolean {
  return (
    head !== null ||
    belonging.test(text) ||
    joining.test(text) ||
    /^\p{Ll}/u.test(text) ||
    isKnownWord(text) ||
    text.endsWith('-')
  );
}
