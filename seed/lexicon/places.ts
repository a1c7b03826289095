/**
 * Towns of North Rhine-Westphalia (a blank inside a name is `_`), from the municipal borders VG5000, © GeoBasis-DE / BKG 2021,
 * dl-de/by-2-0: the names alone.
 */
const towns = `
Aachen Ahaus Ahlen Aldenhoven Alfter Alpen Alsdorf Altena Altenbeken Altenberge Anröchte Arnsberg Ascheberg
Attendorn Augustdorf Bad_Berleburg Bad_Driburg Bad_Honnef Bad_Laasphe Bad_Lippspringe Bad_Münstereifel
Bad_Oeynhausen Bad_Salzuflen Bad_Sassendorf Bad_Wünnenberg Baesweiler Balve Barntrup Beckum Bedburg Bedburg-Hau
Beelen Bergheim Bergisch_Gladbach Bergkamen Bergneustadt Bestwig Beverungen Bielefeld Billerbeck Blankenheim
Blomberg Bocholt Bochum Bonn Borchen Borgentreich Borgholzhausen Borken Bornheim Bottrop Brakel Breckerfeld
Brilon Brüggen Brühl Burbach Burscheid Bönen Bünde Büren Castrop-Rauxel Coesfeld Dahlem Datteln Delbrück Detmold
Dinslaken Dormagen Dorsten Dortmund Drensteinfurt Drolshagen Duisburg Dörentrup Dülmen Düren Düsseldorf Eitorf
Elsdorf Emmerich_am_Rhein Emsdetten Engelskirchen Enger Ennepetal Ennigerloh Ense Erftstadt Erkelenz Erkrath
Erndtebrück Erwitte Eschweiler Eslohe_(Sauerland) Espelkamp Essen Euskirchen Everswinkel Extertal Finnentrop
Frechen Freudenberg Fröndenberg/Ruhr Gangelt Geilenkirchen Geldern Gelsenkirchen Gescher Geseke Gevelsberg
Gladbeck Goch Grefrath Greven Grevenbroich Gronau_(Westf.) Gummersbach Gütersloh Haan Hagen Halle_(Westf.)
Hallenberg Haltern_am_See Halver Hamm Hamminkeln Harsewinkel Hattingen Havixbeck Heek Heiden Heiligenhaus
Heimbach Heinsberg Hellenthal Hemer Hennef_(Sieg) Herdecke Herford Herne Herscheid Herten Herzebrock-Clarholz
Herzogenrath Hiddenhausen Hilchenbach Hilden Hille Holzwickede Hopsten Horn-Bad_Meinberg Horstmar Hörstel
Hövelhof Höxter Hückelhoven Hückeswagen Hüllhorst Hünxe Hürtgenwald Hürth Ibbenbüren Inden Iserlohn Isselburg
Issum Jüchen Jülich Kaarst Kalkar Kall Kalletal Kamen Kamp-Lintfort Kempen Kerken Kerpen Kevelaer Kierspe
Kirchhundem Kirchlengern Kleve Korschenbroich Kranenburg Krefeld Kreuzau Kreuztal Köln Königswinter Kürten
Ladbergen Laer Lage Langenberg Langenfeld_(Rhld.) Langerwehe Legden Leichlingen_(Rhld.) Lemgo Lengerich
Lennestadt Leopoldshöhe Leverkusen Lichtenau Lienen Lindlar Linnich Lippetal Lippstadt Lohmar Lotte Löhne
Lübbecke Lüdenscheid Lüdinghausen Lügde Lünen Marienheide Marienmünster Marl Marsberg Mechernich Meckenheim
Medebach Meerbusch Meinerzhagen Menden_(Sauerland) Merzenich Meschede Metelen Mettingen Mettmann Minden Moers
Monheim_am_Rhein Monschau Morsbach Much Möhnesee Mönchengladbach Mülheim_an_der_Ruhr Münster
Nachrodt-Wiblingwerde Netphen Nettersheim Nettetal Neuenkirchen Neuenrade Neukirchen-Vluyn Neunkirchen
Neunkirchen-Seelscheid Neuss Nideggen Niederkassel Niederkrüchten Niederzier Nieheim Nordkirchen Nordwalde
Nottuln Nörvenich Nümbrecht Oberhausen Ochtrup Odenthal Oelde Oer-Erkenschwick Oerlinghausen Olfen Olpe Olsberg
Ostbevern Overath Paderborn Petershagen Plettenberg Porta_Westfalica Preußisch_Oldendorf Pulheim Radevormwald
Raesfeld Rahden Ratingen Recke Recklinghausen Rees Reichshof Reken Remscheid Rheda-Wiedenbrück Rhede Rheinbach
Rheinberg Rheine Rheurdt Rietberg Roetgen Rommerskirchen Rosendahl Ruppichteroth Rödinghausen Rösrath Rüthen
Saerbeck Salzkotten Sankt_Augustin Sassenberg Schalksmühle Schermbeck Schieder-Schwalenberg Schlangen Schleiden
Schloß_Holte-Stukenbrock Schmallenberg Schwalmtal Schwelm Schwerte Schöppingen Selfkant Selm Senden Sendenhorst
Siegburg Siegen Simmerath Soest Solingen Sonsbeck Spenge Sprockhövel Stadtlohn Steinfurt Steinhagen Steinheim
Stemwede Stolberg_(Rhld.) Straelen Sundern_(Sauerland) Swisttal Südlohn Tecklenburg Telgte Titz Troisdorf
Tönisvorst Uedem Unna Velbert Velen Verl Versmold Vettweiß Viersen Vlotho Voerde_(Niederrhein) Vreden Wachtberg
Wachtendonk Wadersloh Waldbröl Waldfeucht Waltrop Warburg Warendorf Warstein Wassenberg Weeze Wegberg
Weilerswist Welver Wenden Werdohl Werl Wermelskirchen Werne Werther_(Westf.) Wesel Wesseling Westerkappeln
Wetter_(Ruhr) Wettringen Wickede_(Ruhr) Wiehl Willebadessen Willich Wilnsdorf Windeck Winterberg Wipperfürth
Witten Wuppertal Wülfrath Würselen Xanten Zülpich Übach-Palenberg`;

const regions =
  'nrw nordrhein-westfalen westfalen westfalen-lippe rheinland ruhr ruhrgebiet münsterland sauerland siegerland eifel niederrhein ' +
  'bergisches_land hellweg ostwestfalen ostwestfalen-lippe owl deutschland bundesrepublik europa ddf ddf. düsseldorf';

/** Words between which a place stands or that say where a body is without naming it. */
const whereabouts =
  'stadt stadtteil stadtteile stadtgebiet region umgebung umland kreis land ort orte innenstadt quartier kreisgebiet nachbarschaft mitte nord süd ost west';

const inOneWord = (text: string): string[] =>
  text
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replaceAll('_', ' '));
const places: ReadonlySet<string> = new Set([...inOneWord(towns), ...inOneWord(regions)]);
const vague: ReadonlySet<string> = new Set(inOneWord(whereabouts));

/** Whether a word or two, in any case, name a town of the state or a region. */
export function isPlace(word: string): boolean {
  return places.has(word.toLowerCase());
}

/** Whether a word says where without naming a place ("der Stadt", "im Kreis"). */
export function isWhereabouts(word: string): boolean {
  return vague.has(word.toLowerCase());
}
