/**
 * Invented persons for cells and sentences of every kind, written before any rule for persons was. `F` stands for a first
 * name, `S` for a surname, `I` for the first letter of the first name; what is left of either afterwards is a fault.
 */
export const firstNames = (
  'Gudrun Hiltrud Wibke Lieselotte Svenja Annika Mechthild Tanja Friederike Ulrike Karl-Heinz Hans-Georg Detlef Norbert ' +
  'Ansgar Thorsten Jörg Rüdiger Lutz Wolfgang Ayşe Fatma Emine Mehmet Murat Hüseyin Yusuf Leyla Małgorzata Katarzyna Jacek ' +
  'Tomasz Olga Swetlana Dmitri Igor Mohammed Aisha Samira Ibrahim Karim Nadia Jean-Pierre Chiara Giovanni Milena Zoran ' +
  'Eleni Nguyen Priya Marlies Heinz Bärbel Ingeborg Dörte Imke Sönke Torben Malte Finja'
).split(' ');

export const surnames = (
  'Brüggenthies Schmitz Müller Kowalski Yıldırım Öztürk Wagenknecht Lohmeyer Terhorst Hüls Brinkschulte Achternbusch ' +
  'Nowak Wiśniewska Petrow Haddad Al-Khatib Niederprüm Überschär Grote Kampmann Steinkühler Wischnewski Dreyer-Lammers ' +
  'Köster-Bahr Tillmanns Ebbinghaus Fürstenberg Sonntag Vogelsang Bäcker Richter Kaiser Winter Lehnhoff Schlüter Demir ' +
  'Papadopoulos Rossi Marković Tran Singh Zumbusch Holtkötter Wüllner Pröpper Beckschäfer Knappstein Quante Deppe'
).split(' ');

export const cells = [
  'F S',
  'S, F',
  'Frau S',
  'Herr S, Ordnungsamt',
  'Frau I. S',
  'I. S (Fachdienst 41)',
  'F S (Schulamt)',
  'S (Fachbereich Jugend)',
  'Dr. S',
  'Dr. F S, Stadtarchiv',
  'Prof. Dr. F S',
  'Stadtbücherei, Frau S',
  'Jugendamt (Herr S)',
  'Jugendamt: F S',
  'Ansprechpartner: S',
  'Ansprechpartnerin: F S, Tel. 02351 44-218',
  'Kontakt: f.s@elmsbeck.example',
  'Heimatverein e. V., Vorsitzender F S',
  'Bürgermeisterin F S',
  'Ratsherr S',
  'Beigeordneter F S',
  'F S und Kulturamt',
  'VHS / F S',
  'Museum; F S; Stadtmarketing',
  'z. Hd. Herrn S',
  'Familie S',
  'Pfarrer S',
  'Künstlerin F S',
];

export const sentences = [
  'Die Lesung mit F S findet im Herbst statt.',
  'Moderation: F S',
  'gez. S',
  'i. A. S',
  'i. V. F S',
  'Das Konzept erarbeitet Frau S gemeinsam mit den Schulen.',
  'Leitung: F S, Stellvertretung: I. S',
  'Stadt Elmsbeck, Der Bürgermeister, F S',
  'Redaktion: F S, Layout: F S',
  'Vorwort von Bürgermeister S',
  'Fragen beantwortet Herr S unter 02351 44218 oder f.s@elmsbeck.example.',
  'Fotos: F S',
];

/** Others, written when the first had taught something. */
export const laterFirstNames = (
  'Ottilie Hedwig Irmtraud Rosemarie Gesine Elke Silke Maren Britta Anke Heike Petra Sabine Birgit Uwe Jürgen Holger Ralf Udo ' +
  'Manfred Günter Helmut Dieter Horst Klaus Rainer Volker Eckhard Gerhard Burkhard Semra Gülay Cem Okan Wiesława Bogdan Ludmila ' +
  'Wadim Hamza Bilal'
).split(' ');
export const laterSurnames = (
  'Ostendorf Rademacher Piepenbrink Twesten Uhlenbrock Vorderwülbecke Westerhoff Zurheide Aulbach Börger Cordes Düpmann Eickhoff ' +
  'Frerichs Gräfenhain Hesselmann Isselhorst Jakobsmeier Kückelhaus Landwehr Mackenbrock Niehues Oberbeckmann Plöger Quambusch ' +
  'Rüschoff Schulze-Hillert Temme Ukena Verhoeven Aydoğan Kılıç Szymański Lewandowska Sokolow Mansour Bakri Nikolaidis Esposito Horvat'
).split(' ');

/** A third, written when rules and lists of names were as they are. */
export const lastFirstNames = (
  'Ekkehart Gundula Friedlinde Hauke Momme Wencke Selçuk Tülay Kasimir Radosław Ljubow Anatolij Rashid Soraya Thu Kwame Amadou Björn ' +
  'Ragnhild Pirmin Elisabetta Wolf-Dieter Ann-Kathrin Marie Paul Lukas Mia Ben'
).split(' ');
export const lastSurnames = (
  'Abendroth Birkenfeld Clasen Dreesbach Eulenstein Fockenbrock Gosebruch Hückelhoven Ittermann Junghans Kortenbruck Lückerath ' +
  'Mühlenkamp Neuhaus Osterkamp Pfingsten Rosenthal Steinhaus Tönnies Unverzagt Vollmond Wiedenbrück Zeppenfeld Yılmazer Çakmak ' +
  'Grabowski Zielińska Baranow El-Hadi Mensah Diallo Lindqvist'
).split(' ');
