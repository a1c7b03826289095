import type { ActorType } from '../../graph/schema/actor-types.ts';

/**
 * Words that open a name and take what follows as its subject ("AK Inklusion", "Amt für Soziales"), with the type of body they
 * tell; null: the subject tells it. `listing`: the subject may be several words parted by commas.
 */
export const openers: ReadonlyMap<string, { readonly type: ActorType | null; readonly listing: boolean }> =
  new Map(
    (
      [
        [
          'administration',
          true,
          'amt fachbereich fachdienst fachgebiet sachgebiet fachstelle referat dezernat abteilung bereich fb fd fg stabsstelle stabstelle geschäftsbereich',
        ],
        [
          'administration',
          false,
          'ma koordinierungsstelle büro beauftragte beauftragter untere obere bürgermeisterbüro eigenbetrieb',
        ],
        [
          'local-body',
          true,
          'ak ag arbeitskreis arbeitsgruppe netzwerk bündnis forum ausschuss runder tisch konferenz beirat',
        ],
        ['local-body', false, 'projektgruppe verbund bildungsnetzwerk schulpflegschaft'],
        [
          'professional-network',
          true,
          'landesverband bundesverband verband landesarbeitsgemeinschaft bundesarbeitsgemeinschaft arbeitsgemeinschaft lag bag vereinigung notfallverbund',
        ],
        ['state', true, 'ministerium'],
        ['state', false, 'bezirksregierung land'],
        [
          'municipality',
          false,
          'kreis stadt gemeinde landkreis kreisverwaltung landschaftsverband regionalverband städteregion städteverbund',
        ],
        [
          'association',
          false,
          'verein förderverein förderkreis freundeskreis initiative gesellschaft stiftung vorstand mgv kg sv tsv tus bürgerinitiative vfl',
        ],
        [
          'education',
          false,
          'campus schulverbund universität uni hochschule gymnasium grundschule realschule gesamtschule kunstakademie kita kindergarten volkshochschule vhs',
        ],
        [
          'culture',
          false,
          'theater museum kulturhaus kulturzentrum galerie bibliothek archiv stadthalle schloss',
        ],
        ['social', false, 'familienzentrum seniorenzentrum jugendzentrum jugendhaus caritas diakonie'],
        ['religion', false, 'kirchengemeinde pfarrei pfarrgemeinde'],
        ['artists', false, 'ensemble band künstlergruppe'],
        [
          null,
          false,
          'team kollegium zentrum haus stadtteil gruppe agentur camera area projekt kompetenzteam',
        ],
      ] as const
    ).flatMap(([type, listing, words]) => words.split(' ').map((word) => [word, { type, listing }] as const)),
  );
