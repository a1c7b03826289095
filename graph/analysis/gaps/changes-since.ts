import type { EvidenceLine, MaybeSame } from '../../schema/analysis-basics.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { mentionLine, rowLine } from '../evidence-line.ts';
import { maybeSame, type NamedBody } from '../maybe-same.ts';
import { actorRef } from '../../programme/refs.ts';
import { areWholeAndPart } from '../../programme/whole-and-part.ts';
import { printedNames, quoted } from '../name-lists.ts';
import type { Programme, ProgrammeActor, ProgrammeMention, ProgrammeRow } from '../../programme/programme.ts';
import { rowGap, rowName, type Gap, type GapInput, type GapResult } from './gap-result.ts';
import { partnersOf, yearBefore, type RowPair } from './year-before.ts';

/** A partner of a row with its names there. */
interface RowPartner {
  readonly actor: ProgrammeActor;
  readonly names: readonly ProgrammeMention[];
}

/** The row of one of the two years with whom it names. */
interface RowSide {
  readonly programme: Programme;
  readonly row: ProgrammeRow;
  readonly named: readonly RowPartner[];
}

function sideOf(programme: Programme, row: ProgrammeRow): RowSide {
  return { programme, row, named: [...partnersOf(row).values()] };
}

function linesOf({ programme, row }: RowSide, { names }: RowPartner): EvidenceLine[] {
  return names.map((mention) => mentionLine(programme, row, mention));
}

/**
 * L6: partners that a row names in one of the two years only. Rows of one year only are left out, and so is who stands
 * in the other year's row by its whole or a part. What may be the same as a name of the other year may be no change at
 * all; the reason says so, and the evidence opens that name too.
 */
export function changesSince(input: GapInput): GapResult {
  const { programme } = input;
  const years = yearBefore(input);
  if ('why' in years) return years;
  const { previous, pairs } = years;
  const [thisYear, lastYear] = [programme.document.year ?? 0, previous.document.year ?? 0];
  return { gaps: pairs.flatMap((pair) => changes(pair)) };

  function changes({ now, before }: RowPair): Gap[] {
    const [nowSide, beforeSide] = [sideOf(programme, now), sideOf(previous, before)];
    return [...inOneOnly('ended', now, beforeSide, nowSide), ...inOneOnly('new', now, nowSide, beforeSide)];
  }

  /** Whom `here` names and `there` does not. */
  function inOneOnly(change: 'ended' | 'new', now: ProgrammeRow, here: RowSide, there: RowSide): Gap[] {
    const onlyThere = onlyIn(there.named, here.named);
    return onlyIn(here.named, there.named).map((partner) => {
      const same = maybe(partner, there.named, onlyThere);
      const ids = new Set(same.map(({ actor }) => actor.id));
      const others = there.named.filter(({ actor }) => ids.has(actor.id));
      return changed(change, now, partner, same, [
        ...linesOf(here, partner),
        rowLine(there.programme, there.row),
        ...others.flatMap((other) => linesOf(there, other)),
      ]);
    });
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

  function changed(
    direction: 'ended' | 'new',
    now: ProgrammeRow,
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
    // What it may be the same as counts once, as an open question, however the lines of that name are read.
    const open = partner.names.filter(({ review }) => review === 'open').length + same.length;
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
