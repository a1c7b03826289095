import { actorTypeTable } from '../../schema/actor-types.ts';
import type { EvidenceLine, ProgrammeRef } from '../../schema/analysis-basics.ts';
import type { Reason } from '../../schema/underused-answers.ts';
import { meaningRuleLabels, productKindLabels, type Bilingual } from '../../schema/vocabulary.ts';
import { measureLine, mentionLine } from '../evidence-line.ts';
import { actorRef, areaRef, termRef } from '../../programme/refs.ts';
import { termList, termName } from '../term-names.ts';
import { areaNames, linesText, listed } from '../name-lists.ts';
import type { Programme, ProgrammeActor } from '../../programme/programme.ts';
import type { Precedent, Support } from './underused-support.ts';
import type { Naming, Removal, Ties } from './underused-ties.ts';

/** Documents cited for R4; more say nothing new. */
const mostPrecedents = 3;

/** The reasons that hold for a pair, each with its text and lines. */
export function reasonsOf(programme: Programme, ties: Ties, support: Support): Reason[] {
  const { facts } = support;
  return [
    ...(facts.R1.length > 0 ? [sameType(programme, support)] : []),
    ...(facts.R2.length > 0 ? [surroundings(programme, ties, support)] : []),
    ...(facts.R3.length > 0 ? [subject(programme, support)] : []),
    ...(facts.R4.length > 0 ? [precedent(programme, support)] : []),
  ];
}

const nothing = { partners: [], through: [], terms: [] };

function sameType(programme: Programme, { actor, area, facts }: Support): Reason {
  const name = areaNames(programme)(area);
  const partners = facts.R1.flatMap(([first]) => first?.actor ?? []);
  const names = listed(partners.map((partner) => partner.name));
  const type = actorTypeTable[actor.type].label;
  return {
    ...nothing,
    code: 'R1',
    text: {
      de: `${name} nennt schon ${names.de}: gleiche Art von Partner (${type.de}).`,
      en: `${name} already names ${names.en}: the same kind of partner (${type.en}).`,
    },
    partners: partners.map(actorRef),
    evidence: facts.R1.flatMap((namings) => namingLines(programme, namings)),
  };
}

function surroundings(programme: Programme, ties: Ties, { actor, area, facts }: Support): Reason {
  const nameOf = areaNames(programme);
  const here = ties.partnersOf.get(area.id) ?? new Map<string, readonly Naming[]>();
  const partners = new Map<string, ProgrammeActor>();
  const texts: Bilingual[] = [];
  for (const { through, shared } of facts.R2) {
    const common = shared.flatMap((id) => here.get(id)?.[0]?.actor ?? []);
    for (const partner of common) partners.set(partner.id, partner);
    const names = listed(common.map(({ name }) => name));
    texts.push({
      de: `${nameOf(through)} nennt ${actor.name} und hat mit ${nameOf(area)} gemeinsam: ${names.de}.`,
      en: `${nameOf(through)} names ${actor.name} and has in common with ${nameOf(area)}: ${names.en}.`,
    });
  }
  const namingsIn = (place: string, partner: string): readonly Naming[] =>
    ties.partnersOf.get(place)?.get(partner) ?? [];
  return {
    code: 'R2',
    text: { de: texts.map(({ de }) => de).join(' '), en: texts.map(({ en }) => en).join(' ') },
    partners: [...partners.values()].map(actorRef),
    through: facts.R2.map(({ through }) => areaRef(through)),
    terms: [],
    evidence: namingLines(programme, [
      ...facts.R2.flatMap(({ through, shared }) => [
        ...namingsIn(through.id, actor.id),
        ...shared.flatMap((partner) => namingsIn(through.id, partner)),
      ]),
      ...[...partners.keys()].flatMap((partner) => namingsIn(area.id, partner)),
    ]),
  };
}

function subject(programme: Programme, { actor, area, facts }: Support): Reason {
  const terms = facts.R3.flatMap(({ term }) => programme.terms.get(term) ?? []);
  const spoken = termList(
    facts.R3.flatMap(({ term, measures: speaking }) => {
      const known = programme.terms.get(term);
      return known === undefined
        ? []
        : [
            termName(
              known,
              speaking.map(({ measure }) => measure),
            ),
          ];
    }),
  );
  const name = areaNames(programme)(area);
  const measures = new Map(
    facts.R3.flatMap(({ measures: speaking }) => speaking).map((one) => [one.measure.id, one]),
  );
  return {
    ...nothing,
    code: 'R3',
    text: {
      de: `Begriffe in Maßnahmen des Bereichs ${name}, die zum Profil von ${actor.name} gehören: ${spoken.de}.`,
      en: `Terms in measures of the area ${name} that belong to the profile of ${actor.name}: ${spoken.en}.`,
    },
    terms: terms.map(termRef),
    evidence: [...measures.values()].map(({ row, measure }) => measureLine(programme, row, measure)),
  };
}

