import { nameKeys } from '../identity/normalise.ts';
import type { Named, NamedAs } from '../schema/named.ts';
import { NamedAs as Ways } from '../schema/named.ts';
import type { Bilingual, Lines, MentionRole, ReviewState } from '../schema/vocabulary.ts';
import { distinctLines, linesWords } from './lines-list.ts';

/** A name of a body as one document prints it; `inRow` is false at events. */
export interface PrintedBody {
  readonly target: string;
  readonly wording: string;
  readonly review: ReviewState;
  readonly role: MentionRole;
  readonly ties: boolean;
  readonly inRow: boolean;
  readonly lines: Lines;
}

/** An area that has rows in the document, with the lines of its rows. */
export interface RunArea {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly runBy: string;
  readonly lines: readonly Lines[];
}

/**
 * What the registry knows of bodies: their names, what they are part of with what that is part of, the same the other
 * way, and open proposals, both ways.
 */
export interface Kin {
  namesOf(body: string): readonly string[];
  wholesOf(body: string): readonly string[];
  partsOf(body: string): readonly string[];
  maybeSame(body: string): readonly string[];
}

/** One way in which a document names a body, not yet in words: of many towns' bodies few are ever looked at. */
export type NamedWay = Omit<Named, 'sentence'>;

/**
 * How one document names bodies, the one place that says so, by body and strongest way first. A body is named where its
 * own name is printed, where its whole, its part or a name that joins it with another is, and where it runs an area. A
 * rejected reading names nobody. What ties is another question, see ties.ts.
 */
export function namedBodies(
  document: string,
  names: readonly PrintedBody[],
  areas: readonly RunArea[],
  kin: Kin,
): ReadonlyMap<string, readonly NamedWay[]> {
  const found = new Map<string, Map<string, Way>>();
  const note = (body: string, way: Way): void => {
    const ways = found.get(body) ?? new Map<string, Way>();
    const key = `${way.as}|${way.through?.id ?? ''}|${way.wording}`;
    ways.set(key, { ...way, lines: [...(ways.get(key)?.lines ?? []), ...way.lines] });
    found.set(body, ways);
  };
  for (const { target, wording, review, lines, ...printed } of names) {
    if (review === 'rejected') continue;
    note(target, { as: ownWay(printed), wording, through: null, lines: [lines] });
    const through = { id: target, name: kin.namesOf(target)[0] ?? target };
    const inside = new Set(segments(wording));
    const isInside = (body: string): boolean => kin.namesOf(body).some((name) => inside.has(keyOf(name)));
    for (const [relatives, as] of [
      [kin.wholesOf(target), 'by-part'],
      [kin.partsOf(target), 'by-whole'],
    ] as const)
      for (const body of relatives)
        note(body, { as: isInside(body) ? 'compound' : as, wording, through, lines: [lines] });
    for (const body of kin.maybeSame(target))
      if (isInside(body)) note(body, { as: 'compound', wording, through, lines: [lines] });
  }
  for (const { id, name, code, runBy, lines } of areas)
    note(runBy, { as: 'runs', wording: name, through: { id, name: `${name} (${code})` }, lines: [...lines] });
  return new Map(
    [...found].map(([body, ways]) => [
      body,
      [...ways.values()]
        .sort((a, b) => Ways.options.indexOf(a.as) - Ways.options.indexOf(b.as))
        .map((way) => ({ document, ...way, lines: distinctLines(way.lines) })),
    ]),
  );
}

/** A way with the sentence that tells it. */
export function inWords(way: NamedWay): Named {
  return { ...way, sentence: sentence(way) };
}

/** The ways among how a body is named, each once, strongest first. */
export function waysOf(named: readonly Pick<Named, 'as'>[]): NamedAs[] {
  const present = new Set(named.map(({ as }) => as));
  return Ways.options.filter((way) => present.has(way));
}

type Way = Omit<NamedWay, 'document'>;

function ownWay({ ties, inRow, role }: Pick<PrintedBody, 'ties' | 'inRow' | 'role'>): NamedAs {
  if (ties) return 'partner';
  if (!inRow) return 'event';
  return role === 'object' ? 'object' : 'own-area';
}

/** The parts of a name that a slash or brackets join. */
function segments(wording: string): string[] {
  const parts = wording.split(/[/()]/).map((part) => part.trim());
  return parts.length < 2 ? [] : parts.filter((part) => part !== '').map(keyOf);
}

function keyOf(name: string): string {
  return nameKeys(name)[0];
}

function sentence({ as, wording, through, lines }: Way): Bilingual {
  const [printed, where] = [{ de: `„${wording}“`, en: `“${wording}”` }, linesWords(lines)];
  const said: Readonly<Record<NamedAs, Bilingual>> = {
    partner: { de: `als Partner genannt: ${printed.de}`, en: `named as a partner: ${printed.en}` },
    'own-area': {
      de: `im eigenen Bereich genannt: ${printed.de}`,
      en: `named in its own area: ${printed.en}`,
    },
    object: {
      de: `genannt als Gegenstand einer Maßnahme: ${printed.de}`,
      en: `named as what a measure is about: ${printed.en}`,
    },
    event: { de: `bei einer Veranstaltung genannt: ${printed.de}`, en: `named at an event: ${printed.en}` },
    compound: { de: `genannt in ${printed.de}`, en: `named in ${printed.en}` },
    'by-part': { de: `genannt über einen Teil: ${printed.de}`, en: `named by a part of it: ${printed.en}` },
    'by-whole': {
      de: `genannt über das Ganze, zu dem es gehört: ${printed.de}`,
      en: `named by the whole it belongs to: ${printed.en}`,
    },
    runs: {
      de: `führt den Bereich ${through?.name ?? wording}`,
      en: `runs the area ${through?.name ?? wording}`,
    },
  };
  return { de: `${said[as].de}, ${where.de}`, en: `${said[as].en}, ${where.en}` };
}
