import type { EvidenceLine } from '../../schema/analysis-basics.ts';
import { mentionLine, rowLine } from '../evidence-line.ts';
import { actorRef } from '../../programme/refs.ts';
import { listed } from '../name-lists.ts';
import type { ProgrammeActor } from '../../programme/programme.ts';
import { rowGap, rowName, type Gap, type GapInput, type GapResult } from './gap-result.ts';
import { partnersOf, yearBefore, type RowPair } from './year-before.ts';

/**
 * L6: partners that a row names in one of the two years only. Rows of one year only are left out. A name that an open
 * proposal links with one of the other year, changed or not, may be no change at all; the reason says so.
 */
export function changesSince(input: GapInput): GapResult {
  const { programme } = input;
  const years = yearBefore(input);
  if ('why' in years) return years;
  const { previous, pairs } = years;
  const [thisYear, lastYear] = [programme.document.year ?? 0, previous.document.year ?? 0];
  return { gaps: pairs.flatMap((pair) => changes(pair)) };

  function changes({ now, before }: RowPair): Gap[] {
    const [nowNamed, beforeNamed] = [partnersOf(now), partnersOf(before)];
    const begun = [...nowNamed.values()].filter(({ actor }) => !beforeNamed.has(actor.id));
    const ended = [...beforeNamed.values()].filter(({ actor }) => !nowNamed.has(actor.id));
    return [
      ...ended.map(({ actor, names }) =>
        change('ended', { now, before }, actor, maybe(actor, nowNamed.values()), [
          ...names.map((mention) => mentionLine(previous, before, mention)),
          rowLine(programme, now),
        ]),
      ),
      ...begun.map(({ actor, names }) =>
        change('new', { now, before }, actor, maybe(actor, beforeNamed.values()), [
          ...names.map((mention) => mentionLine(programme, now, mention)),
          rowLine(previous, before),
        ]),
      ),
    ];
  }

  function maybe(actor: ProgrammeActor, others: Iterable<{ actor: ProgrammeActor }>): string[] {
    const same = new Set([
      ...(programme.maybeSame.get(actor.id) ?? []),
      ...(previous.maybeSame.get(actor.id) ?? []),
    ]);
    return [...others].flatMap((other) => (same.has(other.actor.id) ? [other.actor.name] : []));
  }

  function change(
    direction: 'ended' | 'new',
    { now }: RowPair,
    actor: ProgrammeActor,
    same: readonly string[],
    evidence: readonly EvidenceLine[],
  ): Gap {
    const row = rowName(now);
    const others = listed(same);
    const said =
      direction === 'ended'
        ? {
            de: `Die ${row.de} nannte ${lastYear} „${actor.name}“, ${thisYear} nicht mehr.`,
            en: `The ${row.en} named “${actor.name}” in ${lastYear}, but no longer in ${thisYear}.`,
          }
        : {
            de: `Die ${row.de} nennt ${thisYear} „${actor.name}“, ${lastYear} noch nicht.`,
            en: `The ${row.en} names “${actor.name}” in ${thisYear}, but not yet in ${lastYear}.`,
          };
    const open = evidence.filter(({ review }) => review === 'open').length + same.length;
    return rowGap(
      'L6',
      programme,
      now,
      {
        actor: actorRef(actor),
        change: direction,
        reason:
          same.length === 0
            ? said
            : {
                de: `${said.de} Vielleicht nur ein anderer Name für ${others.de}; das ist offen.`,
                en: `${said.en} Perhaps only another name for ${others.en}; this is open.`,
              },
        evidence: [...evidence],
        unreviewed: open,
      },
      [actor.id, direction],
    );
  }
}
