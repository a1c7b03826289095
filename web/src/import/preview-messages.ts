import type { Lang } from '../url-state/view-options.ts';

const de = {
  loading: 'Die Karte wird zusammengestellt',
  lead: 'So sähe das Programm im Netz aus. Geladen ist noch nichts. „(?)“ hinter einem Namen heißt: Eine Nennung davon hat noch niemand geprüft.',
  none: 'Die Datei nennt keine Verbindungen zwischen Bereichen und namentlich benannten Partnern. Sie lässt sich trotzdem laden.',
  view: 'Zeigen als',
  map: 'Karte',
  table: 'Tabelle',
  caption: 'Verbindungen, wie sie geladen würden',
  columns: {
    area: 'Bereich',
    partner: 'Partner',
    type: 'Art',
    basis: 'Beleg',
    rows: 'Zeilen',
    open: 'Ungeprüft',
  },
  ties: (ties: number, partners: number, unreviewed: number) =>
    `Verbindungen zu namentlich Benannten: ${ties}, Partner: ${partners}, ungeprüfte Nennungen davon: ${unreviewed}.`,
  where: (name: string) => `Wo die Datei ${name} nennt`,
  nowhere: 'An keiner Stelle als Partner.',
  row: (product: string, from: number) => `${product}, Zeile ${from}`,
};

export const previewMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    loading: 'Gathering the map',
    lead: 'This is how the programme would look in the network. Nothing is loaded yet. “(?)” after a name means: nobody has reviewed a mention of it yet.',
    none: 'The file names no ties between areas and partners named as bodies. It can be loaded all the same.',
    view: 'Show as',
    map: 'map',
    table: 'table',
    caption: 'Ties as they would be loaded',
    columns: {
      area: 'Area',
      partner: 'Partner',
      type: 'Type',
      basis: 'Evidence',
      rows: 'Rows',
      open: 'Unreviewed',
    },
    ties: (ties, partners, unreviewed) =>
      `Ties to bodies that are named: ${ties}, partners: ${partners}, unreviewed mentions: ${unreviewed}.`,
    where: (name) => `Where the file names ${name}`,
    nowhere: 'Nowhere as a partner.',
    row: (product, from) => `${product}, line ${from}`,
  },
};
