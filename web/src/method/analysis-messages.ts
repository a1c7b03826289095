import { listMethod } from './list-method.ts';

/** One rule or question with what it looks at, how it is counted, and where the procedure comes from. */
export interface Rule {
  /** Fragment of the address that leads here. */
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly formula?: string;
  readonly source?: string;
}

interface AnalysisMessages {
  readonly contents: string;
  readonly formula: string;
  readonly source: string;
  readonly version: (version: string) => string;
  readonly gaps: string;
  readonly gapsText: readonly string[];
  readonly leftOut: string;
  readonly leftOutLoading: string;
  readonly leftOutNone: string;
  readonly gapNotes: Readonly<Record<'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6' | 'L7' | 'L8', string>>;
  readonly underused: string;
  readonly underusedText: readonly string[];
  readonly reasons: readonly Rule[];
  readonly others: readonly Rule[];
  readonly refused: string;
  readonly refusedText: readonly string[];
  readonly refusals: readonly (readonly [question: string, answer: string])[];
}

const de: AnalysisMessages = {
  contents: 'Auf dieser Seite',
  formula: 'Rechnung',
  source: 'Quelle des Verfahrens',
  version: (version) => `Regelstand ${version}`,
  gaps: 'Lücken: acht Arten, einzeln gezählt',
  gapsText: [
    'Eine Lücke ist ein Kandidat zum Besprechen, kein Mangel und keine Empfehlung. Die acht Arten werden nie zu einer Zahl zusammengezählt.',
    'Jede Lücke nennt ihre Zeile, ihren Grund und ihre Belege. Wer sie für gegenstandslos hält, verwirft sie mit einem Grund. Der Grund bleibt auch dann erhalten, wenn dasselbe Dokument neu geladen wird, und lässt sich zurücknehmen. Andere Lücken ändern sich dadurch nicht.',
    'L1 bis L3 schließen einander aus. Als Partner zählen namentlich benannte Stellen und, für sich gehalten, Sammelnamen. Das eigene Team, Platzhalter, Zielgruppen, Programme, Kanäle und Orte sind keine Partner.',
  ],
  leftOut: 'In den geladenen Programmen bleiben weg:',
  leftOutLoading: 'Die weggelassenen Begriffe werden gesucht',
  leftOutNone: 'kein Begriff',
  gapNotes: {
    L1: 'Gilt nur für Dokumente mit einer Spalte für Partner. Steht ein Name nur im Text der Maßnahme, bleibt die Spalte leer; dann erscheint zusätzlich L4.',
    L2: 'Zum eigenen Haus gehört auch, wer den Bereich selbst betreibt. Stehen daneben nur Kanäle, Programme oder Zielgruppen, bleibt es L2. Hat das Dokument keine Partnerspalte, gilt die ganze Zeile.',
    L3: 'Stehen daneben Namen des eigenen Teams, bleibt es L3. Auch eine Spalte, in der nur Kanäle, Programme oder Zielgruppen stehen, gehört hierher. Hat das Dokument keine Partnerspalte, gilt die ganze Zeile.',
    L4: 'Nur namentlich benannte Stellen. Nicht gezählt wird die Einrichtung, die den Bereich selbst betreibt, und eine Stelle, deren Ganzes oder deren Teil schon in der Spalte steht.',
    L5: 'Verglichen werden Zeilen mit gleichem Abschnitt und Produkt. Braucht ein früheres Programm derselben Stadt und eine Zuordnung der Maßnahmen von Jahr zu Jahr, die von Hand gelesen ist. Steht der Partner heute bei einer bestimmten Maßnahme, ist er kein Rest.',
    L6: 'Verglichen wird dieselbe Zeile (Abschnitt und Produkt) in beiden Jahren. Steht im anderen Jahr dort das Ganze oder ein Teil der Stelle, ist sie genannt. Vielleicht gleiche Namen, über die noch niemand entschieden hat, sind gekennzeichnet.',
    L7: 'Vergleichbar ist ein Programm einer anderen Stadt mit gleicher Form, gleichem Geltungsbereich, gleichem Planungsstand und Partnerspalte, je Stadt das neueste. Unter drei solchen Programmen steht „Vergleich fehlt“. Gezeigt wird q von r.',
    L8: 'Themen und Zielgruppen stehen in einer gepflegten Wortliste; ein Bereich hat ein Thema, wenn der Text einer seiner Maßnahmen ein Wort daraus enthält. Gleicher Ort genügt nicht. Steht das Wort nur im Namen eines Programms („Kulturrucksack“), wird das dazugesagt. Begriffe, die mindestens die Hälfte der Bereiche (und mehr als zwei) hat, unterscheiden nichts und bleiben weg. Bereiche, die dieselbe namentlich benannte Einrichtung betreibt, werden nicht gepaart; Bereiche, die vielleicht dasselbe Produkt sind, zählen als einer, Ganzes und Teil als ein Partner.',
  },
  underused: 'Anhaltspunkte: wer käme noch infrage?',
  underusedText: [
    'Die meisten Partner sind nur in einem Bereich genannt; wenige Nennungen sagen also nichts. Gezählt werden deshalb Gründe, die im Dokument stehen: Für jeden Bereich, der einen Partner nicht nennt, wird gefragt, welche der vier Anhaltspunkte R1 bis R4 zutreffen. Ab zwei erscheint der Bereich.',
    'Untersucht wird ein Dokument mit mindestens vier Produkten. Infrage kommt ein namentlich benannter Partner mit mindestens einer zugeordneten Nennung. An eine Sparte gebundene Verbände kommen nur für diese Sparte infrage, eine Einrichtung nie für den Bereich, den sie selbst betreibt.',
    'Nicht gefragt wird nach Bereichen, in denen der Partner schon steht oder stehen könnte: ungeprüft genannt, als sein Ganzes oder Teil, unter einem Namen, der vielleicht derselbe ist, oder bei einem anderen Bereich derselben Einrichtung. Dort gibt es den Kontakt schon oder vielleicht schon.',
    'Geordnet wird nach der Zahl der Bereiche, dann der Gründe; Gleiches steht gleich. Es gibt keine Rangnummern, keine Prozente und keine Wahrscheinlichkeit.',
    'Stabil heißt: Ohne jede einzelne Zeile und ohne jede einzelne Zusammenführung von Schreibweisen gerechnet bleiben die Bereiche dieselben. Sonst steht „instabil“, mit der Zeile oder Zusammenführung, an der es hängt.',
    'Einen bestehenden Kontakt zu nutzen geht vor einem neuen: Mehr Verbindungen sind nicht besser, Abstimmung kostet Zeit. Dass ein Partner selten genannt ist, heißt nicht, dass er zu wenig tut.',
  ],
  reasons: [
    {
      id: 'R1',
      title: 'R1 Typ',
      text: ['Der Bereich nennt schon einen anderen namentlich benannten Partner derselben Art.'],
    },
    {
      id: 'R2',
      title: 'R2 Umfeld',
      text: [
        'Ein Bereich, der den Partner nennt, hat mit diesem Bereich mindestens zwei namentlich benannte Partner gemeinsam. Sammelnamen zählen nicht.',
      ],
      source: 'gemeinsame Nachbarn: Newman 2001; Liben-Nowell und Kleinberg 2007',
    },
    {
      id: 'R3',
      title: 'R3 Thema',
      text: [
        'Der Text einer Maßnahme des Bereichs enthält ein Thema, eine Zielgruppe oder einen Ort aus dem Profil des Partners. Profile sind von Hand gepflegt und beruhen auf Name und Zweck des Partners, nicht auf den Zeilen, die sie stützen würden. Wer kein Profil hat, bekommt R3 nicht. Steht das Wort nur im Namen eines Programms, wird das dazugesagt.',
      ],
    },
    {
      id: 'R4',
      title: 'R4 Beleg',
      text: [
        'Derselbe Partner ist in einem anderen Jahr oder einer anderen Stadt bei einem Bereich dieser Art genannt. Örtliche Partner gibt es nur einmal; für sie zählt in einer anderen Stadt auch ein Partner derselben Art.',
      ],
    },
  ],
  others: [
    {
      id: 'bruecken',
      title: 'Brücken: wer verbindet, was sonst getrennt wäre?',
      text: [
        'Bereiche und namentlich benannte Partner bilden ein Netz. Eine Brücke ist ein Partner, ohne den mindestens zwei Bereiche nicht mehr miteinander verbunden wären. Die Antwort ist ja oder nein.',
        'Ein Bereich und die namentlich benannte Einrichtung, die ihn betreibt, sind eins: Wird das Stadtarchiv in der Bibliothek als Partner genannt, verbindet das zwei Bereiche. Das eigene Amt verbindet nicht, sonst wäre alles verbunden. Sammelnamen verbinden nicht.',
      ],
      formula: 'Gelenkpunkte und Brücken des Netzes aus Bereichen und Partnern',
      source: 'Hopcroft und Tarjan 1973',
    },
    listMethod.de,
    {
      id: 'vergleich',
      title: 'Vergleich zweier Programme',
      text: [
        'Dieselbe Stadt, zwei Jahre: Bereiche werden über die Produktnummer, Zeilen über Abschnitt und Produkt, Namen über die festgehaltenen Zuordnungen gleichgesetzt. Ohne Produkte wird je Abschnitt verglichen: Laufende Nummern sagen nicht, welche Zeile welche ist. Dann gibt es drei Listen: in beiden genannt, neu genannt, nicht mehr genannt. Dazu steht, wie viele Namen wörtlich, nach einer Regel oder von Hand zugeordnet und wie viele offen sind.',
        'Druckt ein Jahr am selben Ort nur das Ganze oder einen Teil eines Partners, ist er in beiden Jahren genannt; der Eintrag sagt, in wessen Namen. Wo ein neuer und ein weggefallener Name dasselbe meinen könnten, steht „vielleicht derselbe“ mit dem Grund: ein offener Vorschlag, fast dieselben Wörter, eine Abkürzung oder ein gleichbedeutendes Wort, ein Name im anderen oder zwei Namen in einem. Zusammengeführt wird daraus nichts.',
        'Verschiedene Städte: nie Verbindung gegen Verbindung. Verglichen wird nur, welche Arten von Partnern für eine Art von Bereich genannt sind, in wie vielen von wie vielen Zeilen. Voraussetzung sind gleiche Form, gleicher Geltungsbereich, gleicher Planungsstand und eine Partnerspalte auf beiden Seiten. Sonst stehen Listen nebeneinander, ohne Zahlen, mit dem Grund.',
        'Nicht mehr genannt heißt nicht beendet. Ein Jahr ohne Dokument ist „kein Programm“.',
      ],
      formula: 'Jaccard = in beiden ÷ (in beiden + neu + nicht mehr), gezeigt als „a von n“',
      source: 'Jaccard 1901',
    },
    {
      id: 'zahlen',
      title: 'Das Netz in Zahlen',
      text: [
        'Größe, zusammenhängende Teile, Bereiche ohne namentlich benannten Partner, Nennungen je Beleg und Abdeckung beschreiben ein Dokument. Sie sind keine Note und werden nicht verrechnet.',
      ],
    },
    {
      id: 'bewertung',
      title: 'Wie gut sind die Anhaltspunkte?',
      text: [
        'Aus einem Jahr werden Anhaltspunkte gebildet und mit den neuen Nennungen des nächsten verglichen. Unter zehn neuen Nennungen steht „zu wenig Fälle“ und keine Zahl; von zehn bis 29 eine Zahl mit Unsicherheitsbereich und Warnung; ab 30 ohne Warnung. Daneben stehen immer zwei einfache Verfahren: die am häufigsten genannten Partner zuerst, und viel genannte Partner zu Bereichen mit vielen Partnern.',
        'Besser passt ein Urteil von Menschen: Der Bogen mischt Vorschläge der Regeln, der häufigsten Partner und des Zufalls, ohne die Herkunft zu zeigen. Wer ihn ausfüllt, urteilt „sinnvoll“, „schon da“ oder „unsinnig“. Gezählt wird je Herkunft.',
      ],
      formula: '95-%-Bereich nach Wilson für Treffer unter den Vorschlägen',
      source: 'Wilson 1927; Liben-Nowell und Kleinberg 2007; Barabási und Albert 1999',
    },
  ],
  refused: 'Was Kulturnetz nicht beantwortet',
  refusedText: ['Diese Fragen lassen sich aus Programmen nicht beantworten. Eine Antwort wäre erfunden.'],
  refusals: [
    [
      'Ist unser Netz besser als das der anderen?',
      'Das lässt sich nicht sagen. Programme sind verschieden gemacht und lassen Verschiedenes weg; viele Nennungen sind kein gutes Netz, wenige kein schlechtes. Städte und Ämter werden nicht in eine Rangfolge gebracht.',
    ],
    [
      'Arbeitet dieser Partner zu wenig mit?',
      'Ein Programm schweigt aus vielen Gründen. Aus Schweigen folgt nichts über einen Partner.',
    ],
    [
      'Wie wahrscheinlich gelingt eine neue Zusammenarbeit?',
      'Dafür gibt es keine Daten. Gezeigt werden Gründe mit Belegen, keine Prozente.',
    ],
    [
      'Wo lässt sich kürzen?',
      'Lücken sind ein Anlass zum Gespräch. Als Grund für Kürzungen taugen sie nicht; das steht auch auf jeder gedruckten Seite.',
    ],
    [
      'Wer sind die Personen dahinter?',
      'Personen werden nicht erfasst. Eine Netzwerkanalyse über Menschen ist ein anderer Zweck als ein veröffentlichter Plan.',
    ],
  ],
};

