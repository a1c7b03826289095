import type { Page } from 'playwright-core';

const label = `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').replace(/\\s+/g, ' ').trim()`;

/** For answers that come from the server: how long a busy machine may take. */
export const patient = { timeout: 30_000 } as const;

/** What a screen reader would call what has the focus: its label, else its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(label);
}

/** Presses Tab until what has the focus is called `wanted`. Throws after `most` steps. */
export async function tabTo(page: Page, wanted: RegExp, most = 250): Promise<void> {
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`Tab does not reach ${wanted.source}`);
}
