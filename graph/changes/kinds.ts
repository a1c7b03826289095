import { decisionsKind } from './decision/decisions-kind.ts';
import { documentKind, removalKind } from './document/document-kinds.ts';
import { sourceKind } from './document/source-kind.ts';
import { importKind } from './import/import-kind.ts';
import type { Kind } from './kind.ts';
import { referenceListKind } from './reference-list/reference-list-kind.ts';
import { registryKind } from './registry/registry-kind.ts';
import { dismissalKind, revocationKind } from './remark/dismissal-kinds.ts';
import { judgementsKind } from './remark/judgements-kind.ts';
import { isRevertible, revertKind } from './revert.ts';
import type { RevertibleKinds } from './revert.ts';
import type { BaseKind, ChangeKind, ChangeOutline } from '../schema/change.ts';

export const revertibleKinds: RevertibleKinds = {
  registry: registryKind,
  document: documentKind,
  'remove-document': removalKind,
  dismissal: dismissalKind,
  'revoke-dismissal': revocationKind,
  judgements: judgementsKind,
  'reference-list': referenceListKind,
  'source-text': sourceKind,
  decisions: decisionsKind,
  import: importKind,
};

/** The one table of what can be changed; its payloads are `payloads` in graph/schema/change.ts. */
export const kinds: { readonly [K in ChangeKind]: Kind<K> } = {
  ...revertibleKinds,
  revert: revertKind(revertibleKinds),
};

/** The kind whose state a change sets: of a revert, that of the change it goes back to. */
export function baseKindOf(change: ChangeOutline): RevertibleKinds[BaseKind] {
  const kind = change.kind === 'revert' ? change.payload.kind : change.kind;
  if (!isRevertible(revertibleKinds, kind)) throw new TypeError(`nothing is known of the kind "${kind}"`);
  return revertibleKinds[kind];
}
