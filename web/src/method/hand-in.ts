import { JudgementsReceipt } from '../../../graph/schema/evaluation-answers.ts';
import { Problem, type ProblemCode } from '../../../graph/schema/problem.ts';
import { apiUrl, changeOf } from '../api-client.ts';
import { ownRole } from '../history/own-role.svelte.ts';
import type { Lang } from '../url-state/view-options.ts';

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where in a form something is wrong; `line` is null for faults of the whole form. */
export interface FormFault {
  readonly line: number | null;
  readonly detail: string;
}

/**
 * A form was read, or not: then nothing of it was stored, and where no faults of the form are told, `code` says why.
 * `unreachable`: the server did not answer.
 */
export type Handed =
  | { readonly outcome: 'read'; readonly receipt: JudgementsReceipt; readonly change: string | null }
  | { readonly outcome: 'refused'; readonly code: ProblemCode; readonly faults: readonly FormFault[] }
  | { readonly outcome: 'unreachable' };

/** Hands a filled judging form in; its faults come back in the page's language. The media type follows the file's ending: browsers on Windows call CSV a spreadsheet. */
export async function handIn(file: File, lang: Lang): Promise<Handed> {
  const type = file.name.toLowerCase().endsWith('.xlsx') ? xlsx : csv;
  let response: Response;
  try {
    response = await fetch(apiUrl('evaluation/judgements'), {
      method: 'POST',
      headers: {
        ...ownRole.headers,
        'content-type': type,
        accept: 'application/json',
        'accept-language': lang,
      },
      body: file,
    });
  } catch {
    return { outcome: 'unreachable' };
  }
  const body: unknown = await response.json().catch(() => null);
  const receipt = JudgementsReceipt.safeParse(body);
  if (response.ok && receipt.success)
    return { outcome: 'read', receipt: receipt.data, change: changeOf(response) };
  const problem = Problem.safeParse(body);
  if (!problem.success || isUnanswered(problem.data.code)) return { outcome: 'unreachable' };
  return { outcome: 'refused', code: problem.data.code, faults: faultsOf(problem.data) };
}

function isUnanswered(code: ProblemCode): boolean {
  return code === 'graph-unavailable' || code === 'graph-slow';
}

/** The faults a problem lists, each with the line of the form it points to. */
function faultsOf({ errors = [] }: Problem): FormFault[] {
  return errors.map((error) => {
    const line = /^\/lines\/(\d+)$/.exec(error.pointer)?.[1];
    return { line: line === undefined ? null : Number(line), detail: error.detail };
  });
}