const en: AnalysisMessages = {
  contents: 'On this page',
  formula: 'Calculation',
  source: 'Source of the procedure',
  version: (version) => `Rules as of ${version}`,
  gaps: 'Gaps: eight kinds, each counted by itself',
  gapsText: [
    'A gap is a candidate to discuss, neither a shortcoming nor a recommendation. The eight kinds are never added up to one number.',
    'Every gap states its row, its reason and its evidence. Whoever finds it irrelevant dismisses it with a reason. The reason stays when the same document is loaded again and can be taken back. Other gaps do not change.',
    'L1 to L3 exclude each other. Partners are named bodies and, kept apart, collective names. The own team, placeholders, target groups, programmes, channels and places are no partners.',
  ],
  leftOut: 'In the loaded programmes these are left out:',
  leftOutLoading: 'Looking for the terms that are left out',
  leftOutNone: 'no term',
  gapNotes: {
    L1: 'Only for documents with a partner column. Where a name stands in the measure’s text only, the column is still empty; L4 then appears as well.',
    L2: 'Whoever runs the area itself belongs to the own house. Channels, programmes or target groups beside them do not change that. In a document without a partner column the whole row counts.',
    L3: 'Names of the own team beside them do not change that. A column holding only channels, programmes or target groups belongs here too. In a document without a partner column the whole row counts.',
    L4: 'Named bodies only. Not counted: the institution that runs the area itself, and a body whose whole or part stands in the column already.',
    L5: 'Rows of the same section and product are compared. Needs an earlier programme of the same town and a reading, made by hand, of which measure goes on with which. A partner standing at a particular measure today is not left over.',
    L6: 'The same row (section and product) of both years is compared. A body whose whole or part stands there in the other year is named. Names that may be the same and are undecided are marked.',
    L7: 'Comparable is a programme of another town with the same form, scope and planning status and a partner column; the latest per town. Below three of them it says “no comparison”. Shown as q of r.',
    L8: 'Subjects and target groups come from a curated word list; an area has a subject when the text of one of its measures holds one of its words. The same place is not enough. Where the word stands in the name of a programme alone (“Kulturrucksack”), that is said. Terms that at least half of the areas (and more than two) have tell nothing apart and are left out. Areas run by the same named institution are not paired; areas that may be the same product count as one, whole and part as one partner.',
  },
  underused: 'Reasons: who else might fit?',
  underusedText: [
    'Most partners are named in one area only, so few mentions mean nothing. What is counted are reasons that stand in the document: for every area that does not name a partner, which of the four reasons R1 to R4 hold? From two on the area is shown.',
    'Looked at is a document with at least four products. Eligible is a named body with at least one assigned mention. Federations bound to a branch are eligible for that branch only, an institution never for the area it runs itself.',
    'Not asked about are areas where the partner stands already or may stand: named without review, as its whole or part, under a name that may be the same, or at another area of the same institution. The contact exists there, or may exist.',
    'Ordered by the number of areas, then of reasons; equals are equal. There are no rank numbers, no percentages and no probability.',
    'Stable means: calculated without any single row and without any single merge of spellings the areas stay the same. Otherwise it says “unstable”, with the row or merge it depends on.',
    'Using an existing contact comes before a new one: more ties are not better, coordination takes time. That a partner is rarely named does not mean that it does too little.',
  ],
  reasons: [
    {
      id: 'R1',
      title: 'R1 Type',
      text: ['The area already names another named partner of the same kind.'],
    },
    {
      id: 'R2',
      title: 'R2 Surroundings',
      text: [
        'An area that names the partner shares at least two named partners with this area. Collective names do not count.',
      ],
      source: 'common neighbours: Newman 2001; Liben-Nowell and Kleinberg 2007',
    },
    {
      id: 'R3',
      title: 'R3 Subject',
      text: [
        'The text of one of the area’s measures holds a subject, target group or place of the partner’s profile. Profiles are kept by hand and rest on the partner’s name and purpose, not on the rows they would support. Without a profile there is no R3. Where the word stands in the name of a programme alone, that is said.',
      ],
    },
    {
      id: 'R4',
      title: 'R4 Precedent',
      text: [
        'The same partner is named for an area of this kind in another year or another town. Local partners exist once only; for them a partner of the same kind in another town counts too.',
      ],
    },
  ],
  others: [
    {
      id: 'bruecken',
      title: 'Bridges: who connects what would be separate?',
      text: [
        'Areas and named partners form a network. A bridge is a partner without whom at least two areas would no longer be connected. The answer is yes or no.',
        'An area and the named institution that runs it are one: when the library names the town archive as a partner, that connects two areas. The own office does not connect, or everything would be connected. Collective names do not connect.',
      ],
      formula: 'articulation points and bridges of the network of areas and partners',
      source: 'Hopcroft and Tarjan 1973',
    },
    listMethod.en,
    {
      id: 'vergleich',
      title: 'Comparing two programmes',
      text: [
        'The same town, two years: areas are aligned by product number, rows by section and product, names by the recorded assignments. Without products sections are compared: running numbers do not tell which row is which. Then there are three lists: named in both, newly named, no longer named, with how many names were assigned as printed, by a rule or by hand, and how many are open.',
        'Where one year prints only the whole or a part of a partner in the same place, the partner is named in both years; the entry says in whose name. Where a new and a gone name may mean the same, it says “may be the same” with the reason: an open proposal, almost the same words, an abbreviation or a word of the same meaning, one name in the other, or two names in one. Nothing is merged for that.',
        'Different towns: never tie by tie. Compared is only which kinds of partner are named for a kind of area, in how many of how many rows. This needs the same form, scope and planning status and a partner column on both sides. Otherwise lists stand side by side, without figures, with the reason.',
        'No longer named does not mean ended. A year without a document is “no programme”.',
      ],
      formula: 'Jaccard = in both ÷ (in both + new + no longer), shown as “a of n”',
      source: 'Jaccard 1901',
    },
    {
      id: 'zahlen',
      title: 'The network in figures',
      text: [
        'Size, connected parts, areas without a named partner, mentions per kind of evidence and coverage describe a document. They are no grade and are not combined.',
      ],
    },
    {
      id: 'bewertung',
      title: 'How good are the reasons?',
      text: [
        'Suggestions made from one year are compared with the new mentions of the next. Below ten new mentions it says “too few cases” and gives no figure; from ten to 29 a figure with its range of uncertainty and a warning; from 30 on without the warning. Beside it always stand two simple procedures: the most-named partners first, and often-named partners to areas with many partners.',
        'The judgement of people fits better: the judging form mixes suggestions of the rules, of the most-named partners and of chance without showing where they come from. Whoever fills it in says “sensible”, “already there” or “nonsense”. Counted per origin.',
      ],
      formula: '95 % interval by Wilson for hits among the suggestions',
      source: 'Wilson 1927; Liben-Nowell and Kleinberg 2007; Barabási and Albert 1999',
    },
  ],
  refused: 'What Kulturnetz does not answer',
  refusedText: ['These questions cannot be answered from programmes. An answer would be made up.'],
  refusals: [
    [
      'Is our network better than theirs?',
      'That cannot be said. Programmes are made differently and leave out different things; many mentions are no good network, few no bad one. Towns and offices are not ranked.',
    ],
    [
      'Does this partner work too little?',
      'A programme is silent for many reasons. Nothing about a partner follows from silence.',
    ],
    [
      'How likely is a new cooperation to succeed?',
      'There are no data for that. Shown are reasons with evidence, no percentages.',
    ],
    [
      'Where can we cut?',
      'Gaps are an occasion to talk. They are no reason for cuts; every printed page says so too.',
    ],
    [
      'Who are the persons behind this?',
      'Persons are not recorded. A network analysis about people is another purpose than a published plan.',
    ],
  ],
};

export const analysisMessages = { de, en };
