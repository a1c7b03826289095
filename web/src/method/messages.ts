interface Part {
  readonly title: string;
  readonly text: readonly string[];
}

interface MethodMessages {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly Part[];
  readonly basis: string;
  readonly basisNote: string;
  readonly status: string;
  readonly statusNote: string;
  readonly isPartner: string;
  readonly noPartner: string;
  readonly types: string;
  readonly limits: string;
  readonly limitList: readonly string[];
  readonly rules: string;
  readonly figures: string;
}

const de: MethodMessages = {
  title: 'Methode',
  lead: 'Wie aus einem Dokument eine Karte wird, was sie sagt und was nicht.',
  parts: [
    {
      title: 'Von der Nennung zur Verbindung',
      text: [
        'Eine Nennung ist ein Name, wie er im Dokument gedruckt ist, mit seinen Zeilen. Wer damit gemeint ist, wird getrennt davon festgehalten. So lässt sich jede Zuordnung zurücknehmen.',
        'Eine Verbindung zwischen einem Bereich und einem Partner entsteht aus Nennungen und aus nichts anderem. Ein Klick auf die Verbindung zeigt sie alle.',
        'Zwei Partner, die in derselben Zeile stehen, sind dadurch nicht miteinander verbunden. Das wird weder gezeichnet noch gezählt.',
        'In der Sprache der Netzwerkforschung ist das ein Netz aus zwei Arten von Knoten: Bereiche und Partner.',
      ],
    },
    {
      title: 'Gemeinsame Partner',
      text: [
        'Die Anordnung „Gemeinsame Partner“ stellt Partner, die in zwei oder mehr Bereichen genannt sind, in die Mitte. Der Platz sagt nichts über Einfluss oder Wert. Nicht jeder von ihnen ist eine Brücke: Ob Bereiche ohne einen Partner getrennt wären, wird weiter unten eigens gefragt.',
      ],
    },
    {
      title: 'Zugeordnet und ungeprüft',
      text: [
        '„Beim Erfassen zugeordnet“ heißt: Wer die Dokumente eingegeben hat, hat den Namen von Hand oder nach einer der unten genannten Regeln zugeordnet, weil der Wortlaut dafür ausreicht. Die Stadt oder der Partner hat das nicht bestätigt.',
        '„Ungeprüft“ heißt: Die Zuordnung ist nur ein Vorschlag, weil der Wortlaut nicht ausreicht. Wie viele Nennungen ungeprüft sind, steht bei jeder Zahl dabei.',
        'Kürzel von Ämtern bleiben, wie sie gedruckt sind. Eine mögliche Bedeutung ist als Vermutung gekennzeichnet.',
      ],
    },
    {
      title: 'Keine Personen',
      text: [
        'Namen von Personen werden weder gespeichert noch gezeigt. Steht eine Person für eine Stelle, erscheint die Stelle.',
      ],
    },
  ],
  basis: 'Beleg: wie nah steht der Name an der Maßnahme?',
  basisNote: 'Die Art des Belegs ist an der Linie zu erkennen und steht überall als Wort dabei.',
  status: 'Status: wer ist gemeint?',
  statusNote:
    'Anfangs sind nur namentlich benannte Partner zu sehen. Die übrigen sind mit einem Klick dabei.',
  isPartner: 'zählt als Partner',
  noPartner: 'zählt nicht als Partner',
  types: 'Arten von Partnern',
  limits: 'Was Programme nicht sagen können',
  limitList: [
    'Nicht genannt heißt nicht: keine Zusammenarbeit. Daueraufgaben und informelle Kontakte fehlen oft mit Absicht.',
    'Vertrauen, Häufigkeit, Nutzen, Zufriedenheit und Einfluss stehen nicht in einem Programm.',
    'Eine geplante Schnittstelle ist noch keine geleistete Zusammenarbeit.',
    'Ein Jahr ohne Dokument heißt „kein Programm“, nicht null.',
    'Städte und Ämter werden nicht verglichen, um eine Rangfolge zu bilden. Ihre Dokumente sind verschieden gemacht.',
    'Fehlende Partner sind ein Anlass zum Gespräch, kein Grund für Kürzungen.',
  ],
  rules: 'Wie Namen zugeordnet werden',
  figures: 'Jede Zahl führt zu den Zeilen, die sie zählt.',
};

const en: MethodMessages = {
  title: 'Method',
  lead: 'How a document becomes a map, what it says and what it does not.',
  parts: [
    {
      title: 'From mention to tie',
      text: [
        'A mention is a name as it is printed in the document, with its lines. Who is meant is recorded separately, so every assignment can be undone.',
        'A tie between an area and a partner comes from mentions and from nothing else. A click on the tie shows them all.',
        'Two partners standing in the same row are not thereby tied to each other. That is neither drawn nor counted.',
        'In the language of network research this is a network of two kinds of nodes: areas and partners.',
      ],
    },
    {
      title: 'Shared partners',
      text: [
        'The layout “Shared partners” puts partners that are named in two or more areas into the middle. The place says nothing about influence or value. Not each of them is a bridge: whether areas would be separate without a partner is a question of its own, further down.',
      ],
    },
    {
      title: 'Assigned and unreviewed',
      text: [
        '“Assigned when entered” means: whoever entered the documents assigned the name by hand or by one of the rules below, because the wording is clear enough. Neither the town nor the partner has confirmed it.',
        '“Unreviewed” means: the assignment is only a proposal, because the wording is not clear enough. How many mentions are unreviewed is stated with every figure.',
        'Codes of offices stay as they are printed. A possible meaning is marked as a guess.',
      ],
    },
    {
      title: 'No persons',
      text: [
        'Names of persons are neither stored nor shown. Where a person stands for an office, the office appears.',
      ],
    },
  ],
  basis: 'Evidence: how close does the name stand to the measure?',
  basisNote: 'The kind of evidence shows in the line style and is always given in words too.',
  status: 'Status: who is meant?',
  statusNote: 'At first only named bodies are shown. The others are one click away.',
  isPartner: 'counts as a partner',
  noPartner: 'does not count as a partner',
  types: 'Kinds of partners',
  limits: 'What programmes cannot tell',
  limitList: [
    'Not named does not mean: no cooperation. Recurring tasks and informal contacts are often left out on purpose.',
    'Trust, frequency, benefit, satisfaction and influence are not found in a programme.',
    'A planned interface is not yet a performed cooperation.',
    'A year without a document means “no programme”, not zero.',
    'Towns and offices are not compared to rank them. Their documents are made differently.',
    'Missing partners are an occasion to talk, no reason for cuts.',
  ],
  rules: 'How names are assigned',
  figures: 'Every figure leads to the rows it counts.',
};

export const methodMessages = { de, en };
