import type { ColumnRole } from '../../graph/schema/import.ts';

/**
 * Words that stand over columns, by what the column holds; the first rule that fits decides, so what is narrower comes first
 * ("Aufgabenbereich" before "Aufgabe", "Kooperationspartner" before "Projekt"). Matched against the head in lower case.
 */
const rules: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'number',
    /^(?:lfd\.? ?nr\.?|laufende nummer|nr\.?|nummer|#|pos\.?|position|id|ziffer|lfd\.?|maßnahmen?-?(?:nr\.?|nummer))$/,
  ],
  [
    'code',
    /^(?:produkt|kosten|haushalts)?[- _]?(?:code|schlüssel|nr\.?|nummer|ziffer)$|^produkt[_-]code$|^kürzel des produkts$/,
  ],
  [
    'ignored',
    /kosten|budget|finanz|haushalts|mittel(?:bedarf|ansatz|einsatz)?$|^mittel\b|aufwand|ansatz|ausgaben|einnahmen|^betrag|€|\beuro\b|\beur\b|zuschuss|personal(?:bedarf|einsatz)/,
  ],
  [
    'ignored',
    /zielgruppe|adressat|für wen|indikator|kennzahl|erfolgs|messgröße|^ort$|^wo\??$|veranstaltungsort|^status|sachstand|stand der/,
  ],
  [
    'partner',
    /partner|schnittstelle|kooperation|mit ?wem|gemeinsam mit|zusammen mit|zusammenarbeit|mitwirk|beteilig|wirkt mit|wirken mit|wer macht mit|eingebunden|einbindung|einzubinden|vernetz|netzwerk|akteur|verbünde|unterstützt (?:von|durch)|unterstützung durch|mitstreit|weitere ämter|externe|interne stellen/,
  ],
  [
    'section',
    /(?:strategie|handlungs|themen|ziel|schwerpunkt|aktions|entwicklungs)[- ]?feld|(?:leit|ober|haupt|teil|unter|kultur|strategische[sr]?)[- ]?ziel|^ziele?$|^abschnitt|^kapitel|leitlinie|^strategie$|^thema$|^themen(?:bereich|schwerpunkt)?$|^cluster$|^säule$/,
  ],
  [
    'product',
    /^produkt|(?:aufgaben|arbeits|geschäfts|fach|sach|leistungs|kultur)[- ]?(?:bereich|gebiet|feld)|^bereiche?$|^gebiet$|einrichtung|^institution|^abteilung|^sparte|organisationseinheit|^amt$|^ämter$|fachdienst|^team$|^haus$|^häuser$|^sachgebiete?$|^institut$|^wer\??$/,
  ],
  [
    'measure',
    /ma(?:ß|ss)nahme|vorhaben|projekt|aktivität|^aktion(?:en)?$|^was\b|angebot|wir (?:tun|machen|planen|vorhaben)|umsetzungsschritt|^umsetzung$|arbeitsschwerpunkt|^schwerpunkte?\b|^aufgaben?$|handlungsempfehlung|^empfehlung|^inhalte?$|^planung|^idee|konkretisierung|tätigkeit|veranstaltung(?:en)?$|^titel$|^schritte?$/,
  ],
  ['year', /^(?:haushalts|plan)?jahr$/],
  [
    'phase',
    /^zeit|zeit(?:plan|raum|punkt|rahmen|horizont|schiene)|termin|^wann\??$|quartal|phase|priorität|^prio\b|frist|^bis(?: wann)?\??$|beginn|^start\b|umsetzung (?:bis|in|ab)|realisierung|laufzeit|^monat|fällig/,
  ],
  ['basis', /^basis$/],
  ['page', /^seiten?$/],
  [
    'note',
    /bemerk|anmerk|hinweis|erläuter|notiz|kommentar|beschreib|ergänzung|sonstiges|begründung|verantwort|zuständig|federführ|ansprech|leitung|quelle/,
  ],
];

/** A head as it is compared: on one line, hyphens at line ends gone, years and what stands in brackets behind aside. */
export function plainHead(head: string): string {
  return head
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/(\p{L})[-‐]\s+(?!und |oder )(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Words of heads as offices shorten them: "Maßn.", "Prod.-Nr.", "Koop.-Partner". */
const shortened = (
  'produkt bezeichnung maßnahme massnahme kooperation partner beteiligte strategisches strategische priorität bemerkungen ' +
  'anmerkungen verantwortlich zuständigkeit einrichtung organisationseinheit handlungsfeld schwerpunkt termin zeitraum kosten ' +
  'haushaltsmittel finanzierung interne externe aufgabe bereich sachgebiet abteilung projekt veranstaltung beschreibung ' +
  'umsetzung zielgruppe schnittstellen zusammenarbeit'
).split(' ');

/** A head with its shortened words written out where three letters or more tell them. */
function writtenOut(head: string): string {
  return head.replace(
    /(\p{L}{3,})\.(?!\p{L})/gu,
    (short, letters: string) => shortened.find((word) => word.startsWith(letters)) ?? short,
  );
}

/** What a column holds whose head reads so, or null. A sentence is no head. */
export function roleOfHead(head: string): ColumnRole | null {
  const plain = writtenOut(plainHead(head))
    .replace(/\b(?:20\d\d(?: ?[-/–] ?\d{2,4})?)\b/g, '')
    .replace(/[:*]+$/, '')
    .trim();
  if (plain === '' || plain.length > 70) return null;
  const short = plain.replace(/\s*\([^)]*\)\s*$/, '');
  for (const text of [short, plain]) {
    const [first] = text.split(/\s*[/|]\s*/);
    for (const part of first === undefined || first === text ? [text] : [text, first]) {
      const role = rules.find(([, words]) => words.test(part))?.[0];
      if (role !== undefined) return role;
    }
  }
  return null;
}
