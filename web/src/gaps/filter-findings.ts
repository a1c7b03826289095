import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import type { Finding } from '../../../graph/schema/gap-answers.ts';
import { GapKind } from '../../../graph/schema/gap-kinds.ts';
import type { DismissedFilter, Lang } from '../url-state/view-options.ts';

export interface FindingFilter {
  /** Empty: all kinds. */
  readonly kinds: readonly GapKind[];
  readonly dismissed: DismissedFilter;
  readonly text: string;
  readonly lang: Lang;
  /** Keys that stay on view whatever `dismissed` says, because somebody is just working on them. */
  readonly kept: ReadonlySet<string>;
}

/** Whether a thing with this dismissal is shown; `held` things are. */
export function passesDismissed(
  one: { readonly key: string; readonly dismissal: unknown },
  filter: DismissedFilter,
  kept: ReadonlySet<string>,
): boolean {
  if (filter === 'all' || kept.has(one.key)) return true;
  return (one.dismissal !== null) === (filter === 'dismissed');
}

/** Findings that pass every filter; `text` has to stand in what the card says, word by word, whatever its case. */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter): Finding[] {
  const words = wordsOf(filter.text);
  return findings.filter(
    (finding) =>
      (filter.kinds.length === 0 || filter.kinds.includes(finding.kind)) &&
      passesDismissed(finding, filter.dismissed, filter.kept) &&
      holdsAll(said(finding, filter.lang), words),
  );
}

/** Lower-case words of what was typed. */
export function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
}

export function holdsAll(text: string, words: readonly string[]): boolean {
  const held = text.toLocaleLowerCase('de');
  return words.every((word) => held.includes(word));
}

function said(finding: Finding, lang: Lang): string {
  return [
    finding.kind,
    finding.reason[lang],
    finding.section?.code ?? '',
    finding.section?.title ?? '',
    finding.area.name,
    finding.area.code ?? '',
    finding.otherArea?.name ?? '',
    finding.actor?.name ?? '',
    finding.partnerType === null ? '' : actorTypeTable[finding.partnerType].label[lang],
    finding.dismissal?.reason ?? '',
    ...finding.terms.map((term) => term.name[lang]),
  ].join(' ');
}

/** Kinds as chosen after one was pressed; all of them, like none, is no choice. */
export function pressedKind(chosen: readonly GapKind[], kind: GapKind): readonly GapKind[] {
  const next = GapKind.options.filter((one) => (one === kind) !== chosen.includes(one));
  return next.length === GapKind.options.length ? [] : next;
}
