import type { TestProject } from 'vitest/node';
import { ensureNginx } from '../../scripts/nginx.mjs';
import { startApp } from './app.ts';
import { ensureWhatUsersGet } from './what-users-get.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served application with the five programmes, shared by the tests that only look. */
    appUrl: string;
    /** Path of nginx; empty where there is none. */
    nginx: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  ensureWhatUsersGet();
  const nginx = ensureNginx();
  if (nginx === undefined && process.env['CI'])
    throw new Error('no nginx found: install it (apt-get install -y nginx)');
  provide('nginx', nginx ?? '');
  const app = await startApp();
  provide('appUrl', app.url);
  return () => app.stop();
}
