/** How the pieces of a cell begin: own paragraphs, lines of a PDF that end short, or lines of a running text. */
export type CellBegin = 'explicit' | 'short' | 'wrapped';

/**
 * Partner cells of invented programmes, written before any rule for cutting was. A block is the printed lines, then `=>`
 * and the names; `/` between blanks parts lines, `|` parts names, `~` is a printed slash.
 */
export const inventedCells: Readonly<Record<CellBegin, readonly string[]>> = {
  explicit: [
    'Heimatverein Weidenau / Stadtarchiv => Heimatverein Weidenau | Stadtarchiv',
    'VHS, Musikschule, Stadtbücherei => VHS | Musikschule | Stadtbücherei',
    'Kulturamt; Jugendamt (FD 51, FD 52) => Kulturamt | Jugendamt (FD 51, FD 52)',
    'Fachdienst Kinder, Jugend und Familie => Fachdienst Kinder, Jugend und Familie',
    'Grund- und Förderschulen => Grund- und Förderschulen',
    'Kunstverein und Stadtarchiv => Kunstverein | Stadtarchiv',
    'Künstlerinnen und Künstler => Künstlerinnen und Künstler',
    'ggf. Sparkasse Elmsbeck => Sparkasse Elmsbeck',
    'Stadtmarketing (angefragt) => Stadtmarketing',
    'u. a. Caritas, Diakonie => Caritas | Diakonie',
    'Jugendförderung ~ Lokschuppen => Jugendförderung ~ Lokschuppen',
    'Jugendhaus Gleis 3/Streetwork => Jugendhaus Gleis 3/Streetwork',
    'Ministerium für Heimat und Kommunales => Ministerium für Heimat und Kommunales',
    'Kitas, Grundschulen und Vereine => Kitas | Grundschulen | Vereine',
    'Geschichtsverein1) => Geschichtsverein',
    'Heimatverein*, Bürgerstiftung** => Heimatverein | Bürgerstiftung',
    '– => ',
    'keine => ',
    'Musikschule sowie Jugendkunstschule => Musikschule | Jugendkunstschule',
    'Bündnis für Familie und Bildung => Bündnis für Familie und Bildung',
    'Seniorenbeirat, evtl. Lebenshilfe => Seniorenbeirat | Lebenshilfe',
    'Universität Siegen, Fakultät für Bildung => Universität Siegen, Fakultät für Bildung',
    'Schulen (Sek. I und II) => Schulen (Sek. I und II)',
    'Frau Sommer (Ordnungsamt) => Ordnungsamt',
    'Stadtarchiv (Herr Winter) => Stadtarchiv',
    'Verein Alte Mühle e. V., Förderkreis Stadtmuseum e.V. => Verein Alte Mühle e. V. | Förderkreis Stadtmuseum e.V.',
    'Rat & Tat e. V. => Rat & Tat e. V.',
    'Theater- und Musikvereine => Theater- und Musikvereine',
    'Stadtteilbüro Nord + Quartiersmanagement => Stadtteilbüro Nord | Quartiersmanagement',
    'Kreis Borken, LWL => Kreis Borken | LWL',
  ],
  short: [
    'Heimatverein / Stadtarchiv => Heimatverein | Stadtarchiv',
    'Kommunales / Integrationszentrum => Kommunales Integrationszentrum',
    'Arbeitskreis / Stadtgeschichte / VHS => Arbeitskreis Stadtgeschichte | VHS',
    'Förderverein der / Stadtbücherei / Sparkasse => Förderverein der Stadtbücherei | Sparkasse',
    'Kinder- und / Jugendparlament => Kinder- und Jugendparlament',
    'Seniorenbeirat, / Jugendrat => Seniorenbeirat | Jugendrat',
    'Wirtschafts- / förderung / Bauhof => Wirtschaftsförderung | Bauhof',
  ],
  wrapped: [
    'Heimatverein Stadtarchiv VHS => Heimatverein | Stadtarchiv | VHS',
    'AK Inklusion Seniorenbeirat => AK Inklusion | Seniorenbeirat',
    'Team Museum / Stadtmarketing => Team Museum | Stadtmarketing',
    'Kunstverein Elmsbeck e.V. Jugendkunstschule => Kunstverein Elmsbeck e.V. | Jugendkunstschule',
    'Stadt Weidenau Kreis Borken => Stadt Weidenau | Kreis Borken',
    'Amt für Soziales Jugendamt => Amt für Soziales | Jugendamt',
    'Förderverein der Musikschule Stadtbibliothek => Förderverein der Musikschule | Stadtbibliothek',
    'örtliche Vereine Kitas => örtliche Vereine | Kitas',
  ],
};
