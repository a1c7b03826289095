import type { GapKind } from '../../schema/gap-kinds.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { termList } from '../term-names.ts';
import { broadTerms } from './broad-terms.ts';
import type { Gap, GapInput } from './gap-result.ts';

/** What was found of a kind, in one or two sentences with counts; how many of it are dismissed, where any are. */
export function kindSentence(
  kind: GapKind,
  input: GapInput,
  gaps: readonly Gap[],
  dismissed: number,
): Bilingual {
  const found = sentences[kind](input, gaps);
  const unseen = kind === 'L8' ? leftOut(input) : { de: '', en: '' };
  const said = { de: `${found.de}${unseen.de}`, en: `${found.en}${unseen.en}` };
  if (dismissed === 0) return said;
  return {
    de: `${said.de} Davon verworfen: ${dismissed}.`,
    en: `${said.en} Dismissed of these: ${dismissed}.`,
  };
}

const sentences: Readonly<Record<GapKind, (input: GapInput, gaps: readonly Gap[]) => Bilingual>> = {
  L1: (input, gaps) => {
    const rows = rowsOf(input, gaps);
    return {
      de: `In ${rows.de} ist die Partnerspalte leer.`,
      en: `In ${rows.en} the partner column is blank.`,
    };
  },
  L2: (input, gaps) => {
    const rows = rowsOf(input, gaps);
    return {
      de: `In ${rows.de} steht nur das eigene Haus.`,
      en: `In ${rows.en} only the own house is named.`,
    };
  },
  L3: (input, gaps) => {
    const rows = rowsOf(input, gaps);
    return {
      de: `In ${rows.de} stehen statt Namen nur Sammelnamen, Platzhalter oder Kanäle.`,
      en: `In ${rows.en} only collective names, placeholders or channels stand in place of names.`,
    };
  },
  L4: (input, gaps) => {
    const rows = rowsOf(input, gaps);
    return {
      de: `In ${rows.de} nennt der Maßnahmentext Stellen, die in der Partnerspalte fehlen${found(gaps, 'zusammen')}.`,
      en: `In ${rows.en} the measures’ text names bodies that are missing from the partner column${found(gaps, 'in all')}.`,
    };
  },
  L5: (input, gaps) => {
    const [rows, year] = [rowsOf(input, gaps), input.previous?.document.year ?? 0];
    return {
      de: `In ${rows.de} steht ein Partner noch, obwohl seine Maßnahme von ${year} nicht fortgeführt wird${found(gaps, 'zusammen')}.`,
      en: `In ${rows.en} a partner still stands although its measure of ${year} is not continued${found(gaps, 'in all')}.`,
    };
  },
  L6: ({ previous }, gaps) => {
    const year = previous?.document.year ?? 0;
    const [begun, ended] = [changed(gaps, 'new'), changed(gaps, 'ended')];
    return {
      de: `Gegenüber ${year} nennen Zeilen beider Jahre ${begun}-mal einen Partner neu und ${ended}-mal einen nicht mehr. Nicht genannt heißt nicht beendet.`,
      en: `Compared with ${year}, rows of both years name a partner anew ${times(begun)} and no longer name one ${times(ended)}. Not named does not mean ended.`,
    };
  },
  L7: (_input, gaps) => ({
    de:
      gaps.length === 0
        ? 'Keine Art von Partner, die mehr als die Hälfte der vergleichbaren Programme nennt, fehlt hier.'
        : `${gaps.length}-mal fehlt hier für eine Art von Bereich eine Art von Partner, die mehr als die Hälfte der vergleichbaren Programme nennt.`,
    en:
      gaps.length === 0
        ? 'No kind of partner that more than half of the comparable programmes name is missing here.'
        : `A kind of partner that more than half of the comparable programmes name for a kind of area is missing here ${times(gaps.length)}.`,
  }),
  L8: (_input, gaps) => ({
    de:
      gaps.length === 0
        ? 'Alle Paare von Bereichen mit gemeinsamem Thema haben auch einen Partner gemeinsam.'
        : `${gaps.length} ${gaps.length === 1 ? 'Paar von Bereichen hat' : 'Paare von Bereichen haben'} ein Thema oder eine Zielgruppe gemeinsam, aber keinen namentlich genannten Partner.`,
    en:
      gaps.length === 0
        ? 'All pairs of areas that share a subject also share a partner.'
        : `${gaps.length} ${gaps.length === 1 ? 'pair of areas shares' : 'pairs of areas share'} a subject or target group, but no partner named by name.`,
  }),
};

/** Which terms L8 leaves out, so that nobody takes silence about them for an answer. */
function leftOut({ programme }: GapInput): Bilingual {
  const names = broadTerms(programme).map(({ name }) => name);
  if (names.length === 0) return { de: '', en: '' };
  const list = termList(names);
  return {
    de: ` Nicht verglichen, weil mindestens die Hälfte der Bereiche sie hat: ${list.de}.`,
    en: ` Not compared, because at least half of the areas have them: ${list.en}.`,
  };
}

/** "3 von 58 Zeilen" */
function rowsOf({ programme }: GapInput, gaps: readonly Gap[]): Bilingual {
  const rows = new Set(gaps.map(({ row }) => row)).size;
  const all = programme.rows.length;
  return {
    de: `${rows} von ${all} ${all === 1 ? 'Zeile' : 'Zeilen'}`,
    en: `${rows} of ${all} ${all === 1 ? 'row' : 'rows'}`,
  };
}

/** The number of findings, where rows hold more than one. */
function found(gaps: readonly Gap[], word: string): string {
  return new Set(gaps.map(({ row }) => row)).size === gaps.length ? '' : ` (${word} ${gaps.length})`;
}

function changed(gaps: readonly Gap[], change: Gap['change']): number {
  return gaps.filter((one) => one.change === change).length;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
