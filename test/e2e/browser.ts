import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

/** Widths the interface is looked at; heights as on common devices. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
} as const;

/** A page with everything the browser complained about while it was open. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of the console (refusals by the content security policy among them) and uncaught exceptions. */
  readonly complaints: readonly string[];
}

/** Starts the system's Chromium without its own network traffic, with the given further arguments. */
export async function openBrowser(further: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      ...further,
    ],
  });
}

/** Opens a page in a fresh profile of its own; German, reduced motion off, at the given size. */
export async function openPage(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number } = screens.desktop,
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport, locale: 'de-DE', acceptDownloads: true });
  const page = await context.newPage();
  // No promise to anybody: how long a machine that runs all the other tests too may take to show what is waited for.
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  return { page, complaints };
}

/** Gives the page another size, and waits until it has taken it: what asks for the width hears of it in the next frame. */
export async function resizeTo(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}
