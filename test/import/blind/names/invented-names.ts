/**
 * Names of invented towns with their kind, written before any rule for kinds was and never used to mend one. A line is
 * `name | kind | type`; the type is left out where the kind is no body.
 */
export const inventedNames = `
Kreisarchiv Weidenau | identifiable | culture
Stadtteilbibliothek Nord | identifiable | culture
Heimatstube Oberlinden | identifiable | culture
Kulturkirche Sankt Martin | identifiable | culture
Freilichtbühne Tannenkuppe | identifiable | culture
Filmwerkstatt Elmsbeck | identifiable | unclear
Kinemathek | identifiable | culture
Kunstverein Elmsbeck e. V. | identifiable | association
Städtische Galerie im Torhaus | identifiable | culture
Bergbaumuseum | identifiable | culture
Puppentheater Zappelphilipp | identifiable | culture
Stadthalle | identifiable | culture
Bürgerhaus Elmsbeck-Süd | identifiable | unclear
Jugendkulturhaus Gleis 3 | identifiable | unclear
Fachdienst Kinder, Jugend und Familie | identifiable | administration
FB 4 Bildung und Kultur | identifiable | administration
Referat für Stadtgrün | identifiable | administration
Grünflächenamt | identifiable | administration
Ordnungsamt | identifiable | administration
Kommunales Integrationszentrum | identifiable | administration
Stabsstelle Nachhaltigkeit | identifiable | administration
Klimaschutzmanagement | identifiable | administration
Büro der Bürgermeisterin | identifiable | administration
Behindertenbeauftragter | identifiable | administration
Schulverwaltungsamt | identifiable | administration
Untere Denkmalbehörde | identifiable | administration
Wirtschaftsförderung Elmsbeck | identifiable | administration
Pressestelle | identifiable | administration
Seniorenbeirat | identifiable | local-body
Integrationsrat der Stadt Elmsbeck | identifiable | local-body
Runder Tisch Stadtgeschichte | identifiable | local-body
Kulturausschuss | identifiable | local-body
AG Offene Ateliers | identifiable | local-body
Bildungsnetzwerk Elmsbeck | identifiable | local-body
Bündnis für Familie | identifiable | local-body
Stadtschulpflegschaft | identifiable | local-body
Jugendrat | identifiable | local-body
Volkshochschule Elmsbeck-Weidenau | identifiable | education
Gesamtschule am Ring | identifiable | education
Käthe-Kollwitz-Gymnasium | identifiable | education
Berufskolleg Weidenau | identifiable | education
Familienzentrum Regenbogen | identifiable | social
Kita Zwergenland | identifiable | education
Kunstakademie Münster | identifiable | education
Hochschule Niederrhein | identifiable | education
Evangelisches Familienbildungswerk | identifiable | education
Jugendkunstschule | identifiable | education
Waldorfkindergarten Elmsbeck | identifiable | education
Geschichtsverein Elmsbeck | identifiable | association
Förderkreis Stadtmuseum e.V. | identifiable | association
Freundeskreis der Stadtbücherei | identifiable | association
Karnevalsgesellschaft Blau-Weiß | identifiable | association
MGV Frohsinn 1884 | identifiable | association
Schützenbruderschaft St. Sebastianus | identifiable | association
Bürgerinitiative Alte Mühle | identifiable | association
Repair-Café Elmsbeck | identifiable | association
Elmsbecker Tafel e.V. | identifiable | association
Stadtsportbund | identifiable | association
Freiwilligenzentrum Elmsbeck | identifiable | engagement
Ehrenamtsbörse | identifiable | engagement
Ehrenamtskoordination | identifiable | engagement
Landesmusikrat NRW | identifiable | professional-network
Bundesverband Soziokultur | identifiable | professional-network
Verband Deutscher Musikschulen | identifiable | professional-network
Deutscher Städtetag | identifiable | professional-network
Kultursekretariat NRW Gütersloh | identifiable | professional-network
LAG Soziokultur | identifiable | professional-network
Kreis Borken | identifiable | municipality
Stadt Weidenau | identifiable | municipality
Gemeinde Hochlinden | identifiable | municipality
Regionalverband Ruhr | identifiable | municipality
LVR-Archivberatungs- und Fortbildungszentrum | identifiable | municipality
Bezirksregierung Arnsberg | identifiable | state
Ministerium für Heimat und Kommunales | identifiable | state
Kulturstiftung des Bundes | identifiable | state
Sparkasse Elmsbeck | identifiable | business
Tourist-Information | identifiable | business
Elmsbeck Marketing GmbH | identifiable | business
Buchhandlung am Markt | identifiable | business
Werbegemeinschaft Innenstadt | identifiable | business
Stadtwerke Elmsbeck | identifiable | business
Weidenauer Anzeiger | identifiable | media
Lokalradio Hellweg | identifiable | media
Westdeutscher Rundfunk | identifiable | media
Caritasverband für das Dekanat Elmsbeck | identifiable | social
Seniorenzentrum Lindenhof | identifiable | social
Lebenshilfe | identifiable | social
Diakonisches Werk | identifiable | social
Kreisklinikum | identifiable | social
Jugendzentrum Lokschuppen | identifiable | social
Evangelische Kirchengemeinde Elmsbeck | identifiable | religion
Ditib-Moschee | identifiable | religion
Jüdische Gemeinde Weidenau | identifiable | religion
Pfarrei St. Marien | identifiable | religion
Ensemble Querklang | identifiable | artists
Künstlergruppe Treibsand | identifiable | artists
Sinfonieorchester Hellweg | identifiable | culture
Zollern 21 | identifiable | unclear
Kesselhaus | identifiable | unclear
LUNA | identifiable | unclear
Treibgut | identifiable | unclear
Grundschulen | collective | education
weiterführende Schulen der Stadt | collective | education
Grund- und Förderschulen | collective | education
Kindertagesstätten | collective | education
Kitas und Grundschulen | collective | education
örtliche Vereine | collective | association
Chöre und Orchester | collective | culture
Heimat- und Brauchtumsvereine | collective | association
Künstler*innen aus der Region | collective | artists
freie Theatergruppen | collective | artists
Museen im Kreis | collective | culture
Nachbarstädte | collective | municipality
Kirchengemeinden | collective | religion
Seniorenheime | collective | social
Sponsoren | collective | business
lokale Medien | collective | media
Einzelhändler | collective | business
soziale Träger | collective | social
Musikvereine | collective | association
Honorarkräfte | collective | artists
Team Stadtbücherei | internal | culture
Kollegium der Musikschule | internal | education
alle Mitarbeiter*innen | internal | administration
Archivteam | internal | culture
Teamleitung | internal | administration
diverse Kooperationspartner | placeholder
weitere Partner*innen | placeholder
N. N. | placeholder
noch offen | placeholder
verschiedene Netzwerkpartner | placeholder
externe Partner | placeholder
Bundesprogramm Demokratie leben | programme
Kultur und Schule | programme
JeKits | programme
Neustart Kultur | programme
Heimat-Preis | programme
Facebook | channel
städtische Website | channel
Instagram-Kanal | channel
Amtsblatt | channel
Newsletter | channel
Jugendliche | target-group
Seniorinnen und Senioren | target-group
Besucher*innen | target-group
Menschen mit Behinderung | target-group
Familien mit Kindern | target-group
Neuzugewanderte | target-group
41.2 | code
FB 4 | code
II.3 | code
Amt 51 | code
`;
