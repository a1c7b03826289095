import { z } from 'zod';

/** German and English text of one thing; German is what users see first. */
export const Bilingual = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

/**
 * How strongly a mention is tied to a measure, strongest first. See docs/methodik.md. What is only presumed is a basis of
 * its own and not a mark beside one: no table, count or sentence can leave it out.
 */
export const Basis = z.enum(['M1', 'M2s', 'M2v', 'Z', 'D']);
export type Basis = z.infer<typeof Basis>;

/**
 * On what a tie stands that no document prints: the body's own word (R), or that of somebody who knows it (H). It stands
 * beside what is printed, never among it: what counts printed evidence takes a `Basis` and cannot be given these.
 */
export const StatedBasis = z.enum(['R', 'H']);
export type StatedBasis = z.infer<typeof StatedBasis>;

/** On what a tie that is drawn stands; what is printed comes before what is stated. */
export const TieBasis = z.enum([...Basis.options, ...StatedBasis.options]);
export type TieBasis = z.infer<typeof TieBasis>;

/** Whether a document prints it. */
export function isPrinted(basis: TieBasis): basis is Basis {
  return Basis.safeParse(basis).success;
}

/** What a filter may ask for: a basis, or `M2` for both kinds of it, as addresses did before the two were told apart. */
export const BasisName = z.enum([...TieBasis.options, 'M2']);
export type BasisName = z.infer<typeof BasisName>;

/** The bases that are asked for, each once, strongest first. */
export function basesNamed(names: readonly BasisName[]): TieBasis[] {
  const both = names.includes('M2');
  return TieBasis.options.filter(
    (basis) => names.includes(basis) || (both && (basis === 'M2s' || basis === 'M2v')),
  );
}

/** Bases as a query gives them. */
export const BasisFilter = z.array(BasisName).default([]).transform(basesNamed);

/**
 * `atMeasure`: the mention stands at one measure of its row. Line dash is in CSS pixels at zoom 1, for the map and the
 * legend alike.
 */
export const basisTable: Readonly<
  Record<
    TieBasis,
    {
      label: Bilingual;
      explanation: Bilingual;
      atMeasure: boolean;
      dash: readonly number[];
      width: number;
    }
  >
> = {
  M1: {
    label: { de: 'im Maßnahmentext', en: 'in the measure’s text' },
    explanation: {
      de: 'Der Name steht im Wortlaut der Maßnahme.',
      en: 'The name stands in the measure’s own wording.',
    },
    atMeasure: true,
    dash: [],
    width: 2,
  },
  M2s: {
    label: { de: 'zeilengleich', en: 'same table line' },
    explanation: {
      de: 'Eigene Tabellenzeile, oder die Maßnahme ist die einzige neben dem Namen: Die Zuordnung ist sicher.',
      en: 'A table line of its own, or the measure is the only one beside the name: the assignment is sure.',
    },
    atMeasure: true,
    dash: [12, 4],
    width: 1.75,
  },
  M2v: {
    label: { de: 'zeilengleich (vermutet)', en: 'same table line (presumed)' },
    explanation: {
      de: 'Gleich viele Einträge wie Maßnahmen in gleicher Reihenfolge, oder durch Leerzeilen auf der Höhe der Maßnahme gehalten: Die Zuordnung ist nur vermutet.',
      en: 'As many entries as measures in the same order, or held level with the measure by empty lines: the assignment is only presumed.',
    },
    atMeasure: true,
    dash: [5, 4],
    width: 1.75,
  },
  Z: {
    label: { de: 'gleiche Zeile', en: 'same row' },
    explanation: {
      de: 'In derselben Zeile genannt, ohne Zuordnung zu einer einzelnen Maßnahme.',
      en: 'Named in the same row, not aligned with a single measure.',
    },
    atMeasure: false,
    dash: [2, 3],
    width: 1.5,
  },
  D: {
    label: { de: 'nur im Dokument', en: 'document only' },
    explanation: {
      de: 'Im Dokument genannt, ohne Maßnahme (Protokoll, Anlage, Überschrift).',
      en: 'Named in the document without a measure (record, attachment, heading).',
    },
    atMeasure: false,
    dash: [9, 3, 2, 3],
    width: 1.5,
  },
  R: {
    label: { de: 'nur Rückmeldung, nicht im Dokument', en: 'feedback only, not in the document' },
    explanation: {
      de: 'Der Partner selbst sagt, dass er hier mitwirkt; das Dokument nennt ihn hier nicht. Zählt in keiner Auswertung als Nennung.',
      en: 'The partner itself says that it takes part here; the document does not name it here. No analysis counts it as a mention.',
    },
    atMeasure: false,
    dash: [14, 3, 2, 3, 2, 3],
    width: 1.5,
  },
  H: {
    label: { de: 'von Hand ergänzt, nicht im Dokument', en: 'added by hand, not in the document' },
    explanation: {
      de: 'Jemand hat den Partner mit Begründung ergänzt; das Dokument nennt ihn hier nicht. Zählt in keiner Auswertung als Nennung.',
      en: 'Somebody added the partner and gave a reason; the document does not name it here. No analysis counts it as a mention.',
    },
    atMeasure: false,
    dash: [2, 8],
    width: 2,
  },
};

