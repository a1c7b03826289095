import { compareText } from '../../schema/compare-text.ts';
import type { Dismissal } from '../../schema/dismissal.ts';
import { underusedKey } from '../../schema/ids.ts';
import type { SupportedArea, UnderusedAnswer, UnderusedPartner } from '../../schema/underused-answers.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { actorRef, areaRef, termRef } from '../../programme/refs.ts';
import { limits } from '../limits.ts';
import { areaNames, counted } from '../name-lists.ts';
import type { Programme, ProgrammeActor } from '../../programme/programme.ts';
import { dependencies } from './stability.ts';
import { dependencyText, namingLines, reasonsOf } from './underused-reasons.ts';
import { codesOf, type Elsewhere, fewestProducts, type Support, supports } from './underused-support.ts';
import { confirmedNamings, type Naming, type Removal, type Ties, tiesOf } from './underused-ties.ts';

export const underusedRules = 'underused-3';

/**
 * Partners named in some areas of a document with at least two of the reasons R1–R4 to be talked to in others. Counts
 * only: neither order nor number says how good a partner is. `dismissals` by finding key.
 */
export function underused(
  programme: Programme,
  elsewhere: Elsewhere,
  dismissals: ReadonlyMap<string, Dismissal> = new Map(),
): UnderusedAnswer {
  const namings = confirmedNamings(programme);
  const ties = tiesOf(programme, namings);
  const why = obstacle(programme, ties);
  const supported = why === null ? supports(programme, ties, elsewhere) : [];
  const restsOn = dependencies(programme, namings, supported);
  const sources = { programme, ties, namings, restsOn };
  const partners = [...Map.groupBy(supported, ({ actor }) => actor)].map(([actor, own]) =>
    partner(sources, actor, own, dismissals.get(underusedKey(programme.document.id, actor.id)) ?? null),
  );
  return {
    document: programme.document,
    applicable: why === null,
    why,
    eligible: why === null ? ties.named.size : 0,
    notEligible: notEligible(programme, ties),
    partners: partners.sort(
      (a, b) =>
        b.supported.length - a.supported.length ||
        b.reasons - a.reasons ||
        compareText(a.actor.name, b.actor.name) ||
        compareText(a.actor.id, b.actor.id),
    ),
    limits: limits(programme, underusedRules, { terms: true }),
  };
}

interface Sources {
  readonly programme: Programme;
  readonly ties: Ties;
  readonly namings: readonly Naming[];
  readonly restsOn: ReadonlyMap<Support, readonly Removal[]>;
}

/** Why nothing can be said of the document; null where something can. */
export function obstacle({ areas }: Programme, { products }: Ties): Bilingual | null {
  if (areas.length === 0)
    return {
      de: 'Das Dokument nennt keine Bereiche mit Maßnahmen, also auch keine Partner dazu.',
      en: 'The document has no areas with measures, and so no partners at them.',
    };
  if (products.length === 0)
    return {
      de: 'Das Dokument gliedert nicht nach Produkten; Anhaltspunkte vergleichen Produktbereiche.',
      en: 'The document is not divided into products; reasons to talk compare product areas.',
    };
  if (products.length >= fewestProducts) return null;
  const count = counted(
    products.length,
    { de: 'Produkt', en: 'product' },
    { de: 'Produkte', en: 'products' },
  );
  return {
    de: `Das Dokument hat ${count.de}; unter ${fewestProducts} lässt sich über genutzte und ungenutzte Bereiche nichts sagen.`,
    en: `The document has ${count.en}; below ${fewestProducts} nothing can be said about used and unused areas.`,
  };
}

function partner(
  sources: Sources,
  actor: ProgrammeActor,
  own: readonly Support[],
  dismissal: Dismissal | null,
): UnderusedPartner {
  const { programme, ties } = sources;
  const supported = own.map((support) => supportedArea(sources, support));
  const used = programme.areas.filter(({ id }) => ties.areasOf.get(actor.id)?.has(id) === true);
  return {
    key: underusedKey(programme.document.id, actor.id),
    actor: actorRef(actor),
    used: used.map((area) => ({
      area: areaRef(area),
      evidence: namingLines(programme, ties.partnersOf.get(area.id)?.get(actor.id) ?? []),
    })),
    supported,
    reasons: own.reduce((sum, { facts }) => sum + codesOf(facts).length, 0),
    stable: supported.every(({ stable }) => stable),
    profile: actor.profile.flatMap((id) => {
      const term = programme.terms.get(id);
      return term === undefined ? [] : [termRef(term)];
    }),
    sentence: sentence(programme, actor, used.length, own),
    dismissal,
  };
}

function supportedArea({ programme, ties, namings, restsOn }: Sources, support: Support): SupportedArea {
  const dependsOn = (restsOn.get(support) ?? []).map((removal) => ({
    ...removal,
    text: dependencyText(programme, namings, support, removal),
  }));
  return {
    area: areaRef(support.area),
    reasons: reasonsOf(programme, ties, support),
    stable: dependsOn.length === 0,
    dependsOn,
  };
}

function sentence(
  programme: Programme,
  { name }: ProgrammeActor,
  used: number,
  own: readonly Support[],
): Bilingual {
  const nameOf = areaNames(programme);
  const places = own.map(({ area }) => nameOf(area)).join(', ');
  const inAreas = counted(used, { de: 'Bereich', en: 'area' }, { de: 'Bereichen', en: 'areas' });
  const where =
    used === 0
      ? { de: 'nur im eigenen Bereich genannt', en: 'named in its own area only' }
      : { de: `in ${inAreas.de} genannt`, en: `named in ${inAreas.en}` };
  const more = counted(own.length, { de: 'weiteren', en: 'more' }, { de: 'weitere', en: 'more' });
  return {
    de: `${name}: ${where.de}; für ${more.de} gibt es mindestens zwei Anhaltspunkte: ${places}`,
    en: `${name}: ${where.en}; for ${more.en} there are at least two reasons to talk: ${places}`,
  };
}

/** Names that are not looked at, once each; `unreviewed`: named bodies of which no reading is confirmed. */
function notEligible({ rows }: Programme, { named }: Ties): UnderusedAnswer['notEligible'] {
  const actors = new Map(
    rows.flatMap(({ mentions }) =>
      mentions.flatMap(({ actor }) => (actor === null ? [] : [[actor.id, actor]])),
    ),
  );
  const count = (test: (actor: ProgrammeActor) => boolean): number =>
    [...actors.values()].filter(test).length;
  return {
    collective: count(({ status }) => status === 'collective'),
    internal: count(({ status }) => status === 'internal'),
    placeholder: count(({ status }) => status === 'placeholder'),
    unreviewed: count(({ id, status }) => status === 'identifiable' && !named.has(id)),
  };
}
