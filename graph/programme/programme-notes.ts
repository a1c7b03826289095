import type { UnreadPart } from '../schema/bundle.ts';
import type { Bilingual, DocumentForm } from '../schema/vocabulary.ts';
import { linesWords } from './lines-list.ts';
import { countedAreas } from './counted-areas.ts';
import type { Programme } from './programme.ts';

const formNotes: Readonly<Partial<Record<DocumentForm, Bilingual>>> = {
  goals: {
    de: 'Nennt nur Ziele: Einrichtungen darin sind gewünscht, nicht als Partner von Maßnahmen genannt. Deshalb gibt es hier keine Verbindungen.',
    en: 'States goals only: bodies in it are wished for, not named as partners of measures. That is why there are no ties here.',
  },
  record: {
    de: 'Protokoll eines Treffens: Es sagt, wer dabei war und wer nur genannt ist; beides sind keine Kooperationen. Die Anlagen mit den Listen fehlen.',
    en: 'Record of a meeting: it says who took part and who is only named; neither is a cooperation. The attachments holding the lists are missing.',
  },
  list: {
    de: 'Liste ohne Maßnahmen: Sie nennt Einrichtungen, aber keine Zusammenarbeit.',
    en: 'A list without measures: it names bodies but no cooperation.',
  },
};

/** What must be known of a document wherever something of it is counted or drawn. */
export function programmeNotes(programme: Programme): Bilingual[] {
  const form = formNotes[programme.document.form];
  return [...(form === undefined ? [] : [form]), ...standingNotes(programme)];
}

/** The same without what the form of the document says: what has to stand beside every count. */
export function standingNotes(programme: Programme): Bilingual[] {
  return [...unreadNote(programme.unread), ...objectNote(programme), ...doubleNotes(programme)];
}

/** A name that stands only in a part that was not read is missing here without being missing in the document. */
export function unreadNote(unread: readonly UnreadPart[]): Bilingual[] {
  if (unread.length === 0) return [];
  const list = (lang: 'de' | 'en'): string =>
    unread
      .map(({ what, lines }) =>
        lines === undefined ? what[lang] : `${what[lang]} (${linesWords(lines)[lang]})`,
      )
      .join('; ');
  return [
    {
      de: `Nicht auf Namen gelesen: ${list('de')}. Wer nur dort steht, ist nicht erfasst; „nicht genannt“ gilt dafür nicht.`,
      en: `Not read for names: ${list('en')}. Who stands only there is not recorded; “not named” does not hold for them.`,
    },
  ];
}

function doubleNotes(programme: Programme): Bilingual[] {
  return countedAreas(programme).flatMap(({ area, doubles }) => {
    if (doubles.length === 0) return [];
    const codes = [area, ...doubles].map(({ code, name }) => code ?? name);
    if (doubles.every((double) => programme.decidedSame.has(`${area.id}|${double.id}`)))
      return [
        {
          de: `${codes.join(' und ')} (${area.name}) sind nach einer Entscheidung derselbe Bereich und zählen als einer.`,
          en: `${codes.join(' and ')} (${area.name}) are by a decision the same area and count as one.`,
        },
      ];
    return [
      {
        de: `Ob ${codes.join(' und ')} (${area.name}) derselbe Bereich sind, ist offen; gezählt sind sie als einer.`,
        en: `Whether ${codes.join(' and ')} (${area.name}) are the same area is open; they are counted as one.`,
      },
    ];
  });
}

/** Names that stand in a measure as what it is about draw no tie, and are said to stand there. */
function objectNote({ rows }: Programme): Bilingual[] {
  const objects = rows.flatMap(({ mentions }) => mentions.filter(({ role }) => role === 'object'));
  if (objects.length === 0) return [];
  const one = objects.length === 1;
  const lines = linesWords(objects.map((mention) => mention.lines));
  return [
    {
      de: `${objects.length} ${one ? 'Nennung einer eigenen Einrichtung ist' : 'Nennungen eigener Einrichtungen sind'} nur Gegenstand einer Maßnahme und deshalb keine Verbindung (${lines.de}).`,
      en: `${objects.length} ${one ? 'mention of an own institution is' : 'mentions of own institutions are'} only what a measure is about and therefore no tie (${lines.en}).`,
    },
  ];
}
