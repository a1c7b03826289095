import type { ActorType } from '../../../graph/schema/actor-types.ts';
import type { Evidence } from '../../../graph/schema/detail-answers.ts';
import type { NodeLabel } from '../../../graph/schema/relation-kinds.ts';
import { ActorStatus, type ActorStatus as Status } from '../../../graph/schema/vocabulary.ts';
import { endFocus } from '../url-state/end-focus.ts';
import type { ViewState } from '../url-state/view-state.ts';

/** What is chosen, and every mention of it or in it. */
export interface Chosen {
  readonly label: NodeLabel;
  readonly actor: { readonly type: ActorType; readonly status: Status } | null;
  readonly evidence: readonly Evidence[];
}

/**
 * The change of filters, focus or level that brings into view what they hide; as little of them as is needed. Null where
 * nothing does: the chosen programmes do not name it, or it is never drawn.
 */
export function reveal({ label, actor, evidence }: Chosen, view: ViewState): Partial<ViewState> | null {
  const named = evidence.filter((one) => one.ties && view.documents.includes(one.document.id));
  const isArea = label === 'Product' || label === 'Section' || label === 'Measure' || label === 'Goal';
  if (!isArea && (label !== 'Actor' || named.length === 0)) return null;
  const passes = (one: Evidence, how: { basis: boolean; sections: boolean }): boolean =>
    (!how.basis || view.basis.length === 0 || view.basis.includes(one.basis)) &&
    (!how.sections || view.sections.length === 0 || view.sections.includes(one.section.code));
  const some = (how: { basis: boolean; sections: boolean }): boolean => named.some((one) => passes(one, how));
  const both = some({ basis: true, sections: true });
  const change: Partial<ViewState> = {
    ...(actor !== null && !view.status.includes(actor.status)
      ? { status: ActorStatus.options.filter((one) => one === actor.status || view.status.includes(one)) }
      : {}),
    ...(actor !== null && view.types.length > 0 && !view.types.includes(actor.type)
      ? { types: [...view.types, actor.type] }
      : {}),
    ...(actor !== null && view.basis.length > 0 && !both && !some({ basis: true, sections: false })
      ? { basis: [] }
      : {}),
    ...(view.sections.length > 0 && !both ? { sections: [] } : {}),
    ...(view.kinds.length > 0 ? { kinds: [] } : {}),
    ...(view.focus === null ? {} : endFocus(view)),
    ...((label === 'Measure' || label === 'Goal') && view.level === 'product'
      ? { level: 'measure' as const }
      : {}),
  };
  return Object.keys(change).length === 0 ? null : change;
}
