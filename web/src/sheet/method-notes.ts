import type { CommitteeKind } from '../url-state/page.ts';
import type { Lang } from '../url-state/view-options.ts';

/** What a page says of how it was made, in a few sentences, and where on the method page the whole of it stands. */
export interface MethodNote {
  readonly anchor: string;
  readonly text: readonly string[];
}

const reading = {
  de: 'Gezählt wird, was im Dokument steht: Namen an einer Stelle, mit ihren Textzeilen. Namen von Menschen werden nicht erfasst; Maßnahmen tragen eigene kurze Titel.',
  en: 'Counted is what stands in the document: names at a place, with their lines of text. Names of people are not recorded; measures bear short titles of our own.',
};

type Note = { readonly anchor: string } & Readonly<Record<Lang, readonly string[]>>;

const notes: Readonly<Record<CommitteeKind, Note>> = {
  gaps: {
    anchor: 'luecken',
    de: [
      'Acht Arten von Lücken werden getrennt gesucht und nie zusammengezählt: leere Partnerspalte (L1), nur das eigene Haus (L2), nur Sammelnamen oder Platzhalter (L3), im Text genannt und in der Spalte nicht (L4), Partner ohne seine Maßnahme vom Vorjahr (L5), neu oder nicht mehr genannt (L6), Art von Partner, die mindestens drei vergleichbare Programme kennen (L7), gleiches Thema ohne gemeinsamen Partner (L8).',
      'Jeder Fund ist ein Kandidat zum Besprechen. Verworfenes bleibt mit seinem Grund verzeichnet.',
    ],
    en: [
      'Eight kinds of gap are looked for apart and never added up: empty partner column (L1), only the own house (L2), only collective names or placeholders (L3), named in the text but not in the column (L4), a partner without last year’s measure (L5), new or no longer named (L6), a kind of partner that at least three comparable programmes know (L7), the same subject without a shared partner (L8).',
      'Every finding is a candidate to discuss. What was dismissed stays on record with its reason.',
    ],
  },
  underused: {
    anchor: 'anhaltspunkte',
    de: [
      'Für jeden Bereich, der einen namentlich benannten Partner nicht nennt, werden Gründe gezählt: R1 gleiche Art von Partner, R2 mindestens zwei gemeinsame Partner, R3 Begriff des geprüften Profils im Maßnahmentext, R4 Beleg aus anderem Jahr oder anderer Stadt. Ab zwei Gründen erscheint der Bereich.',
      'Geordnet nach der Zahl der Bereiche, dann der Gründe; Gleiches steht alphabetisch. „Instabil“ heißt: Ohne eine einzelne Zeile oder Zuordnung wäre das Ergebnis anders. Einen bestehenden Kontakt zu nutzen geht vor einem neuen.',
    ],
    en: [
      'For every area that does not name a partner named by name, reasons are counted: R1 the same kind of partner, R2 at least two shared partners, R3 a term of the reviewed profile in a measure’s text, R4 evidence from another year or town. From two reasons on the area is shown.',
      'In order of the number of areas, then of reasons; equals in alphabetical order. “Unstable” means: without a single row or assignment the result would differ. Using an existing contact comes before making a new one.',
    ],
  },
  bridges: {
    anchor: 'bruecken',
    de: [
      'Eine Brücke ist ein namentlich benannter Partner, ohne den mindestens zwei Bereiche nicht mehr verbunden wären; die Antwort ist ja oder nein. Bereich und die Einrichtung, die ihn führt, sind eins. Das eigene Amt und Sammelnamen verbinden nicht.',
    ],
    en: [
      'A bridge is a partner named by name without whom at least two areas would no longer be connected; the answer is yes or no. An area and the institution that runs it are one. The own office and collective names connect nothing.',
    ],
  },
  lists: {
    anchor: 'verzeichnis',
    de: [
      'Ein Verzeichnis ist eine Liste von Einrichtungen eines Ortes mit eigener Quelle und eigenem Stand. Jeder Name wird mit den Namen in allen geladenen Dokumenten verglichen: Gleich Geschriebenes gehört zusammen, Ähnliches wird nur vorgeschlagen, bis ein Mensch entscheidet.',
      '„Mittelbar genannt“ heißt: über das Ganze, einen Teil oder einen gemeinsamen Namen, oder der Name steht da und meint etwas anderes. „Nicht genannt“ steht erst da, wo nichts davon zutrifft und keine Frage offen ist.',
    ],
    en: [
      'A reference list is a list of the bodies of a town with a source and a date of its own. Every name is compared with the names in all loaded documents: what is spelt the same belongs together, what is alike is only proposed until a person decides.',
      '“Named indirectly” means: by its whole, a part of it or a joint name, or the name is printed and means something else. “Not named” is said only where none of this is so and no question is open.',
    ],
  },
  compare: {
    anchor: 'vergleich',
    de: [
      'Zwei Jahre einer Stadt: Bereiche werden über die Produktnummer, Zeilen über Abschnitt und Produkt, Namen über festgehaltene Zuordnungen gleichgesetzt. Übereinstimmung (Jaccard) ist „in beiden“ von allen dreien.',
      'Verschiedene Städte: keine Zahl je Verbindung; Arten von Partnern nur dann, wenn Form, Geltungsbereich, Planungsstand und Partnerspalte gleich sind, sonst Listen nebeneinander. „Nicht mehr genannt“ heißt nicht beendet.',
    ],
    en: [
      'Two years of one town: areas are aligned by product number, rows by section and product, names by recorded assignments. Agreement (Jaccard) is “in both” of all three.',
      'Different towns: no figure per tie; kinds of partner only where form, scope, planning status and partner column are the same, otherwise lists side by side. “No longer named” does not mean ended.',
    ],
  },
  partner: {
    anchor: '',
    de: [
      'Eine Verbindung zwischen Bereich und Partner wird aus Nennungen abgeleitet und aus nichts anderem. Die Art des Belegs sagt, wie nah der Name an der Maßnahme steht: M1 im Maßnahmentext, M2s zeilengleich, M2v zeilengleich, aber nur vermutet, Z gleiche Zeile, D nur im Dokument.',
    ],
    en: [
      'A tie between area and partner is derived from mentions and from nothing else. The kind of evidence says how near the name stands to the measure: M1 in the measure’s text, M2s the same line, M2v the same line but only presumed, Z the same row, D in the document only.',
    ],
  },
};

/** The note of a kind of page in a language; the last paragraph says what is counted at all. */
export function methodNote(kind: CommitteeKind, lang: Lang): MethodNote {
  const note = notes[kind];
  return { anchor: note.anchor, text: [...note[lang], reading[lang]] };
}
