import { thingKindLabels, type Bilingual } from '../../schema/vocabulary.ts';
import { mentionLine } from '../evidence-line.ts';
import { listed } from '../name-lists.ts';
import type { Programme, ProgrammeMention, ProgrammeRow } from '../../programme/programme.ts';
import { cell, emptiness, rowGap, rowName, type Gap, type GapInput, type GapResult } from './gap-result.ts';
import { isOwnHouse } from '../../programme/ties.ts';

type Standing = 'named' | 'own' | 'object' | 'collective' | 'placeholder' | 'thing';

const groupLabels: Readonly<Record<'own' | 'object' | 'collective' | 'placeholder', Bilingual>> = {
  own: { de: 'das eigene Haus', en: 'the own house' },
  object: { de: 'eigene Häuser, um die es selbst geht', en: 'own houses that it is about' },
  collective: { de: 'Sammelnamen', en: 'collective names' },
  placeholder: { de: 'Platzhalter', en: 'placeholders' },
};

/**
 * L2: rows that name the own house only, or own houses that their measures are about. Programmes, channels and the like
 * beside it change nothing.
 */
export function ownTeamOnly({ programme }: GapInput): GapResult {
  return look(
    programme,
    'L2',
    (standings) => hasOwn(standings) && !standings.has('collective') && !standings.has('placeholder'),
  );
}

/**
 * L3: rows that name nobody by name, but at least one collective name or placeholder; or, in a partner column, only
 * things. The own house beside them changes nothing.
 */
export function collectiveOnly({ programme }: GapInput): GapResult {
  const inColumn = programme.document.partnerColumn;
  return look(programme, 'L3', (standings) => {
    if (standings.has('collective') || standings.has('placeholder')) return true;
    return inColumn && standings.has('thing') && !hasOwn(standings);
  });
}

function hasOwn(standings: ReadonlySet<Standing>): boolean {
  return standings.has('own') || standings.has('object');
}

function look(
  programme: Programme,
  kind: 'L2' | 'L3',
  holds: (standings: ReadonlySet<Standing>) => boolean,
): GapResult {
  const empty = emptiness(programme);
  if (empty !== null) return { why: empty };
  const gaps = programme.rows.flatMap((row): Gap[] => {
    const names = looked(programme, row);
    const standings = new Set(names.map((mention) => standing(row, mention)));
    if (row.rejectedInCell > 0 || standings.has('named') || !holds(standings)) return [];
    return [unnamed(programme, row, kind, names)];
  });
  return { gaps };
}

/** The partner column; without one every name of the row. */
function looked({ document }: Programme, row: ProgrammeRow): readonly ProgrammeMention[] {
  return document.partnerColumn ? cell(row) : row.mentions;
}

/** Who runs the area is its own house, also where it has a name of its own. */
function standing({ area }: ProgrammeRow, { actor, role }: ProgrammeMention): Standing {
  if (actor === null) return 'thing';
  if (role === 'object') return 'object';
  if (actor.status === 'internal' || isOwnHouse(actor.id, area.runBy?.id ?? null)) return 'own';
  return actor.status === 'identifiable' ? 'named' : actor.status;
}

function unnamed(
  programme: Programme,
  row: ProgrammeRow,
  kind: 'L2' | 'L3',
  names: readonly ProgrammeMention[],
): Gap {
  const name = rowName(row);
  const held = { de: groups(row, names, 'de'), en: groups(row, names, 'en') };
  const place = programme.document.partnerColumn
    ? { de: 'in der Partnerspalte', en: 'in the partner column' }
    : { de: 'im Text', en: 'in the text' };
  const [nobody, alone] =
    kind === 'L2'
      ? [
          { de: '', en: '' },
          { de: ' genannt', en: ` is named ${place.en}` },
        ]
      : [
          { de: ' niemand mit Namen genannt,', en: ` nobody is named by name ${place.en},` },
          { de: '', en: '' },
        ];
  return rowGap(kind, programme, row, {
    reason: {
      de: `In der ${name.de} ist ${place.de}${nobody.de} nur ${held.de}${alone.de}.`,
      en: `In the ${name.en},${nobody.en} only ${held.en}${alone.en}.`,
    },
    evidence: names.map((mention) => mentionLine(programme, row, mention)),
  });
}

/** What stands there instead, group by group: "Sammelnamen (Schulen, Vereine) und das eigene Haus (Team)". */
function groups(row: ProgrammeRow, names: readonly ProgrammeMention[], lang: keyof Bilingual): string {
  const bodies = (['collective', 'placeholder', 'own', 'object'] as const).flatMap((group) => {
    const own = names.flatMap((mention) =>
      standing(row, mention) === group && mention.actor !== null ? [mention.actor.name] : [],
    );
    return own.length === 0 ? [] : [`${groupLabels[group][lang]} (${[...new Set(own)].join(', ')})`];
  });
  const things = names.flatMap(({ thing }) =>
    thing === null ? [] : [`${thing.name} (${thingKindLabels[thing.kind][lang]})`],
  );
  return listed([...bodies, ...new Set(things)])[lang];
}
