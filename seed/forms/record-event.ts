import type { BundleEvent } from '../../graph/schema/bundle.ts';
import type { Bilingual, Lines } from '../../graph/schema/vocabulary.ts';
import type { Draft } from './draft.ts';
import { shortTitle } from './short-title.ts';

/** A body that a record names, as printed. */
export interface NamedInRecord {
  readonly as: string;
  readonly means: string;
  readonly lines: Lines;
}

const months = 'januar februar märz april mai juni juli august september oktober november dezember'.split(
  ' ',
);
const dated = /(?<!\d)(\d{1,2})\.\s?(?:(\d{1,2})\.|(\p{Lu}\p{Ll}+))\s?(20\d\d)(?!\d)/gu;
const subject = /^(?:Thema|Betreff|Anlass)\s*:\s*(?<said>.*)$/u;

/**
 * The meeting that a record tells of, on the first date in it, with whom it names; null where it names nobody or no date. Who took
 * part is not read off: all are "only named", which is what the words say.
 */
export function eventOf({ recognition, prose }: Draft, named: readonly NamedInRecord[]): BundleEvent | null {
  const [first] = prose;
  const last = prose.at(-1);
  const date = prose.flatMap(({ piece }) => dateIn(piece.text)).at(0);
  if (recognition.form !== 'record' || first === undefined || last === undefined || date === undefined)
    return null;
  const once = new Map(named.map((one) => [`${one.means} ${one.lines[0]}`, one]));
  if (once.size === 0) return null;
  const title = shortTitle(first.piece.text);
  return {
    title,
    date,
    lines: [first.piece.lines[0], last.piece.lines[1]],
    topic: topicIn(prose.map(({ piece }) => piece.text)) ?? title,
    participants: [...once.values()].map(({ as, means, lines }) => ({
      ...{ actor: means, role: 'named' as const, as, lines, column: 'record' as const },
    })),
  };
}

/** What a reader should know of what was made of a record. */
export function recordNote(event: BundleEvent | null): Bilingual {
  return event === null
    ? {
        de: 'Im Protokoll steht kein Datum oder keine Einrichtung; ein Treffen ist daraus nicht aufgenommen.',
        en: 'The record holds no date or no body; no meeting was taken from it.',
      }
    : {
        de: 'Wen das Protokoll nennt, ist aufgenommen als „nur genannt“, ungeprüft: Wer teilnahm, ist nicht herausgelesen. Kooperationen folgen aus einem Treffen nicht.',
        en: 'Whom the record names is taken as "only named", unreviewed: who took part was not read off it. No cooperation follows from a meeting.',
      };
}

function dateIn(text: string): string[] {
  return [...text.matchAll(dated)].flatMap(([, day = '', number, word = '', year = '']) => {
    const month = number === undefined ? months.indexOf(word.toLowerCase()) + 1 : Number(number);
    const isDay =
      month >= 1 &&
      month <= 12 &&
      Number(day) >= 1 &&
      Number(day) <= new Date(Number(year), month, 0).getDate();
    return isDay ? [`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`] : [];
  });
}

function topicIn(texts: readonly string[]): string | null {
  const at = texts.findIndex((text) => subject.test(text));
  const said = subject.exec(texts[at] ?? '')?.groups?.['said'] ?? '';
  const topic = said === '' ? (at < 0 ? undefined : texts[at + 1]) : said;
  return topic === undefined ? null : shortTitle(topic);
}
