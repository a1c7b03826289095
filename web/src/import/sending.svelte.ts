import { ImportAnswer } from '../../../graph/schema/import.ts';
import { apiUrl } from '../api-client.ts';
import { handIn, type Handed } from '../ui/hand-in.ts';
import { requestKey } from '../ui/request-key.ts';
import type { Lang } from '../url-state/view-options.ts';
import { discardImport } from './discard-import.ts';
import { heldFiles } from './held-files.svelte.ts';

/** What a file is sent with. */
export interface SentWith {
  readonly town: string;
  readonly year: string;
  readonly lang: Lang;
}

/** What became of a file; null: sending it was given up. */
export type Sent = Handed<ImportAnswer> | null;

/** Sends files one after another, each as an import of its own. What is given up while it is read is deleted again. */
export class Sending {
  /** The file that is on its way. */
  file: File | null = $state.raw(null);
  /** It has been for more than half a second. */
  slow = $state(false);
  #run = 0;
  /** Under which key a file was sent whose answer was lost: it makes nothing twice. */
  #lost: { readonly about: string; readonly key: string } | null = null;

  async send(file: File, { town, year, lang }: SentWith): Promise<Sent> {
    this.#run += 1;
    const run = this.#run;
    this.file = file;
    const clock = setTimeout(() => {
      if (run === this.#run) this.slow = true;
    }, 500);
    const about = [town, year, file.name, file.size, file.lastModified].join('|');
    const key = this.#lost?.about === about ? this.#lost.key : requestKey();
    const url = apiUrl('imports', { town, year, file: file.name.slice(-200) });
    const handed = await handIn(ImportAnswer, url, file, lang, 'application/octet-stream', key);
    clearTimeout(clock);
    this.#lost = handed.outcome === 'unreachable' ? { about, key } : null;
    if (run !== this.#run) {
      if (handed.outcome === 'read') await discardImport(handed.receipt.id);
      return null;
    }
    this.file = null;
    this.slow = false;
    if (handed.outcome === 'read') heldFiles.hold(handed.receipt.id, file);
    return handed;
  }

  /** Gives up what is on its way: nobody waits for it any more, and nothing of it stays. */
  giveUp(): void {
    this.#run += 1;
    this.file = null;
    this.slow = false;
  }
}
