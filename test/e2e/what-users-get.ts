import { ensureChromium } from '../../scripts/chromium.mjs';
import { ensureWebBuild } from '../../scripts/web-build.mjs';

/** The browser tests look at what users get: the built application, served, in a real Chromium. */
export function ensureWhatUsersGet(): void {
  ensureWebBuild();
  const chromium = ensureChromium();
  if (chromium === undefined)
    throw new Error('no Chromium found: set CHROMIUM_PATH or install it (apt-get install -y chromium)');
  process.env['CHROMIUM_PATH'] = chromium;
}
