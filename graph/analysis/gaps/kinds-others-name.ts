import { ActorType, actorTypeTable } from '../../schema/actor-types.ts';
import { isCompared, productKindLabels, type Bilingual, type ComparedKind } from '../../schema/vocabulary.ts';
import { obstacles } from '../compare/comparability.ts';
import { areaRef } from '../../programme/refs.ts';
import type { ProgrammeKinds } from '../programme-kinds.ts';
import type { Area, Programme } from '../../programme/programme.ts';
import { gap, emptiness, type Gap, type GapInput, type GapResult } from './gap-result.ts';
import { namingsOf } from '../../programme/ties.ts';

/** Fewer programmes to compare with say nothing about what is usual. */
const enough = 3;

/** Programmes cited at most for one finding; the count says how many there are. */
const mostCited = 8;

/**
 * L7: kinds of partner that more than half of at least three comparable programmes name for a kind of area, and this
 * one does not. One programme per other town counts, its latest; an open reading here is a name too.
 */
export function kindsOthersName({ programme, elsewhere }: GapInput): GapResult {
  const empty = emptiness(programme);
  if (empty !== null) return { why: empty };
  const comparable = comparableProgrammes(programme, elsewhere);
  const areas = new Map(
    programme.areas
      .toReversed()
      .flatMap((area) => (area.kind === null || !isCompared(area.kind) ? [] : [[area.kind, area] as const])),
  );
  const kinds = [...areas].map(([kind, area]) => ({
    area,
    kind,
    others: comparable.flatMap(({ kinds: named }) => named.get(kind) ?? []),
  }));
  const most = Math.max(0, ...kinds.map(({ others }) => others.length));
  if (most < enough)
    return {
      why: {
        de: `Vergleich fehlt (r = ${most}): Es braucht mindestens ${enough} vergleichbare Programme anderer Städte.`,
        en: `No comparison (r = ${most}): at least ${enough} comparable programmes of other towns are needed.`,
      },
    };
  return {
    gaps: kinds
      .toSorted((a, b) => programme.areas.indexOf(a.area) - programme.areas.indexOf(b.area))
      .filter(({ others }) => others.length >= enough)
      .flatMap(({ area, kind, others }) => {
        const own = namedTypes(programme, kind);
        return ActorType.options
          .filter((type) => type !== 'unclear' && !own.has(type))
          .flatMap((type): Gap[] => {
            const named = others.flatMap(({ types }) => types.get(type) ?? []);
            if (named.length * 2 <= others.length) return [];
            const compared = { named: named.length, of: others.length };
            const parts = {
              document: programme.document.id,
              area: areaRef(area),
              partnerType: type,
              compared,
            };
            const evidence = named.slice(0, mostCited).map(({ example }) => example);
            const reason = reasonOf(area, kind, type, compared);
            return [gap('L7', [programme.document.id, kind, type], { ...parts, reason, evidence })];
          });
      }),
  };
}

/** The latest comparable programme of every other town. */
function comparableProgrammes(
  { document }: Programme,
  elsewhere: readonly ProgrammeKinds[],
): readonly ProgrammeKinds[] {
  const comparable = elsewhere.filter(
    (other) =>
      other.document.municipality !== document.municipality &&
      obstacles(document, other.document).length === 0,
  );
  const latest = new Map<string, ProgrammeKinds>();
  for (const other of comparable.toSorted((a, b) => (a.document.year ?? 0) - (b.document.year ?? 0)))
    latest.set(other.document.municipality, other);
  return comparable.filter((other) => latest.get(other.document.municipality) === other);
}

/** Kinds of identifiable partner that rows of areas of this kind name. */
function namedTypes({ rows }: Programme, kind: ComparedKind): ReadonlySet<ActorType> {
  return new Set(
    rows
      .filter(({ area }) => area.kind === kind)
      .flatMap((row) =>
        namingsOf(row).flatMap(({ actor }) => (actor.status === 'identifiable' ? [actor.type] : [])),
      ),
  );
}

function reasonOf(
  area: Area,
  kind: ComparedKind,
  type: ActorType,
  { named, of }: { named: number; of: number },
): Bilingual {
  const [partner, areas] = [actorTypeTable[type].label, productKindLabels[kind]];
  const cited =
    named > mostCited
      ? { de: ` Die Belege führen ${mostCited} davon auf.`, en: ` The evidence lists ${mostCited} of them.` }
      : { de: '', en: '' };
  return {
    de: `${named} von ${of} vergleichbaren Programmen anderer Städte nennen für Bereiche der Art ${areas.de} eine Stelle der Art ${partner.de}, dieses für ${area.name} nicht.${cited.de}`,
    en: `${named} of ${of} comparable programmes of other towns name, for areas of the kind ${areas.en}, a body of the kind ${partner.en}; this one names none for ${area.name}.${cited.en}`,
  };
}
