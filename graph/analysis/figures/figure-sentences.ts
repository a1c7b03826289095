import type { FiguresAnswer } from '../../schema/bridge-answers.ts';
import type { Basis, Bilingual } from '../../schema/vocabulary.ts';
import { areaNames, counted, listed } from '../name-lists.ts';
import type { Programme } from '../../programme/programme.ts';

type Counts = Omit<FiguresAnswer, 'document' | 'sentences'>;

/** The counts in plain words; `inOneArea` partners are named by a single area. Never a score. */
export function figureSentences(programme: Programme, counts: Counts, inOneArea: number): Bilingual[] {
  if (counts.limits.rows === 0)
    return [
      {
        de: 'Das Dokument hat keine Zeilen mit Maßnahmen; es gibt nichts zu zählen. Ein leeres Netz ist kein schwaches Netz.',
        en: 'The document has no rows with measures; there is nothing to count. An empty network is not a weak one.',
      },
    ];
  return [
    size(counts),
    rowsWithout(counts),
    areasWithout(programme, counts),
    parts(programme, counts),
    ...(counts.partners === 0 ? [] : [spread(counts, inOneArea), bases(counts)]),
    {
      de: `${counts.limits.unreviewed} von ${counts.limits.mentions} Nennungen sind noch ungeprüft gelesen.`,
      en: `The reading of ${counts.limits.unreviewed} of ${counts.limits.mentions} mentions is not reviewed yet.`,
    },
  ];
}

function size({ areas, partners, collective, limits }: Counts): Bilingual {
  const inAreas = counted(areas, { de: 'Bereich', en: 'area' }, { de: 'Bereichen', en: 'areas' });
  const rows = counted(limits.rows, { de: 'Zeile', en: 'row' }, { de: 'Zeilen', en: 'rows' });
  const bodies = counted(partners, { de: 'Stelle', en: 'body' }, { de: 'Stellen', en: 'bodies' });
  const names = counted(
    collective,
    { de: 'Sammelname', en: 'collective name' },
    { de: 'Sammelnamen', en: 'collective names' },
  );
  return {
    de: `In ${rows.de} aus ${inAreas.de} sind ${bodies.de} außerhalb des jeweiligen Bereichs mit Namen genannt, dazu ${names.de}.`,
    en: `In ${rows.en} of ${inAreas.en}, ${bodies.en} outside the area concerned are named by name, and ${names.en} besides.`,
  };
}

function rowsWithout({ limits }: Counts): Bilingual {
  const without = limits.rows - limits.rowsWithPartner;
  return {
    de: `In ${without} von ${limits.rows} Zeilen ist kein Partner genannt, weder mit Namen noch als Sammelname.`,
    en: `In ${without} of ${limits.rows} rows no partner is named, neither by name nor collectively.`,
  };
}

function areasWithout(programme: Programme, { areas, namingNobody }: Counts): Bilingual {
  if (namingNobody.length === 0)
    return {
      de: 'Jeder Bereich nennt mindestens einen Partner mit Namen.',
      en: 'Every area names at least one partner by name.',
    };
  const names = listed(namingNobody.map(areaNames(programme)));
  return {
    de: `${namingNobody.length} von ${areas} Bereichen ${namingNobody.length === 1 ? 'nennt' : 'nennen'} keinen Partner mit Namen: ${names.de}.`,
    en: `${namingNobody.length} of ${areas} areas ${namingNobody.length === 1 ? 'names' : 'name'} no partner by name: ${names.en}.`,
  };
}

function parts(programme: Programme, counts: Counts): Bilingual {
  if (counts.parts.length === 1)
    return counts.areas === 1
      ? { de: 'Es gibt nur einen Bereich.', en: 'There is only one area.' }
      : {
          de: 'Über namentlich genannte Partner und die Einrichtungen, die Bereiche führen, hängen alle Bereiche zusammen.',
          en: 'Through partners named by name and the institutions that run areas, all areas are connected.',
        };
  const nameOf = areaNames(programme);
  const groups = (lang: keyof Bilingual) =>
    counts.parts.map((part) => listed([...new Set(part.map(nameOf))])[lang]).join(' · ');
  return {
    de: `Über namentlich genannte Partner und die Einrichtungen, die Bereiche führen, gibt es ${counts.parts.length} Gruppen von Bereichen ohne Verbindung: ${groups('de')}.`,
    en: `Through partners named by name and the institutions that run areas there are ${counts.parts.length} groups of areas without a connection: ${groups('en')}.`,
  };
}

function spread({ partners }: Counts, inOneArea: number): Bilingual {
  return {
    de: `${inOneArea} von ${partners} namentlich Genannten ${inOneArea === 1 ? 'steht' : 'stehen'} in genau einem Bereich. Wie wichtig sie sind, sagt das nicht.`,
    en: `${inOneArea} of ${partners} bodies named by name ${inOneArea === 1 ? 'stands' : 'stand'} in exactly one area. That does not say how important they are.`,
  };
}

function bases({ basis }: Counts): Bilingual {
  const mentions = (asked: Basis): number => basis.find((one) => one.basis === asked)?.mentions ?? 0;
  const all = basis.reduce((sum, one) => sum + one.mentions, 0);
  const said: readonly (readonly [number, Bilingual])[] = [
    [mentions('M1'), { de: 'im Wortlaut einer Maßnahme', en: 'in the words of a measure' }],
    [mentions('M2s'), { de: 'zeilengleich mit einer Maßnahme', en: 'in line with a measure' }],
    [
      mentions('M2v'),
      {
        de: 'vermutlich zeilengleich mit einer Maßnahme',
        en: 'presumably in line with a measure',
      },
    ],
    [mentions('Z'), { de: 'nur in derselben Zeile', en: 'in the same row only' }],
    [mentions('D'), { de: 'nur im Dokument', en: 'in the document only' }],
  ];
  const present = said.filter(([count]) => count > 0);
  const text = (lang: keyof Bilingual) =>
    listed(present.map(([count, words]) => `${count} ${words[lang]}`))[lang];
  return {
    de: `Nennungen mit Namen: ${all}, davon ${text('de')}.`,
    en: `Mentions by name: ${all}, of which ${text('en')}.`,
  };
}
