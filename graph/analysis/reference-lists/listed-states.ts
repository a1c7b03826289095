import type { Named, NamedAs } from '../../schema/named.ts';
import type { ListedAnswer, ListedState } from '../../schema/reference-list-answers.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { blindSpotTable } from '../blind-spots.ts';

export const listRules = 'lists-1';

/** By another name than its own: what is printed is its whole, a part of it, or a name that joins it with another. */
const indirect: ReadonlySet<NamedAs> = new Set(['compound', 'by-part', 'by-whole']);

/**
 * What documents say of a listed body. Whatever may be its name keeps it out of those that are not named: silence is
 * said only where nothing is left to ask.
 */
export function listedState({
  named,
  otherwise,
  maybe,
}: Pick<ListedAnswer, 'named' | 'otherwise' | 'maybe'>): ListedState {
  if (named.some(({ as }: Named) => !indirect.has(as))) return 'named';
  if (named.length > 0 || otherwise.length > 0) return 'part';
  return maybe.length > 0 ? 'open' : 'silent';
}

/** How many are in each state. */
export function countsByState(states: readonly ListedState[]): Record<ListedState, number> {
  const count = (state: ListedState): number => states.filter((one) => one === state).length;
  return {
    silent: count('silent'),
    open: count('open'),
    part: count('part'),
    named: count('named'),
  };
}

/** What a list against documents cannot tell; it stands beside every view of one. */
export function listCautions(asOf: string): Bilingual[] {
  const { informal, recurring, attachments, oneSide } = blindSpotTable;
  return [
    {
      de: '„Nicht genannt“ heißt nur: Der Name steht nicht in den geladenen Dokumenten. Es heißt nicht, dass es keine Zusammenarbeit gibt, und es ist weder eine Bewertung noch ein Grund für Kürzungen.',
      en: '“Not named” only means: the name is not in the loaded documents. It does not mean that there is no cooperation, and it is neither a verdict nor a reason for cuts.',
    },
    {
      de: `Das Verzeichnis ist so vollständig wie seine Quelle und so aktuell wie sein Stand (${germanDate(asOf)}): Was darin fehlt, fehlt auch hier.`,
      en: `The list is as complete as its source and as recent as its own date (${asOf}): what it lacks is missing here as well.`,
    },
    {
      de: 'Verglichen werden Namen, nicht jedes Wort der Dokumente. Von allein zugeordnet wird nur, was gleich geschrieben ist; alles andere entscheidet ein Mensch.',
      en: 'Names are compared, not every word of the documents. Only what is spelt the same is assigned by itself; a person decides on everything else.',
    },
    informal,
    recurring,
    attachments,
    oneSide,
  ];
}

function germanDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
}
