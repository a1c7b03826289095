import type { Bilingual } from '../../schema/vocabulary.ts';
import { counted } from '../name-lists.ts';
import type { TieChange } from './tie-change.ts';

/** "14 Verbindungen in 3 Bereichen". */
export function tiesInAreas(ties: number, areas: number): Bilingual {
  const [some, within] = [tiesCounted(ties), areasCounted(areas)];
  return { de: `${some.de} in ${within.de}`, en: `${some.en} in ${within.en}` };
}

export function tiesCounted(ties: number): Bilingual {
  return counted(ties, { de: 'Verbindung', en: 'tie' }, { de: 'Verbindungen', en: 'ties' });
}

export function namesCounted(names: number): Bilingual {
  return counted(names, { de: 'Nennung', en: 'mention' }, { de: 'Nennungen', en: 'mentions' });
}

function areasCounted(areas: number): Bilingual {
  return counted(areas, { de: 'Bereich', en: 'area' }, { de: 'Bereichen', en: 'areas' });
}

/** What an answer does to the ties, as the beginning of a sentence. */
export function changeWords({ gone, added, areas }: TieChange): Bilingual {
  if (gone === 0 && added === 0) return { de: 'Keine Verbindung ändert sich', en: 'No tie changes' };
  const within = areasCounted(areas);
  if (added === 0) {
    const { de, en } = tiesInAreas(gone, areas);
    return gone === 1
      ? { de: `${de} fällt weg`, en: `${en} goes` }
      : { de: `${de} fallen weg`, en: `${en} go` };
  }
  if (gone === 0) {
    const { de, en } = tiesInAreas(added, areas);
    return added === 1
      ? { de: `${de} kommt hinzu`, en: `${en} is added` }
      : { de: `${de} kommen hinzu`, en: `${en} are added` };
  }
  const lost = tiesCounted(gone);
  return {
    de: `In ${within.de} ${gone === 1 ? 'fällt' : 'fallen'} ${lost.de} weg, ${added} ${added === 1 ? 'kommt' : 'kommen'} hinzu`,
    en: `In ${within.en} ${lost.en} ${gone === 1 ? 'goes' : 'go'}, ${added} ${added === 1 ? 'is' : 'are'} added`,
  };
}

/** Sentences one after the other, each ended. */
export function sentences(...parts: readonly (Bilingual | null)[]): Bilingual {
  const said = parts.filter((part) => part !== null);
  return {
    de: said.map(({ de }) => `${de}.`).join(' '),
    en: said.map(({ en }) => `${en}.`).join(' '),
  };
}