function precedent(programme: Programme, { actor, area, facts }: Support): Reason {
  const own = facts.R4.filter(({ example }) => example.actor?.id === actor.id);
  const like = facts.R4.filter(({ example }) => example.actor?.id !== actor.id);
  const cited = own.length > 0 ? own : like;
  const shown = cited.slice(0, mostPrecedents);
  const places = shown.map((one) => placeOf(programme.document, one, own.length === 0));
  const kind = area.kind === null ? { de: 'dieser Art', en: 'this kind' } : productKindLabels[area.kind];
  const more = cited.length > shown.length;
  const de = listed(places.map((place) => place.de)).de;
  const en = listed(places.map((place) => place.en)).en;
  return {
    ...nothing,
    code: 'R4',
    text:
      own.length > 0
        ? {
            de: `In einem anderen Programm ist ${actor.name} bei einem Bereich dieser Art (${kind.de}) genannt: ${de}${more ? ' und weitere' : ''}.`,
            en: `Another programme names ${actor.name} at an area of this kind (${kind.en}): ${en}${more ? ' and more' : ''}.`,
          }
        : {
            de: `In anderen Städten nennen Bereiche dieser Art (${kind.de}) Partner gleicher Art: ${de}${more ? ' und weitere' : ''}.`,
            en: `In other towns areas of this kind (${kind.en}) name partners of the same kind: ${en}${more ? ' and more' : ''}.`,
          },
    partners: [
      ...new Map(shown.flatMap(({ example }) => example.actor ?? []).map((one) => [one.id, one])).values(),
    ],
    evidence: shown.map(({ example }) => example),
  };
}

/** Town and year of a precedent, the town only where it is another one, with the partner where it is not the same. */
function placeOf(own: ProgrammeRef, { document, example }: Precedent, withName: boolean): Bilingual {
  const { town, year, municipality } = document;
  const name = withName && example.actor !== null ? ` (${example.actor.name})` : '';
  const lines = linesText(example.lines);
  const where = (unknown: string): string => {
    const when = year === null ? unknown : String(year);
    return municipality === own.municipality ? when : `${town} ${when}`;
  };
  return {
    de: `${where('ohne Jahr')}, ${example.area.name}, ${lines.de}${name}`,
    en: `${where('no year')}, ${example.area.name}, ${lines.en}${name}`,
  };
}

/** What a supported pair rests on, in words; also whether nothing else names the partner. */
export function dependencyText(
  programme: Programme,
  namings: readonly Naming[],
  { actor }: Support,
  removal: Removal,
): Bilingual {
  const names = namings.filter((naming) => naming.actor.id === actor.id);
  if (removal.kind === 'row') {
    const row = programme.rows.find(({ id }) => id === removal.id);
    if (row === undefined) throw new Error(`${removal.id} is no row of ${programme.document.id}`);
    const area = areaNames(programme)(row.area);
    const lines = linesText(row.lines);
    const isOnly = names.every((naming) => naming.row.id === row.id);
    return {
      de: `${row.section.code}, ${area} (${lines.de})${isOnly ? `: die einzige Zeile, die ${actor.name} nennt` : ''}`,
      en: `${row.section.code}, ${area} (${lines.en})${isOnly ? `: the only row that names ${actor.name}` : ''}`,
    };
  }
  const naming = namings.find(({ merge }) => merge === removal.id);
  if (naming === undefined) throw new Error(`${removal.id} is no merge of ${programme.document.id}`);
  const rule = meaningRuleLabels[naming.mention.rule];
  const isOnly = names.every(({ merge }) => merge === removal.id);
  return {
    de: `„${naming.mention.wording}“ gelesen als ${naming.actor.name} (${rule.de})${isOnly ? ': sonst nirgends genannt' : ''}`,
    en: `“${naming.mention.wording}” read as ${naming.actor.name} (${rule.en})${isOnly ? ': named nowhere else' : ''}`,
  };
}

export function namingLines(programme: Programme, namings: readonly Naming[]): EvidenceLine[] {
  const once = new Map(namings.map((naming) => [naming.mention.id, naming]));
  return [...once.values()].map(({ row, mention }) => mentionLine(programme, row, mention));
}
