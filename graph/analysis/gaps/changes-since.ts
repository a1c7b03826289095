import type { EvidenceLine, MaybeSame } from '../../schema/analysis-basics.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { mentionLine, rowLine } from '../evidence-line.ts';
import { maybeSame, type NamedBody } from '../maybe-same.ts';
import { actorRef } from '../../programme/refs.ts';
import { areWholeAndPart } from '../../programme/whole-and-part.ts';
import { printedNames, quoted } from '../name-lists.ts';
import type { ProgrammeActor, ProgrammeMention } from '../../programme/programme.ts';
import { rowGap, rowName, type Gap, type GapInput, type GapResult } from './gap-result.ts';
import { partnersOf, yearBefore, type RowPair } from './year-before.ts';

/** A partner of a row with its names there. */
interface RowPartner {
  readonly actor: ProgrammeActor;
  readonly names: readonly ProgrammeMention[];
}

/**
 * L6: partners that a row names in one of the two years only. Rows of one year only are left out, and so is who stands
 * in the other year's row by its whole or a part. What may be the same as a name of the other year may be no change at
 * all; the reason says so.
 */
export function changesSince(input: GapInput): GapResult {
  const { programme } = input;
  const years = yearBefore(input);
  if ('why' in years) return years;
  const { previous, pairs } = years;
  const [thisYear, lastYear] = [programme.document.year ?? 0, previous.document.year ?? 0];
  return { gaps: pairs.flatMap((pair) => changes(pair)) };

  function changes({ now, before }: RowPair): Gap[] {
    const [nowNamed, beforeNamed] = [[...partnersOf(now).values()], [...partnersOf(before).values()]];
    const begun = onlyIn(nowNamed, beforeNamed);
    const ended = onlyIn(beforeNamed, nowNamed);
    return [
      ...ended.map((partner) =>
        change('ended', { now, before }, partner, maybe(partner, nowNamed, begun), [
          ...partner.names.map((mention) => mentionLine(previous, before, mention)),
          rowLine(programme, now),
        ]),
      ),
      ...begun.map((partner) =>
        change('new', { now, before }, partner, maybe(partner, beforeNamed, ended), [
          ...partner.names.map((mention) => mentionLine(programme, now, mention)),
          rowLine(previous, before),
        ]),
      ),
    ];
  }

  function maybe(
    partner: RowPartner,
    named: readonly RowPartner[],
    only: readonly RowPartner[],
  ): readonly MaybeSame[] {
    const all = new Map(named.map((one) => [one, bodyOf(one)]));
    const others = { all: [...all.values()], only: only.flatMap((one) => all.get(one) ?? []) };
    return maybeSame(bodyOf(partner), others, [previous, programme]);
  }

  function change(
    direction: 'ended' | 'new',
    { now }: RowPair,
    partner: RowPartner,
    same: readonly MaybeSame[],
    evidence: readonly EvidenceLine[],
  ): Gap {
    const [row, names] = [rowName(now), printedNames(partner.actor.name, bodyOf(partner).wordings)];
    const said =
      direction === 'ended'
        ? {
            de: `Die ${row.de} nannte ${lastYear} ${names.de}, ${thisYear} nicht mehr.`,
            en: `The ${row.en} named ${names.en} in ${lastYear}, but no longer in ${thisYear}.`,
          }
        : {
            de: `Die ${row.de} nennt ${thisYear} ${names.de}, ${lastYear} noch nicht.`,
            en: `The ${row.en} names ${names.en} in ${thisYear}, but not yet in ${lastYear}.`,
          };
    const open = evidence.filter(({ review }) => review === 'open').length + same.length;
    return rowGap(
      'L6',
      programme,
      now,
      {
        actor: actorRef(partner.actor),
        change: direction,
        reason: withMaybe(said, same),
        evidence: [...evidence],
        unreviewed: open,
      },
      [partner.actor.id, direction],
    );
  }
}

function onlyIn(named: readonly RowPartner[], others: readonly RowPartner[]): RowPartner[] {
  return named.filter(
    ({ actor }) =>
      !others.some((other) => other.actor.id === actor.id || areWholeAndPart(actor, other.actor)),
  );
}

function bodyOf({ actor, names }: RowPartner): NamedBody {
  return { actor, wordings: [...new Set(names.map(({ wording }) => wording))] };
}

function withMaybe(said: Bilingual, same: readonly MaybeSame[]): Bilingual {
  if (same.length === 0) return said;
  const names = quoted(same.map(({ wording }) => wording));
  return {
    de: `${said.de} Vielleicht nur ein anderer Name für ${names.de}; das ist offen.`,
    en: `${said.en} Perhaps only another name for ${names.en}; this is open.`,
  };
}
