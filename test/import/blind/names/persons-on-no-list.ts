/**
 * Two hundred persons whose names stand on no list, written when lists and rules for persons were as they are, and more places
 * where programmes print somebody. Letters as in `persons-in-cells.ts`; `firstNames` and `surnames` are combined by `rarePersons`.
 */
const firstNames = (
  'Thordis Alkmene Brunold Wendelgard Ruthild Isgard Ottfried Swanhild Gerolf Burgunde Volkwin Almuth-Sophie Hiltgart Reimbert ' +
  'Walburgis Edelgund Tjorven Onno-Friedrich Gesche Jorid Benedetto Xhemile Ylli Aferdita Nurettin-Can Zehranur Tsegaye Mehret ' +
  'Abebech Okechukwu Chinwe Ngozi Thanh-Mai Hoang Xiuying Pavlína Bożydar Światosław Ruzanna Hovhannes'
).split(' ');
const surnames = (
  'Abelbeck Brockhinke Clausnitzki Dömkes Entrup-Lohe Farwickel Gausebrink Hölterhinken Iborg Jasperneite Kattenstroth Lütkenhorst ' +
  'Mönkediek Nüßing Oesterwinter Pöhlking Quecken Rottgeri Spölmink Thumulka Uekötter Vehoffsky Wessendorfer Ziesenitz Averdunk ' +
  'Bexhoxha Çelikbilek Drzymalla Ezeani Fjellstad Gebremedhin Hakobjan Ivanovska Jędrysik Krasniqaj Lleshi Mwangale Nwachukwu ' +
  'Oyelaran Pham-Lindner Qerimi Rexhepaj Szczepaniak-Voß Tadevosjan Umarkhil Vukašinović Wolfsgruber Xanthopulos Yeşilçimen Zdrojewska'
).split(' ');

/** Each with its first name and surname. */
export const rarePersons: readonly (readonly [string, string])[] = surnames.flatMap((surname, at) =>
  [0, 11, 22, 33].map((step) => [firstNames[(at * 3 + step) % firstNames.length] ?? '', surname] as const),
);

export const placesInCells = [
  'Frau F S',
  'Herr S',
  'Leitung: F S',
  'Ansprechpartner:in: F S',
  'Ansprechpartner*in F S',
  'F S, Tel. 02351 44-218',
  'F S (0171 5553218)',
  'F S, f.s@stadt.example',
  'I. S',
  'I. S, Fachdienst Kultur',
  'F S (Fachdienst Kultur)',
  'S (FD 41)',
  'Kulturamt (F S)',
  'Kulturamt, F S',
  'Kulturamt – Frau S',
  'Musikschule (Leitung F S)',
  'Schulleiterin F S',
  'F S, Schulleiter',
  'Heimatverein e. V. (1. Vors. F S)',
  'verantwortlich: F S',
  'Koordination: F S',
  'Projektleitung F S',
];

export const placesInText = [
  'gez.\nF S',
  'Im Auftrag\nF S\nFachbereichsleiterin',
  'Mit freundlichen Grüßen\nF S',
  'Ansprechpartnerin:\nF S\nTelefon 02351 44218',
  'F S\nLeiterin des Kulturamts',
  'F S\nTelefon: 02351 44218\nE-Mail: f.s@stadt.example',
  'Die Führung übernimmt Frau F S.',
  'Für die Musikschule nahm Herr S teil.',
  'Der Dank gilt F S und allen Helfenden.',
  'Frau Dr. S und Herr I. S berichten.',
  'Verfasserin: F S (Fachdienst Kultur)',
  'Projektleiter F S stellt das Vorhaben vor.',
  'Koordination: F S',
  'Die Künstlerin F S zeigt ihre Arbeiten.',
  'Teilnehmende: F S (Stadtarchiv), Frau S',
  'Kuratiert von F S.',
];

/** Again places, written when those above had taught the rules; tried with the names turned around, so that pairs are others. */
export const laterPlaces = [
  'Jugendamt, z. Hd. F S',
  'F S, Kulturamtsleitung',
  'Hausleitung: F S (komm.)',
  'Heimatverein, F S (Schriftführerin)',
  'S (41-2)',
  'Anmeldung bei F S unter 02351 44218',
  'Grußwort: F S, stellv. Bürgermeisterin',
  'Die Kuratorin F S führt durch die Schau.',
  'Gespräch zwischen F S und der Stadtarchivarin',
  'Unter der Leitung von F S singt der Chor.',
  'Idee und Umsetzung: F S',
  'Das Projekt wird von F S begleitet.',
  'Für Rückfragen steht F S gerne bereit.',
  'F S hat die Koordination übernommen.',
  'F S, Stadt Elmsbeck',
  'i. V.\nS',
  'Der Vorsitzende\nF S',
  'Teilnehmer: Frau S, Herr S, F S',
  'Entschuldigt: F S',
  'Berichterstatter: StVerw.-Dir. F S',
];
