const de = {
  label: 'Suchen',
  hint: 'Suchen: Partner, Bereich, Maßnahme …',
  nothing: (q: string) => `Nichts gefunden zu „${q}“.`,
  nothingNext:
    'Prüfen Sie die Schreibweise oder suchen Sie nach einem Teil des Namens. Namen von Personen sind nicht enthalten.',
  found: (n: number) => (n === 1 ? '1 Treffer' : `${n} Treffer`),
  searching: 'Wird gesucht …',
  failed: 'Die Suche antwortet gerade nicht.',
  matched: (wording: string) => `gefunden als ${wording}`,
  inWording: 'gefunden im Wortlaut der Maßnahme',
  notAllWords: (words: string) => `Nicht gefunden: ${words}. Das Übrige kommt vor in:`,
  without: (words: string) => `ohne ${words}`,
  speaksOf: (topics: string) => `spricht von: ${topics}`,
  concernedWith: (topics: string) => `hat zu tun mit: ${topics}`,
  notNamedHere: (several: boolean, where: string) =>
    `${several ? 'in den gezeigten Programmen' : 'im gezeigten Programm'} nicht genannt; genannt in ${where}`,
  namedNowhere: 'in keinem Dokument genannt',
  elsewhere: 'Im gezeigten Programm nicht dabei:',
  opens: (document: string) => `öffnet ${document}`,
  opensInstead: (document: string, shown: string) => `öffnet ${document} statt ${shown}`,
  opensDocument: 'öffnet das Dokument',
  opensDossier: 'öffnet das Dossier',
  showsMeasures: 'zeigt Maßnahmen statt Bereiche',
  showsAlso: (what: string) => `zeigt auch: ${what}`,
  dropsSections: 'ohne den Filter Abschnitt',
};

export type SearchMessages = typeof de;

const en: SearchMessages = {
  label: 'Search',
  hint: 'Search: partner, area, measure …',
  nothing: (q) => `Nothing found for “${q}”.`,
  nothingNext: 'Check the spelling or search for part of the name. Names of persons are not included.',
  found: (n) => (n === 1 ? '1 result' : `${n} results`),
  searching: 'Searching …',
  failed: 'The search does not answer at the moment.',
  matched: (wording) => `found as ${wording}`,
  inWording: 'found in the wording of the measure',
  notAllWords: (words) => `Not found: ${words}. The rest is in:`,
  without: (words) => `without ${words}`,
  speaksOf: (topics) => `speaks of: ${topics}`,
  concernedWith: (topics) => `is concerned with: ${topics}`,
  notNamedHere: (several, where) =>
    `not named in the ${several ? 'programmes' : 'programme'} on view; named in ${where}`,
  namedNowhere: 'named in no document',
  elsewhere: 'Not in the programme on view:',
  opens: (document) => `opens ${document}`,
  opensInstead: (document, shown) => `opens ${document} instead of ${shown}`,
  opensDocument: 'opens the document',
  opensDossier: 'opens the dossier',
  showsMeasures: 'shows measures instead of areas',
  showsAlso: (what) => `also shows: ${what}`,
  dropsSections: 'without the filter by section',
};

export const searchMessages = { de, en };