/** Whether the document says a cooperation exists, is planned, or is only possible ("ggf."). */
export const Modality = z.enum(['existing', 'planned', 'possible']);
export type Modality = z.infer<typeof Modality>;

export const modalityLabels: Readonly<Record<Modality, Bilingual>> = {
  existing: { de: 'besteht', en: 'existing' },
  planned: { de: 'geplant', en: 'planned' },
  possible: { de: 'möglich („ggf.“)', en: 'possible (“if applicable”)' },
};

/** Whether a reading was assigned when the data were entered (or later by a reviewer); "open" is only a proposal. */
export const ReviewState = z.enum(['open', 'confirmed', 'rejected']);
export type ReviewState = z.infer<typeof ReviewState>;

export const reviewLabels: Readonly<Record<ReviewState, Bilingual>> = {
  open: { de: 'ungeprüft', en: 'unreviewed' },
  confirmed: { de: 'beim Erfassen zugeordnet', en: 'assigned when entered' },
  rejected: { de: 'verworfen', en: 'rejected' },
};

/** Where in the document a mention stands. */
export const MentionColumn = z.enum(['partner', 'measure', 'header', 'record', 'attachment']);
export type MentionColumn = z.infer<typeof MentionColumn>;

export const columnLabels: Readonly<Record<MentionColumn, Bilingual>> = {
  partner: { de: 'Schnittstelle', en: 'Partner column' },
  measure: { de: 'Maßnahmentext', en: 'Measure text' },
  header: { de: 'Kopf', en: 'Header' },
  record: { de: 'Protokolltext', en: 'Text of the record' },
  attachment: { de: 'Anlage', en: 'Attachment' },
};

/** What a name does where it stands; a house that a measure is only about (its hours, site, building) is no partner. */
export const MentionRole = z.enum(['partner', 'object']);
export type MentionRole = z.infer<typeof MentionRole>;

export const mentionRoleLabels: Readonly<Record<MentionRole, Bilingual>> = {
  partner: { de: 'als Partner', en: 'as partner' },
  object: { de: 'Gegenstand der Maßnahme', en: 'what the measure is about' },
};

/** Who made the reading "this name means that body": the wording itself, a rule, or a person. */
export const MeaningRule = z.enum(['exact', 'alias', 'inflection', 'ocr', 'curated', 'guess', 'decision']);
export type MeaningRule = z.infer<typeof MeaningRule>;

export const meaningRuleLabels: Readonly<Record<MeaningRule, Bilingual>> = {
  exact: { de: 'Name wörtlich', en: 'name as printed' },
  alias: { de: 'bekannte andere Schreibweise', en: 'known other spelling' },
  inflection: { de: 'gebeugte Form', en: 'inflected form' },
  ocr: { de: 'Lesefehler der Texterkennung berichtigt', en: 'text recognition error corrected' },
  curated: { de: 'von Hand zugeordnet', en: 'assigned by hand' },
  guess: { de: 'Vermutung', en: 'guess' },
  decision: { de: 'durch Entscheidung zugeordnet', en: 'assigned by a decision' },
};

