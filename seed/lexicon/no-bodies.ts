/** Wordings that name no body, each as the whole name, in lower case and without gender signs ("besucher" for "Besucher*innen"). */

/** Somebody is meant, but nobody named. */
export const placeholder =
  /^(?:(?:weitere[rn]?|andere[rn]?|sonstige[rn]?|diverse[rn]?|verschiedene[rn]?|externe[rn]?|interne[rn]?|alle[rn]?|unterschiedliche[rn]?|mögliche[rn]?|neue[rn]?|entsprechende[rn]?|wechselnde[rn]?|lokale[rn]?|örtliche[rn]?) )*(?:(?:kooperations|netzwerk|projekt|bildungs|kompetenz|veranstaltungs|medien|sozial)?partner(?:innen|n)?|akteure?|beteiligte[nr]?|stellen|dritte|interessenten|anbieter)(?: .*)?$|^(?:n\.? ?n\.?|noch offen|offen|wird noch (?:benannt|festgelegt)|diverse|verschiedene|siehe .*|s\. o\.|tbd|steht noch nicht fest|nach bedarf|etc\.?|usw\.?|u\. ?a\.?)$/u;

export const targetGroup =
  /^(?:(?:alle|junge|ältere|interessierte|erwachsene|geflüchtete|die|neue) )*(?:kund(?:innen|en)?|kunden|bürger(?:innen)?(?: und bürger)?|bürgerschaft|besucher(?:innen)?|senior(?:innen|en)?(?: und senioren)?|jugendliche[nr]?|kinder|familien|schüler(?:innen)?(?: und schüler)?|eltern|erziehungsberechtigte|menschen|interessierte|nutzer(?:innen)?|privatpersonen|publikum|zielgruppen?|bevölkerung|bewohner(?:innen)?|anwohner(?:innen)?|einwohner(?:innen)?|teilnehmer(?:innen)?|teilnehmende|neuzugewanderte|zugewanderte|migrant(?:innen|en)?|geflüchtete|erwachsene|touristen|gäste|leser(?:innen)?|frauen|männer|mädchen|jungen|babys|kleinkinder|azubis|auszubildende|neubürger(?:innen)?|stadtgesellschaft|öffentlichkeit|leute|urlauber)(?: (?:mit|ohne|ab|von|bis|aller|der|des|in|aus|und) .*)?$/u;

export const channel =
  /^(?:(?:die|städtische|eigene|unsere) )*(?:social[ -]?media.*|so-?me.*|sozialen? (?:medien|netzwerken?)|instagram.*|facebook.*|youtube.*|tiktok|whatsapp|twitter|linkedin|homepage.*|web-?(?:seite|site)s?.*|internet(?:seite|auftritt)?.*|blog|podcast|.*newsletters?|e-?mail-?verteiler|mailverteiler|app|beteiligungsportal.*|onlineportal|online-?plattform|plakate?|flyer|programmhefte?|amtsblatt|schaukasten|aushang|veranstaltungskalender|zoom.*|intranet)$/u;

export const programme =
  /^(?:kulturrucksack.*|jekits.*|förderprogramm.*|.*(?:bundes|landes|förder)programm.*|programm .*|kultur macht stark.*|regionales kultur ?programm.*|kultur und schule.*|landesprogramm.*|dritte[r]? orte?|bildungspartnerschaft(?:en)?|bildungspartner nrw|städtepartnerschaft(?:en)?|biparcours|neustart .*|demokratie leben.*|leader(?:-.*)?|heimat-?(?:preis|scheck|fonds)|ehrenamtskarte.*|engagementkarte.*|europa-?woche|erasmus.*|tag des offenen denkmals|.*wettbewerb|.*festivals?|jugend musiziert|singpause|kulturstrolche|kulturscouts|sommerleseclub|nacht der bibliotheken|.*gesamtkonzept.*|.*kulturentwicklungsplan(?:ung)?)$/u;

/** Whether a whole wording names a programme, a channel, a target group, or nobody. */
export function isNoBody(wording: string): boolean {
  const lower = asListed(wording);
  return [placeholder, targetGroup, channel, programme].some((form) => form.test(lower));
}

/** A wording as the forms above know it: lower case, without gender signs. */
export function asListed(wording: string): string {
  return wording
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})[*:_·](?=in(?:nen)?(?!\p{L}))/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Heads of an office's own staff. */
export const ownStaff =
  /(?:^|[\p{L}-])(?:team|kollegium|lehrkräfte|(?:team|sachgebiets|amts|bereichs|abteilungs)leitung(?:en)?|mitarbeiter(?:innen)?|mitarbeitende[nr]?|beschäftigte[nr]?|kollegen|kolleginnen|personal|hausmeister|belegschaft|koordinator(?:in)?)$/u;

/** Words that say of a person what it does, and that no body is called by. */
export const roleOfPerson =
  /^(?:(?:1|2|erste[rn]?|zweite[rn]?|stellv\.?|stellvertretende[rn]?) )*(?:vorsitzende[rn]?|vorsitz|leiter(?:in)?|leitung|geschäftsführer(?:in)?|geschäftsführung|ansprech(?:partner(?:in)?|person)|kontakt|moderation|redaktion|vertreter(?:in)?|stellvertretung|tel|telefon|fax|mobil|e-?mail|mail|frau|herrn?|familie|z\. ?hd\.?|pfarrer(?:in)?|künstler(?:in)?|autor(?:in)?|bürgermeister(?:in)?|beigeordnete[rn]?|ratsherrn?|ratsfrau|ratsmitglied)?$/u;
