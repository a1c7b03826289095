import type { z } from 'zod';
import { Problem, type ProblemCode } from '../../../graph/schema/problem.ts';
import { changeOf } from '../api-client.ts';
import { ownRole } from '../history/own-role.svelte.ts';
import type { Lang } from '../url-state/view-options.ts';

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where in a file something is wrong; `line` is null for faults of the whole file. */
export interface FileFault {
  readonly line: number | null;
  readonly detail: string;
}

/**
 * A file was read, or not: then nothing of it was stored, and where no faults of the file are told, `code` says why.
 * `unreachable`: the server did not answer.
 */
export type Handed<T> =
  | { readonly outcome: 'read'; readonly receipt: T; readonly change: string | null }
  | { readonly outcome: 'refused'; readonly code: ProblemCode; readonly faults: readonly FileFault[] }
  | { readonly outcome: 'unreachable' };

/**
 * Hands a file in; its faults come back in the page's language. The media type follows the file's ending, since browsers
 * on Windows call CSV a spreadsheet: that of a workbook, and `otherwise` for every other. `requestKey`, a UUID: sent
 * again after a lost answer, the same key makes nothing twice.
 */
export async function handIn<T>(
  schema: z.ZodType<T>,
  url: string,
  file: File,
  lang: Lang,
  otherwise = csv,
  requestKey?: string,
): Promise<Handed<T>> {
  const type = file.name.toLowerCase().endsWith('.xlsx') ? xlsx : otherwise;
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        ...ownRole.headers,
        'content-type': type,
        accept: 'application/json',
        'accept-language': lang,
        ...(requestKey === undefined ? {} : { 'idempotency-key': requestKey }),
      },
      body: file,
    });
  } catch {
    return { outcome: 'unreachable' };
  }
  const body: unknown = await response.json().catch(() => null);
  const receipt = schema.safeParse(body);
  if (response.ok && receipt.success)
    return { outcome: 'read', receipt: receipt.data, change: changeOf(response) };
  const problem = Problem.safeParse(body);
  if (!problem.success || isUnanswered(problem.data.code)) return { outcome: 'unreachable' };
  return { outcome: 'refused', code: problem.data.code, faults: faultsOf(problem.data) };
}

function isUnanswered(code: ProblemCode): boolean {
  return code === 'graph-unavailable' || code === 'graph-slow';
}

/** The faults a problem lists, each with the line of the file it points to. */
function faultsOf({ errors = [] }: Problem): FileFault[] {
  return errors.map((error) => {
    const line = /^\/lines\/(\d+)$/.exec(error.pointer)?.[1];
    return { line: line === undefined ? null : Number(line), detail: error.detail };
  });
}
