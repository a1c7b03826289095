import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser, openPage, screens, type WatchedPage } from './browser.ts';

/**
 * One browser per test file and a fresh page per call, closed after each test. Returns the function that opens a page.
 */
export function browserPages(): (size?: { width: number; height: number }) => Promise<WatchedPage> {
  let browser: Browser | undefined;
  const opened: WatchedPage[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ page }) => page.context().close()));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (size = screens.desktop) => {
    if (browser === undefined) throw new Error('the browser is not open');
    const watched = await openPage(browser, size);
    opened.push(watched);
    return watched;
  };
}