export const ActorStatus = z.enum(['identifiable', 'collective', 'internal', 'placeholder']);
export type ActorStatus = z.infer<typeof ActorStatus>;

/** `partner` says whether names of this status may count as cooperation partners at all. */
export const actorStatusTable: Readonly<
  Record<ActorStatus, { label: Bilingual; plural: Bilingual; partner: boolean }>
> = {
  identifiable: {
    label: { de: 'namentlich benannt', en: 'named body' },
    plural: { de: 'namentlich benannt', en: 'named bodies' },
    partner: true,
  },
  collective: {
    label: { de: 'Sammelname', en: 'collective name' },
    plural: { de: 'Sammelnamen', en: 'collective names' },
    partner: true,
  },
  internal: {
    label: { de: 'eigenes Team', en: 'own team' },
    plural: { de: 'eigene Teams', en: 'own teams' },
    partner: false,
  },
  placeholder: {
    label: { de: 'Platzhalter', en: 'placeholder' },
    plural: { de: 'Platzhalter', en: 'placeholders' },
    partner: false,
  },
};

/** How far a body reaches. */
export const ActorLevel = z.enum(['municipal', 'district', 'regional', 'state', 'federal', 'international']);
export type ActorLevel = z.infer<typeof ActorLevel>;

export const actorLevelLabels: Readonly<Record<ActorLevel, Bilingual>> = {
  municipal: { de: 'örtlich', en: 'local' },
  district: { de: 'Kreis', en: 'district' },
  regional: { de: 'regional', en: 'regional' },
  state: { de: 'Land', en: 'state' },
  federal: { de: 'Bund', en: 'federal' },
  international: { de: 'international', en: 'international' },
};

/** Statuses of bodies that count as partners. */
export const partnerStatuses = ActorStatus.options.filter((status) => actorStatusTable[status].partner);

/** Findable things that are never partners. */
export const ThingKind = z.enum(['programme', 'channel', 'target-group', 'place']);
export type ThingKind = z.infer<typeof ThingKind>;

export const thingKindLabels: Readonly<Record<ThingKind, Bilingual>> = {
  programme: { de: 'Programm', en: 'Programme' },
  channel: { de: 'Kanal', en: 'Channel' },
  'target-group': { de: 'Zielgruppe', en: 'Target group' },
  place: { de: 'Ort', en: 'Place' },
};

export const DocumentForm = z.enum(['product-table', 'action-fields', 'goals', 'record', 'list']);
export type DocumentForm = z.infer<typeof DocumentForm>;

export const documentFormLabels: Readonly<Record<DocumentForm, Bilingual>> = {
  'product-table': { de: 'Produkttabelle', en: 'Product table' },
  'action-fields': { de: 'Handlungsfelder', en: 'Action fields' },
  goals: { de: 'Ziele', en: 'Goals' },
  record: { de: 'Protokoll', en: 'Record' },
  list: { de: 'Liste', en: 'List' },
};

/** For whom a document plans: one office, the whole town, or a region. Only documents of one scope are compared. */
export const OrganisationalScope = z.enum(['office', 'town', 'region']);
export type OrganisationalScope = z.infer<typeof OrganisationalScope>;

export const organisationalScopeLabels: Readonly<Record<OrganisationalScope, Bilingual>> = {
  office: { de: 'ein Amt', en: 'one office' },
  town: { de: 'die ganze Stadt', en: 'the whole town' },
  region: { de: 'eine Region', en: 'a region' },
};

/** What kind of plan a document is. Only documents of one planning status are compared. */
export const PlanningStatus = z.enum(['annual-programme', 'concept', 'goals', 'record']);
export type PlanningStatus = z.infer<typeof PlanningStatus>;

export const planningStatusLabels: Readonly<Record<PlanningStatus, Bilingual>> = {
  'annual-programme': { de: 'Jahresarbeitsprogramm', en: 'annual work programme' },
  concept: { de: 'Konzept mit Maßnahmen', en: 'concept with measures' },
  goals: { de: 'Zielpapier', en: 'statement of goals' },
  record: { de: 'Protokoll', en: 'record' },
};

