import { degree } from '../../graph/schema/person-forms.ts';

/** What stands before a person's name and nothing else: the next word is one, known or not. */
export const address = String.raw`(?:Frau|Herrn?|Fr\.|Hr\.|Fam\.|Familie|Eheleute|Ratsmitglied|Ratsfrau|Ratsherrn?|${degree}(?:\s*(?:med|phil|jur|h\.\s?c)\.)*|Prof(?=\s)|Professor(?:in)?|MdB|MdL)`;

/** Offices and callings: a name follows where the next word is none of the general vocabulary. */
export const office = String.raw`(?:(?:Ober|Alt)?[Bb]ürgermeister(?:in|s)?|Landr(?:at|ätin)|(?:Erste[rn]?\s+)?Beigeordnete[rn]?|\p{L}*[Dd]ezernent(?:in)?|Pfarrer(?:in)?|Pastor(?:in)?|Diakon(?:in)?|Imam|Rabbiner(?:in)?|Stadtverordnete[rn]?|(?:stellv\.\s+|stellvertretende[rn]?\s+)?(?:Vorsitzende[rn]?|Vors\.)|\p{L}*[Ll]eiter(?:in)?|\p{L}*[Ff]ührer(?:in)?|Protokollant(?:in)?|Künstler(?:in)?|Autor(?:in)?|Schriftsteller(?:in)?|Musiker(?:in)?|Sänger(?:in)?|Fotograf(?:in)?|Historiker(?:in)?|Kurator(?:in)?|Regisseur(?:in)?|Dozent(?:in)?|Moderator(?:in)?|Referent(?:in)?|Rektor(?:in)?|Minister(?:in)?|Kollegin|Kollege|(?:\p{L}{1,12}\.?-){0,2}(?:Dir|Insp|Amtsr|Amtm)\.)`;

/** Who signs, leads or is to be asked: a name follows, alone or as a list, where it is none of the general vocabulary. */
export const cue = String.raw`(?:gez\.|[iI]\.\s?[AV]\.|[Ii]m\s+Auftrag|In\s+Vertretung|z\.\s?Hd\.(?:\s+v(?:on|\.))?|c\/o|(?:Moderation|Leitung|Kontakt|Redaktion|Layout|Texte?|Fotos?|Grafik|Protokoll|Vorsitz|Stellvertretung|Vertretung|Sachbearbeitung|Zuständig|Verantwortlich|Verfasser(?:in)?|Bearbeitung|Bearbeitet\s+von|Erstellt\s+von|Referent(?:in)?|Regie|Konzept|Idee|Dirigent(?:in)?)\s*:|Ansprechp(?:artner|erson)(?:[*:_]?in(?:nen)?|en)?\s*:?|(?:Moderation|\p{L}*[Ll]eitung|Vorsitz|Erstellt\s+von|Vortrag\s+von|Verantwortlich|(?:Mit\s+)?(?:freundlichen?|herzlichen?|besten?)\s+Gr(?:ü|ue)(?:ß|ss)en?,?|Hochachtungsvoll,?)(?=\s))`;

/** What somebody does or is, after the name: "S, Kulturamtsleitung", "S (Schriftführerin)". */
export const roleAfter = String.raw`(?:\p{L}*(?:[Ll]eit(?:ung|er(?:in)?)|[Ff]ührer(?:in)?|[Bb]eauftragte[rn]?|[Rr]eferent(?:in)?|[Vv]orsitzende[rn]?|[Ww]art(?:in)?|[Mm]eister(?:in)?|[Kk]oordinator(?:in)?|[Ss]precher(?:in)?)|komm\.|Stadt\s|Gemeinde\s|Kreis\s|\p{L}*amt\b)`;

/** Before a colon and names of persons, also such as no list holds. */
export const labelOfPersons = String.raw`(?:\p{L}*(?:koordination|teilnehm(?:ende|er)|anwesend(?:e|er)?|entschuldigt|grußworte?|umsetzung|durchführung|begleitung|betreuung|organisation|gestaltung|vortrag|vortragende|input|berichterstatt(?:er|ung)|mitwirkende|solisten?|schriftführ(?:er|ung)|verantwortliche?|kontaktperson|vorstand|vorsitz|leitung|verfasser|gäste?|gast|team))`;

/** What persons do in a sentence that begins with their name. */
export const deed = String.raw`(?:hat|übernimmt|leitet|berichtet|stellt|führt|moderiert|liest|erläutert|begrüßt|betreut|koordiniert|informiert|dankt|vertritt)`;

export const particle = String.raw`(?:von|vom|van|de|der|den|dem|zu|zum|zur|ten|ter|el|al|bin|ben|di|da|del|della|la|le|dos|af)`;

/** A word as names are made of: a capital, at least one more letter, hyphens inside; no short form in capitals. */
export const nameWord = String.raw`(?!\p{Lu}{2,3}(?![\p{L}-]))\p{Lu}[\p{L}\p{M}’']+(?:-\p{L}[\p{L}\p{M}’']+)*`;
export const initials = String.raw`(?:\p{Lu}\.\s?-?){1,4}`;

/** Bare words that, after a first name and another, make a body's name of them ("Rudolf Steiner Schule"). */
export const namingHeads = new Set(
  (
    'stiftung schule grundschule gesamtschule realschule gymnasium kolleg berufskolleg haus kinderhaus halle saal preis platz straße ' +
    'weg park institut akademie gesellschaft gemeinschaft kirche kapelle kindergarten kita familienzentrum chor quartett trio ' +
    'ensemble band orchester gmbh ggmbh verein e.v club zentrum kulturzentrum förderschule universität hochschule siedlung werk heim hospital'
  ).split(' '),
);

/** Who houses are called after: only before a bare "Museum", "Archiv", "Theater" or "Bibliothek", which may follow a person too. */
export const namesakes = new Set(
  (
    'heinrich heine|wilhelm busch|anne frank|janusz korczak|astrid lindgren|erich kästner|albert schweitzer|käthe kollwitz|' +
    'clara schumann|robert schumann|otto pankok|max ernst|wilhelm lehmbruck|josef albers|emil schumacher|anna amalia|bert brecht|' +
    'friedrich ebert|konrad adenauer|johannes rau|peter behrens|ludwig van beethoven|joseph beuys|august macke'
  ).split('|'),
);
export const houses = new Set(['museum', 'archiv', 'theater', 'bibliothek']);
