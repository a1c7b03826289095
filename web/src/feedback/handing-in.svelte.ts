import { FeedbackReceipt } from '../../../graph/schema/feedback-answers.ts';
import { apiUrl } from '../api-client.ts';
import { remember } from '../history/session-changes.svelte.ts';
import { handIn } from '../ui/hand-in.ts';
import { refusalWords } from '../ui/refusal-words.ts';
import type { Lang } from '../url-state/view-options.ts';
import { feedbackMessages } from './messages.ts';

/** What became of one file: what was read of it, or why it was not. */
export interface HandedFile {
  readonly name: string;
  readonly receipt: FeedbackReceipt | null;
  readonly faults: readonly string[];
}

/** Reads returned sheets, one file after the other; what all of them changed is one step of Ctrl+Z. */
export class HandingIn {
  busy = $state(false);
  files: readonly HandedFile[] = $state.raw([]);

  async send(files: readonly File[], lang: Lang): Promise<void> {
    this.busy = true;
    this.files = [];
    const made: string[] = [];
    for (const file of files) {
      const handed = await this.#one(file, lang);
      this.files = [...this.files, handed];
      if (handed.receipt?.made != null) made.push(handed.receipt.made);
    }
    const names = this.files
      .flatMap(({ receipt }) => receipt?.partner.name ?? [])
      .filter((name, at, all) => all.indexOf(name) === at)
      .join(', ');
    remember({
      ids: made,
      what: { de: feedbackMessages.de.undone(names), en: feedbackMessages.en.undone(names) },
    });
    this.busy = false;
  }

  async #one(file: File, lang: Lang): Promise<HandedFile> {
    const t = feedbackMessages[lang];
    const handed = await handIn(FeedbackReceipt, apiUrl('feedback-sheets'), file, lang);
    const { name } = file;
    if (handed.outcome === 'read') return { name, receipt: handed.receipt, faults: [] };
    return { name, receipt: null, faults: refusalWords(handed, t, lang) };
  }
}

/** What was read of a file, in sentences. */
export function receiptWords({ answered, unchanged, blank }: FeedbackReceipt, lang: Lang): string {
  const t = feedbackMessages[lang];
  return [
    t.answered(answered),
    ...(unchanged > 0 ? [t.unchanged(unchanged)] : []),
    ...(blank > 0 ? [t.blank(blank)] : []),
  ].join(' ');
}
