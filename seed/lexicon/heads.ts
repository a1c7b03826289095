import type { ActorType } from '../../graph/schema/actor-types.ts';

/**
 * What German municipal bodies are called, by the type of body it tells. One entry is `singular` or `singular:plural`
 * (`:plural` where there is no other form); `-` before it: also as the end of a compound; `~`: a group, although it is
 * singular. General words only, no body's own name.
 */
export const headsByType: Readonly<Record<ActorType, string>> = {
  administration: `
    ~gesamtverwaltung stadtmarketing verwaltung:verwaltungen -verwaltung:verwaltungen fachbereich:fachbereiche fachdienst:fachdienste fachgebiet:fachgebiete
    fachstelle:fachstellen -referat:referate -dezernat:dezernate sachgebiet:sachgebiete abteilung:abteilungen -amt:ämter
    stabsstelle:stabsstellen stabstelle:stabstellen -beauftragte:beauftragten beauftragter -beauftragter rathaus ressort:ressorts
    bauhof:bauhöfe betriebshof orga it-service edv pressestelle:pressestellen denkmalschutz liegenschaften
    koordinierungsstelle:koordinierungsstellen eigenbetrieb:eigenbetriebe -aufsicht stadtentwicklung -dienststelle:dienststellen
    -behörde:behörden -management integrationszentrum bürgermeisterbüro ratsbüro bürgerbüro:bürgerbüros stadtkasse
    -planung jugendförderung kulturförderung kunstförderung wirtschaftsförderung sportförderung schulaufsicht öffentlichkeitsarbeit
    jugendpflege denkmalpflege stadtjugendpflege bezirksverwaltung gebäudewirtschaft immobilienservice grünflächen ordnungsdienst
    schulsozialarbeit streetwork jugendhilfe sozialplanung bildungsbüro:bildungsbüros kulturbüro:kulturbüros stadtteilbüro:stadtteilbüros
    quartiersbüro:quartiersbüros feuerwehr polizei quartiersmanagement zentrale:zentralen bürgermeister bürgermeisterin kämmerei
    schulverwaltung kulturabteilung kulturbetrieb stadtbetrieb:stadtbetriebe standesamt:standesämter personalrat`,
  'local-body': `
    -arbeitskreis:arbeitskreise -arbeitsgruppe:arbeitsgruppen -beirat:beiräte -ausschuss:ausschüsse -parlament:parlamente
    -paralament -netzwerk:netzwerke -konferenz:konferenzen -verbund:verbünde -forum:foren -bündnis:bündnisse
    allianz:allianzen steuerungsgruppe:steuerungsgruppen -pflegschaft:pflegschaften stadtrat gemeinderat kreistag jugendrat
    seniorenrat integrationsrat inklusionsrat kulturrat tisch:tische gremium:gremien -jury:jurys -kommission:kommissionen
    fraktion:fraktionen ~politik -kuratorium:kuratorien elternrat schulkonferenz lenkungskreis planungsgruppe -elternvertretung
    schülervertretung:schülervertretungen jugendvertretung projektgruppe:projektgruppen -elternbeirat bildungslandschaft
    stadtteilkonferenz:stadtteilkonferenzen interessengemeinschaft:interessengemeinschaften -zirkel:zirkel`,
  education: `
    -schule:schulen schulverbund:schulverbünde vhs -kita:kitas -kindergarten:kindergärten kindertagesstätte:kindertagesstätten
    kindertageseinrichtung:kindertageseinrichtungen ~ogs ~ogta ~ogata -universität:universitäten -hochschule:hochschulen
    -gymnasium:gymnasien -akademie:akademien bildungseinrichtung:bildungseinrichtungen -bildungseinrichtung:bildungseinrichtungen
    -kolleg:kollegs campus -institut:institute lernort:lernorte kompetenzteam familienbildungsstätte:familienbildungsstätten
    -bildungsstätte:bildungsstätten -bildungswerk:bildungswerke bildungszentrum -bildungszentrum:bildungszentren
    jugendkunstschule:jugendkunstschulen kinderhaus:kinderhäuser ganztag ganztagsschule:ganztagsschulen ~studierende
    fakultät:fakultäten familienbildung medienzentrum:medienzentren musikschule:musikschulen -seminar:seminare lehrstuhl
    tagesstätte:tagesstätten -tagesstätte:tagesstätten kindertagespflege ganztagsbetreuung schülerlabor:schülerlabore
    naturschutzzentrum:naturschutzzentren umweltzentrum weiterbildungsträger konservatorium internat:internate :schulklassen :lehrer :lehrerinnen
    förderzentrum:förderzentren volkshochschule:volkshochschulen -lehrkraft:lehrkräfte biostation kinderuni`,
  culture: `
    -museum:museen -bibliothek:bibliotheken -bücherei:büchereien -archiv:archive -theater:theater
    -orchester:orchester -galerie:galerien -artothek:artotheken mediathek:mediatheken kinemathek kunsthaus:kunsthäuser
    kulturhaus:kulturhäuser -kulturzentrum:kulturzentren kultureinrichtung:kultureinrichtungen -kultureinrichtung:kultureinrichtungen
    -oper:opern -kino:kinos -philharmonie:philharmonien kulturinstitution:kulturinstitutionen -institution:institutionen
    -bühne:bühnen -kunsthalle:kunsthallen stadthalle:stadthallen heimatstube:heimatstuben heimathaus:heimathäuser -kulturkirche
    makerspace:makerspaces stadtkultur -ballett:ballette -schloss:schlösser -burg:burgen
    kulturzentren kulturort:kulturorte kulturträger:kulturträger konzerthaus:konzerthäuser festspielhaus -sammlung:sammlungen
    soziokultur -museumspark gedenkstätte:gedenkstätten -gedenkstätte:gedenkstätten mahnstätte literaturhaus:literaturhäuser
    kulturbahnhof kulturfabrik kulturforum -freilichtbühne planetarium sternwarte kunstort stadtmuseum römerpark museumsdorf
    volksbühne kulturbetriebe -sinfoniker -symphoniker philharmoniker artothek graphothek schaumagazin depot kulturspeicher
    kulturscheune kulturwerkstatt`,
  association: `
    -verein:vereine vorstand:vorstände -initiative:initiativen -chor:chöre -stiftung:stiftungen gesellschaft:gesellschaften
    -gesellschaft:gesellschaften -freundeskreis:freundeskreise -förderkreis:förderkreise -förderverein:fördervereine
    -jugendring kulturring stadtverband stadtsportbund sportbund kreissportbund -treff:treffs -bruderschaft:bruderschaften
    -gilde:gilden -pfadfinder:pfadfinder -club:clubs -klub:klubs :freunde -werkstattverein -tafel:tafeln
    reparaturcafé:reparaturcafés -repair-café repair-café repaircafé ~ehrenamtliche :ehrenamtlichen
    -pate:paten :patinnen -gesangverein:gesangvereine -kapelle:kapellen -spielmannszug:spielmannszüge blasorchester posaunenchor
    musikzug:musikzüge -bürgerstiftung:bürgerstiftungen community:communities selbsthilfegruppe:selbsthilfegruppen
    :vereinsmitglieder karnevalsgesellschaft:karnevalsgesellschaften mgv nachbarschaft:nachbarschaften
    migrantenselbstorganisation:migrantenselbstorganisationen migrantenorganisation:migrantenorganisationen jugendverband:jugendverbände
    mütterzentrum landfrauen :jugendgruppen :nachbarschaftshilfen lions rotary theaterring kunstring heimatbund -bund naturfreunde
    frauengemeinschaft kolpingsfamilie genossenschaft:genossenschaften`,
  engagement: `
    -freiwilligenagentur:freiwilligenagenturen ehrenamtsbörse ehrenamtskoordination ehrenamtsagentur ehrenamtsbüro
    -ehrenamtsförderung -freiwilligenzentrum:freiwilligenzentren freiwilligenzentrale:freiwilligenzentralen engagementförderung
    seniorenbüro:seniorenbüros engagementbüro freiwilligenbörse freiwilligenmanagement`,
  artists: `
    -künstler:künstler -künstlerin:künstlerinnen -musiker:musiker :musikerinnen :kulturschaffende :kulturschaffenden
    :kunstschaffende -dozent:dozenten -dozentin:dozentinnen ~kulturszene ~kunstszene ~szene ~theaterszene ~musikszene
    -akteur:akteure :akteurinnen :kulturakteure -band:bands autor:autoren :autorinnen
    -schauspieler:schauspieler :schauspielerinnen -ensemble:ensembles -honorarkraft:honorarkräfte theatergruppe:theatergruppen
    -theatergruppe:theatergruppen -tanzgruppe:tanzgruppen -künstlergruppe:künstlergruppen künstlerkollektiv:künstlerkollektive
    -atelier:ateliers -quartett:quartette -quintett:quintette -trio:trios kompagnie compagnie tanzkompanie
    -fotograf:fotografen :illustratorinnen :illustratoren :kreative :kreativen musikgruppe:musikgruppen :referenten :referentinnen
    künstlerbund künstlervereinigung :poeten :literaten :tänzer :tänzerinnen`,
  'professional-network': `
    -landesverband:landesverbände -verband:verbände -dachverband:dachverbände kultursekretariat -bundesverband:bundesverbände
    icom bbk -landesarbeitsgemeinschaft:landesarbeitsgemeinschaften bundesarbeitsgemeinschaft -arbeitsgemeinschaft:arbeitsgemeinschaften
    landesmusikrat notfallverbund:notfallverbünde -musikrat städtetag gemeindebund museumsbund lag bag vdm -fachverband:fachverbände kulturbund -vereinigung:vereinigungen
    künstlerverband bibliotheksverband berufsverband:berufsverbände landeskulturrat fachgesellschaft:fachgesellschaften`,
  municipality: `
    stadt:städte -gemeinde -kommune:kommunen nachbarstadt:nachbarstädte partnerstadt:partnerstädte -städte
    nachbarkommune:nachbarkommunen nachbargemeinde:nachbargemeinden kreis:kreise kreisverwaltung:kreisverwaltungen -kreisverwaltung
    landschaftsverband:landschaftsverbände lvr lwl regionalverband rvr städteregion städteverbund zweckverband:zweckverbände
    ~region ~umlandkommunen ~niederlande landkreis:landkreise :gemeinden`,
  state: `
    land -ministerium:ministerien bezirksregierung:bezirksregierungen bund mkw -landesregierung bundesregierung eu
    -fonds kulturstiftung -landesamt landeszentrale bundeszentrale staatskanzlei -landesbehörde arbeitsagentur jobcenter
    :fördergeber :förderer :fördermittelgeber landtag landesbetrieb ministerin`,
  business: `
    -unternehmen:unternehmen -firma:firmen ~wirtschaft -marketing ~tourismus -tourismus ~handel ~einzelhandel :einzelhändler
    -sparkasse:sparkassen -bank:banken -agentur:agenturen ~gewerbe :gewerbetreibende -dienstleister:dienstleister
    -berater:berater -beratung:beratungen :experten :expertinnen buchhandlung:buchhandlungen -handlung:handlungen
    -werbegemeinschaft:werbegemeinschaften tourist-information touristinformation touristinfo -stadtwerke stadtwerke
    -gastronomie gastronomiebetrieb:gastronomiebetriebe -betrieb:betriebe sponsor:sponsoren ~gastronomie :gastronomen
    -verlag:verlage buchladen:buchläden -druckerei hotel:hotels volksbank:volksbanken handwerkskammer -kammer
    verkehrsbetriebe planungsbüro:planungsbüros architekturbüro:architekturbüros :veranstalter veranstalter ~kreativwirtschaft
    -brauerei wohnungsbaugesellschaft:wohnungsbaugesellschaften wochenmarkt weingut :start-ups entwicklungsgesellschaft`,
  media: `
    ~presse -zeitung:zeitungen ~medien -radio:radios wdr -rundfunk -redaktion:redaktionen -anzeiger -tageblatt
    -lokalradio lokalpresse ~lokalpresse -nachrichten bote bürgerfunk stadtmagazin:stadtmagazine -fernsehen -anzeigenblatt
    :journalisten pressevertreter`,
  social: `
    seniorenzentrum:seniorenzentren altenheim:altenheime -seniorenheim:seniorenheime pflegeheim:pflegeheime
    -krankenhaus:krankenhäuser -klinikum:kliniken -klinik werk -hilfswerk:hilfswerke -sozialwerk:sozialwerke -jugendwerk kolpingwerk caritas caritasverband diakonie awo drk
    wohlfahrtsverband:wohlfahrtsverbände -wohlfahrtsverband -jugendzentrum:jugendzentren familienzentrum:familienzentren
    -begegnungsstätte:begegnungsstätten -begegnungszentrum:begegnungszentren -jugendhaus:jugendhäuser jugendtreff:jugendtreffs
    -mediziner lebenshilfe -träger:träger :sozialträger jugendeinrichtung:jugendeinrichtungen
    -pflegedienst:pflegedienste mehrgenerationenhaus:mehrgenerationenhäuser frauenhaus -hospiz:hospize seniorentreff:seniorentreffs
    -wohnheim:wohnheime seniorenresidenz flüchtlingshilfe -nachbarschaftshilfe beratungsstelle:beratungsstellen
    -beratungsstelle:beratungsstellen -hospital:hospitäler johanniter malteser behindertenhilfe
    altenhilfe senioreneinrichtung:senioreneinrichtungen tagespflege kinderschutzbund sozialverband stadtteilzentrum`,
  religion: `
    -kirche:kirchen kirchengemeinde:kirchengemeinden -kirchengemeinde:kirchengemeinden -moschee:moscheen synagoge:synagogen
    pfarrei:pfarreien -pfarrgemeinde pfarrgemeinde:pfarrgemeinden religionsgemeinschaft:religionsgemeinschaften kirchenkreis
    dekanat:dekanate bistum erzbistum -kloster:klöster -dom moscheegemeinde:moscheegemeinden kultusgemeinde kirchenchor:kirchenchöre
    -kirchenchor abtei ditib`,
  unclear: `
    zentrum:zentren -zentrum:zentren haus:häuser -haus:häuser stelle:stellen -stelle:stellen büro:büros -büro:büros
    einrichtung:einrichtungen -einrichtung:einrichtungen gruppe:gruppen -gruppe:gruppen plattform:plattformen -plattform
    -werkstatt:werkstätten -café:cafés -park:parks projekt:projekte -halle:hallen organisation:organisationen
    -organisation:organisationen -gemeinschaft:gemeinschaften -laden:läden -hof:höfe -platz:plätze -saal:säle team:teams
    -raum:räume :interessierte :anbieter -villa -fabrik -turm -mühle -kreis:kreise -ring
    -kreis`,
};
