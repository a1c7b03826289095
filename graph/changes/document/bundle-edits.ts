import { create } from 'jsondiffpatch';
import { format, patch } from 'jsondiffpatch/formatters/jsonpatch';
import { Edit } from '../../schema/change.ts';

/**
 * By what a part of a bundle is known again in a later state, so that one that is put in or taken out leaves the others
 * as they are: its code, product, wording or title; where it has none its lines, or its place in the list.
 */
function nameOf(part: object, position = 0): string {
  const { code, product, as, actor, title, what, lines } = part as Readonly<Record<string, unknown>>;
  return JSON.stringify(code ?? product ?? as ?? actor ?? title ?? what ?? lines ?? position);
}

const bundles = create({ objectHash: nameOf, arrays: { detectMove: false }, omitRemovedValues: true });

/** What makes the JSON of one bundle that of another, as operations of RFC 6902 in the order they are made. */
export function editsBetween(before: unknown, after: unknown): Edit[] {
  return format(bundles.diff(before, after)).map((edit) => Edit.parse(edit));
}

/** Makes edits in the JSON of a bundle, in place. Throws when one of them finds nothing to change. */
export function applyEdits(bundle: unknown, edits: readonly Edit[]): void {
  patch(bundle, [...edits]);
}
