/** Words of the map, for the picture itself and for people who hear it. */
export interface MapMessages {
  readonly map: string;
  readonly mapOfTwo: string;
  readonly keys: string;
  readonly keysOfTwo: string;
  readonly more: (count: number) => string;
  readonly own: (count: number) => string;
  readonly silent: (count: number) => string;
  readonly measures: (count: number) => string;
  readonly goals: (count: number) => string;
  readonly fewer: string;
  readonly only: (year: number) => string;
  readonly working: string;
  readonly failed: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly all: string;
  readonly allLong: string;
  readonly overview: string;
  readonly smallMap: string;
  readonly ties: (count: number) => string;
  readonly note: string;
  readonly unreviewed: (count: number) => string;
  readonly here: string;
  readonly drawing: string;
  readonly lost: string;
  readonly table: string;
  readonly png: string;
  readonly pngLong: string;
}

export const mapMessages: Readonly<Record<'de' | 'en', MapMessages>> = {
  de: {
    map: 'Karte des Netzes',
    mapOfTwo: 'Karte des Vergleichs',
    keys: 'Pfeiltasten gehen von Name zu Name, Eingabe zeigt die Belege, F setzt den Fokus, Plus, Minus und 0 ändern den Ausschnitt, Escape hebt die Auswahl auf.',
    keysOfTwo:
      'Pfeiltasten gehen von Name zu Name, Eingabe zeigt die Belege beider Dokumente, Plus, Minus und 0 ändern den Ausschnitt, Escape hebt die Auswahl auf.',
    more: (count) => `+ ${String(count)} weitere`,
    own: (count) => (count === 1 ? '1 eigener Partner' : `${String(count)} eigene Partner`),
    silent: (count) => `+ ${String(count)} Maßnahmen ohne gezeigten Partner`,
    measures: (count) => `+ ${String(count)} weitere Maßnahmen`,
    goals: (count) => `+ ${String(count)} Ziele (nennen keine Partner)`,
    fewer: 'weniger zeigen',
    only: (year) => `nur\u00a0${String(year)}`,
    working: 'Die Karte wird geordnet …',
    failed: 'Diese Anordnung konnte nicht berechnet werden. Bitte wählen Sie eine andere.',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    all: 'Alles',
    allLong: 'Alles zeigen',
    overview: 'Übersicht: Der Rahmen zeigt den Ausschnitt, ein Klick geht dorthin.',
    smallMap: 'Kleine Karte',
    ties: (count) => (count === 1 ? '1 Verbindung' : `${String(count)} Verbindungen`),
    note: 'Nicht genannt heißt nicht: keine Zusammenarbeit.',
    unreviewed: (count) => `davon ungeprüft: ${String(count)}`,
    here: 'Karte der Partner und Bereiche',
    drawing: 'Die Karte wird geladen',
    lost: 'Die Karte ließ sich nicht laden. Die Tabelle zeigt dasselbe.',
    table: 'Tabelle',
    png: 'Bild',
    pngLong: 'Karte als Bild (PNG) speichern',
  },
  en: {
    map: 'Map of the network',
    mapOfTwo: 'Map of the comparison',
    keys: 'Arrow keys go from name to name, Enter shows the evidence, F sets the focus, plus, minus and 0 change the view, Escape clears the selection.',
    keysOfTwo:
      'Arrow keys go from name to name, Enter shows the evidence of both documents, plus, minus and 0 change the view, Escape clears the selection.',
    more: (count) => `+ ${String(count)} more`,
    own: (count) => (count === 1 ? '1 own partner' : `${String(count)} own partners`),
    silent: (count) => `+ ${String(count)} measures without a shown partner`,
    measures: (count) => `+ ${String(count)} more measures`,
    goals: (count) => `+ ${String(count)} goals (name no partners)`,
    fewer: 'show fewer',
    only: (year) => `${String(year)}\u00a0only`,
    working: 'Arranging the map …',
    failed: 'This layout could not be worked out. Please choose another.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    all: 'All',
    allLong: 'Show all of the map',
    overview: 'Overview: the frame shows what is in view, a click goes there.',
    smallMap: 'Small map',
    ties: (count) => (count === 1 ? '1 tie' : `${String(count)} ties`),
    note: 'Not named does not mean: no cooperation.',
    unreviewed: (count) => `unreviewed: ${String(count)}`,
    here: 'Map of partners and areas',
    drawing: 'Loading the map',
    lost: 'The map could not be loaded. The table shows the same.',
    table: 'Table',
    png: 'Image',
    pngLong: 'Save the map as an image (PNG)',
  },
};
