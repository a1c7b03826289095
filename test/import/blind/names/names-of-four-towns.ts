/**
 * The names in the partner cells and sentences of four invented programmes (altenbrueck, neuenfelde, niederweiler, sandhorst) with
 * their kind, written with these and never used to mend a rule. As in `invented-names.ts`.
 */
export const namesOfFourTowns = `
Grundschule am Wall | identifiable | education
Förderverein der Musikschule Altenbrück e. V. | identifiable | association
Bürgerstiftung Altenbrück | identifiable | state
Sparkasse Altenbrück | identifiable | business
Kitas im Stadtgebiet | collective | education
Integrationsagentur der Caritas | identifiable | social
Jugendzentrum Schleuse | identifiable | social
Gymnasium Altenbrück | identifiable | education
Gesamtschule Nord | identifiable | education
Freiwilligenzentrum Altenbrück | identifiable | engagement
Tafel Altenbrück e. V. | identifiable | association
Seniorenbeirat | identifiable | local-body
Lebenshilfe Kreisverband Altenbrück e. V. | identifiable | association
Freie Bühne Altenbrück | identifiable | culture
Blinden- und Sehbehindertenverein | identifiable | association
Landschaftsverband Westfalen-Lippe | identifiable | municipality
Geschichtswerkstatt Altenbrück | identifiable | association
Hafenbetriebe Altenbrück GmbH | identifiable | business
Fachhochschule Bielefeld, Fachbereich Gestaltung | identifiable | education
Heimatverein Altenbrück | identifiable | association
Ev. Kirchengemeinde Lohe | identifiable | religion
Realschule an der Aue | identifiable | education
Wirtschaftsförderung | identifiable | administration
Werbegemeinschaft Altenbrück | identifiable | association
Atelierhaus Ziegelei | identifiable | culture
Grundschule Sandhorst | identifiable | education
Oberschule am Moor | identifiable | education
Repair-Café Sandhorst | identifiable | association
Abfallwirtschaft Landkreis | identifiable | municipality
Heimatverein Sandhorst e. V. | identifiable | association
Moorinformationszentrum | identifiable | unclear
Naturschutzbund Ortsgruppe | identifiable | association
Plattdüütsch-Krink | identifiable | unclear
Altenheim Lindenhof | identifiable | social
Kita Zwergenland | identifiable | education
Kita St. Marien | identifiable | education
Kita Am Deich | identifiable | education
Shantychor Sandhorst | identifiable | association
Männergesangverein | identifiable | association
Touristinformation | identifiable | business
Vereine und Initiativen | collective | association
Filmklub Sandhorst | identifiable | association
Freiwillige Feuerwehr | identifiable | administration
Stadtwerke Sandhorst GmbH | identifiable | business
Jugendtreff Bunker | identifiable | social
Polizeiinspektion | identifiable | state
Kunstschule Landkreis | identifiable | education
Rockinitiative Sandhorst e. V. | identifiable | association
Alphabetisierungsnetz Nord | identifiable | local-body
Jobcenter | identifiable | social
Diakonisches Werk | identifiable | social
GS Feldmark | identifiable | education
OGS-Träger AWO | identifiable | social
FZ Arche Noah | identifiable | education
NABU Neuenfelde | identifiable | association
Kleingartenverein Abendfrieden e. V. | identifiable | association
ehrenamtl. Bibliotheksteam | internal | administration
Personalrat | identifiable | administration
Uni Münster, Inst. f. vergl. Städtegeschichte | identifiable | education
Stadtarchiv | identifiable | culture
Seniorenzentrum St. Josef | identifiable | social
Demenznetz Neuenfelde | identifiable | local-body
LWL-Archivamt für Westfalen | identifiable | municipality
wf. Schulen | collective | education
Arbeitskreis Stadtgeschichte | identifiable | local-body
Stadtmarketing Neuenfelde e. V. | identifiable | association
Bürgerverein Südstadt | identifiable | association
Volksbank | identifiable | business
Jugendamt | identifiable | administration
KiJuPa | identifiable | local-body
Integrationsrat | identifiable | local-body
DITIB-Gemeinde | identifiable | religion
Kath. Pfarrgemeinde Herz Jesu | identifiable | religion
Eine-Welt-Laden | identifiable | unclear
Kindertheater „Kleine Welle“ | identifiable | culture
Familienbildungsstätte | identifiable | education
Museum Alte Mühle | identifiable | culture
Offener Ganztag | identifiable | education
Tanzstudio Nordlicht | identifiable | unclear
Volksbank-Stiftung | identifiable | state
Jugendparlament | identifiable | local-body
Jugendhaus Kiste | identifiable | social
Stadtjugendring | identifiable | association
soziale Medien | channel
Freiwilligenagentur | identifiable | engagement
Heimat- und Geschichtsverein Niederweiler e. V. | identifiable | association
Volkshochschule | identifiable | education
Netzwerk Kulturelle Bildung | identifiable | local-body
Lokalzeitung | identifiable | media
`;
