import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Draft } from '../../../seed/forms/draft.ts';
import { cutCell } from '../../../seed/forms/names/cut-cell.ts';
import { understand } from '../../../seed/forms/understand.ts';
import { readSource } from '../../../seed/readers/read-source.ts';
import { programmeLimits } from '../../../seed/readers/reading-limits.ts';

// Files of other people's trouble with tables, and what must come out. They lie beside the project where somebody has them.
const folder = fileURLToPath(new URL('../../../../shared/import/cases/', import.meta.url));
const Expected = z.object({
  rows: z.array(
    z.object({
      section: z.string(),
      product_code: z.string(),
      product: z.string(),
      measure: z.string(),
      partners: z.array(z.string()),
    }),
  ),
});

/** Each measure with its section, product and the entries beside it. */
function rowsOf(draft: Draft): z.infer<typeof Expected>['rows'] {
  const titles = new Map(
    draft.sections.map(({ code, lines, printed, title }) => [
      code,
      lines ? [printed ?? '', title].join(' ').trim() : '',
    ]),
  );
  return draft.rows.flatMap(({ section, code, product, measures, partners }) =>
    measures.map(({ text }, index) => ({
      section: titles.get(section) ?? '',
      product_code: code ?? '',
      product: product ?? '',
      measure: text,
      partners: partners
        .filter((cell) => cell.measures.includes(index + 1))
        .flatMap(({ pieces }) => cutCell(pieces, () => false).names.map(({ as }) => as)),
    })),
  );
}

const cases = existsSync(folder) ? readdirSync(folder) : [];

/** The text box of this case is no row: it is left open, for a person to say what it is. */
const inBox = { '08-docx-geschachtelt-textfeld-fussnote': 'Ehrenamtsbörse Kultur' } as const;

test.skipIf(cases.length === 0)('the files that others had trouble with are read whole', async () => {
  for (const name of cases.filter((one) => !one.includes('-scan-'))) {
    const files = readdirSync(join(folder, name));
    const input = files.find((file) => file.startsWith('input.')) ?? '';
    const draft = understand(
      await readSource(new Uint8Array(readFileSync(join(folder, name, input))), programmeLimits),
    );
    const { rows } = Expected.parse(JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')));
    const open = Object.entries(inBox).find(([own]) => own === name)?.[1];
    expect(rowsOf(draft), name).toEqual(rows.filter(({ measure }) => measure !== open));
    if (open !== undefined) expect(draft.notUnderstood.map(({ text }) => text).join(), name).toContain(open);
  }
});
