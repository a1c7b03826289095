import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Express, type Request } from 'express';
import { NoSuchAddress } from '../request-errors.ts';

/**
 * Serves the built web application below `basePath`; addresses of its views get its page, so that links into it work.
 * No view has a dot in its address: who asks for one asks for a file that is not there.
 */
export function serveWeb(app: Express, webDir: string, basePath: string): void {
  // The network has a page of its own, which names the code of the map from the start; its table needs none.
  const [network, otherwise] = [join(webDir, 'netz.html'), join(webDir, 'index.html')];
  const pageOf = ({ path, query }: Request): string =>
    path === '/netz' && query['view'] !== 'tabelle' ? network : otherwise;
  app.use(
    '/assets',
    // File names carry a hash of their content: what was loaded once never changes.
    express.static(join(webDir, 'assets'), {
      immutable: true,
      maxAge: '365d',
      index: false,
      redirect: false,
    }),
  );
  app.use(express.static(webDir, { index: false, redirect: false, maxAge: '1h' }));
  app.use(async (request, response, next) => {
    const navigates =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/^\/(api|assets)(\/|$)|\.|%2e/i.test(request.path) &&
      request.accepts(['html', 'json']) === 'html';
    if (!navigates) {
      next();
      return;
    }
    response
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(await pageBelow(basePath, pageOf(request)));
  });
}

/** The build names its files relative to its root; the page is served at any depth below it. */
async function pageBelow(basePath: string, page: string): Promise<string> {
  const built = await readFile(page, 'utf8').catch(() => null);
  if (built === null) throw new NoSuchAddress('The web application has not been built yet.');
  return built.replaceAll('="./', () => `="${basePath}/`);
}
