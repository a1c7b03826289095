import { ActorType, actorTypeTable } from '../../graph/schema/actor-types.ts';

/** The columns of a list of bodies; without a header they stand in this order. */
export const listColumns = ['name', 'type', 'website'] as const;
export type ListColumn = (typeof listColumns)[number];

/** How lists call them, in lower case. */
const headWords: Readonly<Record<ListColumn, readonly string[]>> = {
  name: ['name', 'einrichtung', 'bezeichnung', 'organisation', 'body', 'institution'],
  type: ['art', 'typ', 'type', 'kind', 'kategorie', 'category'],
  website: ['website', 'webseite', 'web', 'internet', 'homepage', 'url', 'adresse der seite', 'link'],
};

/** Which column a cell heads, by its place; null where it heads none that is read. */
export function columnHeaded(cell: string, at: number): ListColumn | null {
  const plain = plainCell(cell);
  // Elsewhere it says of a body that it is one.
  if (at === 0 && (plain === 'verein' || plain === 'vereine')) return 'name';
  return listColumns.find((column) => headWords[column].includes(plain)) ?? null;
}

/** The kind of body a cell names, by number, id or any of its labels; null where it names none. */
export function typeIn(cell: string): ActorType | null {
  const plain = plainCell(cell);
  return ActorType.options.find((type) => wordsOf(type).includes(plain)) ?? null;
}

function wordsOf(type: ActorType): string[] {
  const { number, label, short } = actorTypeTable[type];
  const words = [label.de, label.en, short.de, short.en].flatMap((text) => [text, ...text.split(', ')]);
  return [type, String(number), ...words].map(plainCell);
}

function plainCell(cell: string): string {
  return cell.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