/** What measures speak of and reviewed profiles name. */
export const TermKind = z.enum(['subject', 'target-group', 'place']);
export type TermKind = z.infer<typeof TermKind>;

/** Fields group goals; rows stand in every other kind. */
export const SectionKind = z.enum(['strategic-field', 'goal', 'action-field', 'immediate-measures']);
export type SectionKind = z.infer<typeof SectionKind>;

/** Product kinds are comparable across towns; codes are not. */
/** Kinds of area that mean the same in every town, and by which towns may be compared. */
export const ComparedKind = z.enum([
  'events',
  'funding',
  'music-school',
  'library',
  'museum',
  'archive',
  'office',
  'theatre',
  'adult-education',
  'heritage',
  'festivals',
  'youth-arts',
]);
export type ComparedKind = z.infer<typeof ComparedKind>;

/** Two areas of the kind `other` need have nothing in common: it is never compared. */
export const ProductKind = z.enum([...ComparedKind.options, 'other']);
export type ProductKind = z.infer<typeof ProductKind>;

export function isCompared(kind: ProductKind): kind is ComparedKind {
  return kind !== 'other';
}

export const productKindLabels: Readonly<Record<ProductKind, Bilingual>> = {
  events: { de: 'Veranstaltungen', en: 'Events' },
  funding: { de: 'Kulturförderung', en: 'Cultural funding' },
  'music-school': { de: 'Musikschule', en: 'Music school' },
  library: { de: 'Bibliothek', en: 'Library' },
  museum: { de: 'Museum', en: 'Museum' },
  archive: { de: 'Archiv', en: 'Archive' },
  office: { de: 'Amt insgesamt', en: 'Office as a whole' },
  theatre: { de: 'Theater', en: 'Theatre' },
  'adult-education': { de: 'Weiterbildung, VHS', en: 'Adult education' },
  heritage: { de: 'Denkmal- und Heimatpflege', en: 'Heritage' },
  festivals: { de: 'Festivals', en: 'Festivals' },
  'youth-arts': { de: 'Kinder- und Jugendkultur', en: 'Arts for children and young people' },
  other: { de: 'Anderes (nicht verglichen)', en: 'Other (not compared)' },
};

/** When a measure is planned for, in the document's own words: "A", "kurzfristig", "ab 2026". */
export const Phase = z.string().trim().min(1).max(40);
export type Phase = z.infer<typeof Phase>;

/** What an organisation does at an event; `named` and `subject` only stand in its record. */
export const EventRole = z.enum(['host', 'funder', 'input', 'named', 'subject']);
export type EventRole = z.infer<typeof EventRole>;

/** Who hosts an event or contributes took part in it; who funds it or is only named in its record need not have. */
export const eventRoleTable: Readonly<
  Record<
    EventRole,
    { label: Bilingual; relation: 'HOSTS' | 'FUNDS' | 'TAKES_PART' | 'NAMED_AT'; tookPart: boolean }
  >
> = {
  host: { label: { de: 'Veranstalter', en: 'host' }, relation: 'HOSTS', tookPart: true },
  funder: { label: { de: 'Förderer', en: 'funder' }, relation: 'FUNDS', tookPart: false },
  input: { label: { de: 'Beitrag', en: 'contribution' }, relation: 'TAKES_PART', tookPart: true },
  named: { label: { de: 'nur genannt', en: 'only named' }, relation: 'NAMED_AT', tookPart: false },
  subject: {
    label: { de: 'nur genannt, als Thema', en: 'only named, as a subject' },
    relation: 'NAMED_AT',
    tookPart: false,
  },
};

/** Inclusive 1-based lines of the source text. */
export const Lines = z.tuple([z.int().min(1), z.int().min(1)]).refine(([from, to]) => from <= to, {
  message: 'the first line must not lie after the last',
});
export type Lines = z.infer<typeof Lines>;

/** Stable slug of a node: lower-case path segments; product and section codes keep their own case. */
export const NodeId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]*(\/[A-Za-z0-9][A-Za-z0-9.-]*)*$/,
    'an id like hilden/vhs or hilden-2024/I.a/040103',
  );
export type NodeId = z.infer<typeof NodeId>;
