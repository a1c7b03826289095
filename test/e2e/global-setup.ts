import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { ensureNginx } from '../../scripts/nginx.mjs';
import { ensureWebBuild } from '../../scripts/web-build.mjs';
import { startApp } from './app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served application with the five programmes, shared by the tests that only look. */
    appUrl: string;
    /** Path of nginx; empty where there is none. */
    nginx: string;
  }
}

/** The browser tests look at what users get: the built application, served, in a real Chromium. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  ensureWebBuild();
  const chromium = ensureChromium();
  if (chromium === undefined)
    throw new Error('no Chromium found: set CHROMIUM_PATH or install it (apt-get install -y chromium)');
  process.env['CHROMIUM_PATH'] = chromium;
  const nginx = ensureNginx();
  if (nginx === undefined && process.env['CI'])
    throw new Error('no nginx found: install it (apt-get install -y nginx)');
  provide('nginx', nginx ?? '');
  const app = await startApp();
  provide('appUrl', app.url);
  return () => app.stop();
}
