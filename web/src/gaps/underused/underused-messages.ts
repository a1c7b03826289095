const areas = (n: number): string => (n === 1 ? '1 weiteren Bereich' : `${n} weitere Bereiche`);
const enAreas = (n: number): string => (n === 1 ? '1 further area' : `${n} further areas`);
const reasons = (n: number): string => (n === 1 ? '1 Anhaltspunkt' : `${n} Anhaltspunkte`);
const enReasons = (n: number): string => (n === 1 ? '1 reason' : `${n} reasons`);

const de = {
  loading: 'Die Anhaltspunkte werden gesucht',
  heading: 'Anhaltspunkte für weitere Gespräche',
  existingFirst:
    'Einen bestehenden Kontakt nutzen geht vor einem neuen: Mehr Verbindungen sind nicht besser, Abstimmung kostet Zeit.',
  refusal:
    'Wer nur in einem Bereich genannt ist, arbeitet deshalb nicht zu wenig: Das Programm sagt nicht, wie viel jemand tut. Anhaltspunkte sind gezählte Gründe für ein Gespräch, keine Bewertung.',
  ownTerms:
    'R3 beruht auf geprüften Profilen und auf unserer Lesart der Maßnahmen in kurzen Worten, nicht auf dem Wortlaut.',
  eligible: (n: number) =>
    `Betrachtet: ${n} namentlich benannte Partner mit mindestens einer zugeordneten Nennung.`,
  notEligible: 'Nicht betrachtet:',
  left: {
    collective: 'Sammelnamen (stehen für viele)',
    internal: 'eigenes Haus',
    placeholder: 'Platzhalter',
    unreviewed: 'nur mit ungeprüften Nennungen',
  },
  without: (n: number) =>
    n === 1
      ? 'Für 1 betrachteten Partner gibt es in keinem weiteren Bereich zwei Anhaltspunkte.'
      : `Für ${n} betrachtete Partner gibt es in keinem weiteren Bereich zwei Anhaltspunkte.`,
  group: (a: number, r: number) => `Für ${areas(a)} je mindestens zwei Anhaltspunkte, zusammen ${reasons(r)}`,
  groupOne: (a: number, r: number) => `Für ${areas(a)} mindestens zwei Anhaltspunkte, zusammen ${reasons(r)}`,
  equal: (n: number) => (n === 1 ? '1 Partner' : `${n} Partner, gleichauf; Reihenfolge nach dem Alphabet`),
  named: 'Schon genannt in',
  supported: 'Anhaltspunkte für',
  reasonsOf: reasons,
  definitionOf: (code: string) => `Definition von ${code}`,
  stable: 'stabil',
  stableNote: 'Das Ergebnis bleibt, wenn man eine einzelne Zeile oder Zuordnung weglässt.',
  unstable: 'instabil',
  unstableNote: 'Das Ergebnis ändert sich, wenn man eine einzelne Zeile oder Zuordnung weglässt.',
  dependsOn: 'hängt ab von:',
  profile: 'Profil (geprüft)',
  noProfile: 'Kein geprüftes Profil: R3 wurde für diesen Partner nicht gesucht.',
  none: 'Kein Partner hat in einem weiteren Bereich zwei Anhaltspunkte.',
  noneNext:
    'Das heißt nicht, dass es nichts zu besprechen gibt: Das Programm nennt dafür zu wenig Gemeinsames.',
  noneFits: 'Kein Partner passt zu den Filtern.',
  notApplicable: 'Danach kann in diesem Programm nicht gesucht werden.',
  shown: (n: number, all: number) =>
    n === all ? `${n} Partner mit Anhaltspunkten` : `${n} von ${all} Partnern mit Anhaltspunkten gezeigt`,
  columns: {
    partner: 'Partner',
    named: 'Schon genannt in',
    area: 'Anhaltspunkte für',
    reasons: 'Gründe',
    stable: 'Stabil?',
    actions: 'Weiter',
  },
  table: 'Anhaltspunkte als Tabelle',
};

export type UnderusedMessages = typeof de;

const en: UnderusedMessages = {
  loading: 'Looking for leads',
  heading: 'Leads for further conversations',
  existingFirst:
    'Using an existing contact comes before making a new one: more ties are not better, coordination takes time.',
  refusal:
    'Whoever is named in one area only does not therefore work too little: the programme does not say how much anybody does. Leads are counted reasons for a conversation, no verdict.',
  ownTerms:
    'R3 rests on reviewed profiles and on our reading of the measures in short words, not on the wording.',
  eligible: (n) => `Looked at: ${n} partners named by name with at least one assigned mention.`,
  notEligible: 'Not looked at:',
  left: {
    collective: 'collective names (stand for many)',
    internal: 'own house',
    placeholder: 'placeholders',
    unreviewed: 'with unreviewed mentions only',
  },
  without: (n) =>
    n === 1
      ? '1 partner looked at has two reasons in no further area.'
      : `${n} partners looked at have two reasons in no further area.`,
  group: (a, r) => `At least two reasons each for ${enAreas(a)}, ${enReasons(r)} together`,
  groupOne: (a, r) => `At least two reasons for ${enAreas(a)}, ${enReasons(r)} together`,
  equal: (n) => (n === 1 ? '1 partner' : `${n} partners, equal; in alphabetical order`),
  named: 'Named already in',
  supported: 'Reasons for',
  reasonsOf: enReasons,
  definitionOf: (code) => `Definition of ${code}`,
  stable: 'stable',
  stableNote: 'The result stays if any single row or assignment is left out.',
  unstable: 'unstable',
  unstableNote: 'The result changes if a single row or assignment is left out.',
  dependsOn: 'depends on:',
  profile: 'Profile (reviewed)',
  noProfile: 'No reviewed profile: R3 was not looked for with this partner.',
  none: 'No partner has two reasons in a further area.',
  noneNext:
    'That does not mean there is nothing to discuss: the programme names too little in common for it.',
  noneFits: 'No partner passes the filters.',
  notApplicable: 'This cannot be looked for in this programme.',
  shown: (n, all) =>
    n === all
      ? `${n} ${n === 1 ? 'partner' : 'partners'} with leads`
      : `${n} of ${all} partners with leads shown`,
  columns: {
    partner: 'Partner',
    named: 'Named already in',
    area: 'Reasons for',
    reasons: 'Reasons',
    stable: 'Stable?',
    actions: 'Next',
  },
  table: 'Leads as a table',
};

export const underusedMessages = { de, en };
