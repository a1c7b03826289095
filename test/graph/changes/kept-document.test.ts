import { expect, test } from 'vitest';
import { applyEdits, editsBetween } from '../../../graph/changes/document/bundle-edits.ts';
import { documentPayload } from '../../../graph/changes/document/document-kinds.ts';
import { keptDocument, longestChain } from '../../../graph/changes/document/kept-document.ts';
import type { Bundle } from '../../../graph/schema/bundle.ts';
import { smallBundle } from '../../contract/small-bundle.ts';

const before: unknown = JSON.parse(JSON.stringify(smallBundle));
const retitled = (title: string): Bundle => ({
  ...smallBundle,
  document: { ...smallBundle.document, title },
});

/** What is kept of a bundle that replaces the small one, which is read from so many lines; null: no longer kept. */
function kept(bundle: Bundle, lines: number | null) {
  const change = { payload: documentPayload(smallBundle, null) } as never;
  const found = lines === null ? null : { change, version: 1, kept: { json: before, lines } };
  return keptDocument({ find: async () => found }, documentPayload(bundle, 'before'));
}

test('a line holds what differs from the state it replaces', async () => {
  const { edits, bundle, hash } = await kept(retitled('Neu'), 1);
  expect(edits).toEqual([{ op: 'replace', path: '/document/title', value: 'Neu' }]);
  expect([bundle, hash]).toEqual([undefined, documentPayload(retitled('Neu'), null).hash]);
});

const renamed: Bundle = {
  ...smallBundle,
  sections: smallBundle.sections.map((own) => ({ ...own, code: `${own.code}.neu` })),
};

test.each<readonly [string, Bundle, number | null]>([
  ['nothing is kept of the state it replaces', retitled('Neu'), null],
  ['that is read from as many lines as are allowed', retitled('Neu'), longestChain],
  ['little would be saved', renamed, 1],
])('a line holds the whole document when %s', async (_, bundle, lines) => {
  expect(await kept(bundle, lines)).toEqual(documentPayload(bundle, 'before'));
});

test('one line short of what is allowed a line still holds edits', async () => {
  expect((await kept(retitled('Neu'), longestChain - 1)).edits).toHaveLength(1);
});

const row = smallBundle.sections[1]?.rows[0];
const [mention, measure] = [row?.mentions[0], row?.measures[0]];
if (!row || !mention || !measure) throw new Error('the small programme has no row with names and measures');

/** The small bundle with other rows in its second section. */
const withRows = (...rows: readonly (typeof row)[]): Bundle => ({
  ...smallBundle,
  sections: smallBundle.sections.map((own, at) =>
    at === 1 ? { ...own, rows: [...rows, ...own.rows.slice(1)] } : own,
  ),
});

test.each<readonly [string, Bundle]>([
  ['a name reviewed', withRows({ ...row, mentions: row.mentions.with(0, { ...mention, review: 'open' }) })],
  [
    'a name put before the others',
    withRows({ ...row, mentions: [{ ...mention, as: 'Neu' }, ...row.mentions] }),
  ],
  ['a name taken out', withRows({ ...row, mentions: row.mentions.slice(1) })],
  ['a measure put first', withRows({ ...row, measures: [{ ...measure, title: 'Neu' }, ...row.measures] })],
  ['a row put before the others', withRows({ ...row, product: '040702' }, row)],
  [
    'a row without a product put first',
    withRows({ lines: [1, 2], flags: [], measures: [], mentions: [] }, row),
  ],
  ['a row taken out', withRows()],
  ['a section taken out', { ...smallBundle, sections: smallBundle.sections.toSpliced(1, 1) }],
])('%s is one edit, and gives the same document', (_, bundle) => {
  const after: unknown = JSON.parse(JSON.stringify(bundle));
  const edits = editsBetween(before, after);
  expect(edits).toHaveLength(1);
  const made = structuredClone(before);
  applyEdits(made, edits);
  expect(made).toEqual(after);
});
