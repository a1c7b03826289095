import type { ViewState } from '../url-state/view-state.ts';

/** The open questions of a document, or about a body, thing or area; what "davon ungeprüft" leads to. */
export function openQuestions({
  document,
  about = null,
}: {
  readonly document?: string | undefined;
  readonly about?: string | null;
}): Partial<ViewState> {
  return { page: { area: 'review' }, documents: document === undefined ? [] : [document], about };
}
