const de = {
  loading: 'Die Brücken werden gesucht',
  heading: 'Wer verbindet Bereiche, die sonst getrennt wären?',
  explain:
    'Ein Partner ist eine Brücke, wenn ohne ihn Bereiche in getrennte Gruppen fielen. Das ist eine Ja-Nein-Frage an das Programm: Sie sagt nichts über die Güte der Zusammenarbeit.',
  how: 'Wie wird das bestimmt?',
  partners: 'Brücke: ja',
  noPartners: 'Kein Partner: Fiele einer weg, blieben alle Bereiche so verbunden, wie sie es jetzt sind.',
  others: 'Alle übrigen Partner: nein, keine Brücke.',
  also: (names: string) => `auch genannt als: ${names}; Ganzes und Teil zählen hier als eins`,
  wouldSplit: (n: number) => `Ohne diesen Partner gäbe es ${n} getrennte Gruppen:`,
  group: (i: number) => `Gruppe ${i}`,
  ties: 'Einzelne Verbindungen, an denen es hängt',
  tiesExplain:
    'Fällt eine solche Verbindung weg, sind Bereiche auf beiden Seiten nicht mehr miteinander verbunden.',
  noTies:
    'Keine: Fiele eine einzelne Verbindung weg, blieben alle Bereiche so verbunden, wie sie es jetzt sind.',
  tieGroups: 'Diese Verbindung hält zusammen:',
  joined: 'Als eins gezählt',
  joinedExplain:
    'Diese Bereiche gelten hier als einer, weil dieselbe namentlich bekannte Einrichtung sie führt oder selbst als Partner genannt ist. Das eigene Amt verbindet nichts: Sonst wäre alles mit allem verbunden.',
  joinedAreas: (n: number, names: string) => `${n === 1 ? 'Bereich' : 'Bereiche'} ${names}`,
  joinedBy: (name: string) => `Einrichtung ${name}`,
  seeMap: 'Auf der Karte stehen Partner mehrerer Bereiche in der Mitte.',
  noneJoined: 'Kein Bereich ist mit einem anderen zusammengelegt.',
  parts: 'Wie die Bereiche jetzt zusammenhängen',
  part: (n: number) => (n === 1 ? '1 Partner' : `${n} Partner`),
  alone: 'ohne namentlich benannten Partner',
  unreviewed: (n: number) =>
    n === 1 ? 'beruht auf 1 ungeprüften Nennung' : `beruht auf ${n} ungeprüften Nennungen`,
  notApplicable: 'Danach kann in diesem Programm nicht gesucht werden.',
};

export type BridgeMessages = typeof de;

const en: BridgeMessages = {
  loading: 'Looking for the bridges',
  heading: 'Who joins areas that would otherwise be separate?',
  explain:
    'A partner is a bridge if areas would fall into separate groups without it. That is a yes-or-no question to the programme: it says nothing about the quality of the cooperation.',
  how: 'How is this determined?',
  partners: 'Bridge: yes',
  noPartners: 'No partner: if any of them dropped out, all areas would stay connected as they are now.',
  others: 'All other partners: no, not a bridge.',
  also: (names) => `also named as: ${names}; whole and part count as one here`,
  wouldSplit: (n) => `Without this partner there would be ${n} separate groups:`,
  group: (i) => `Group ${i}`,
  ties: 'Single ties on which it hangs',
  tiesExplain: 'If such a tie drops out, areas on its two sides are no longer connected.',
  noTies: 'None: if any single tie dropped out, all areas would stay connected as they are now.',
  tieGroups: 'This tie holds together:',
  joined: 'Counted as one',
  joinedExplain:
    'These areas count as one here because the same institution, known by name, runs them or is itself named as a partner. The own office joins nothing: otherwise everything would be joined to everything.',
  joinedAreas: (n, names) => `${n === 1 ? 'area' : 'areas'} ${names}`,
  joinedBy: (name) => `institution ${name}`,
  seeMap: 'On the map, partners of several areas stand in the middle.',
  noneJoined: 'No area is put together with another.',
  parts: 'How the areas hang together now',
  part: (n) => (n === 1 ? '1 partner' : `${n} partners`),
  alone: 'without a partner named by name',
  unreviewed: (n) => (n === 1 ? 'rests on 1 unreviewed mention' : `rests on ${n} unreviewed mentions`),
  notApplicable: 'This cannot be looked for in this programme.',
};

export const bridgeMessages = { de, en };
