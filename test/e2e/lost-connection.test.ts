import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { expect, inject, it, onTestFinished } from 'vitest';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');
const failed = 'Das hat nicht geklappt.';

it('A page that is still on its way says so, before its styles and scripts are there', async () => {
  const { page } = await open();
  const held = Promise.withResolvers<void>();
  await page.route('**/assets/**', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${appUrl}/methode`, { waitUntil: 'commit' });
  const line = page.getByText('Kulturnetz wird geladen');
  await line.waitFor();
  // Painted, not only laid out: styles in the head would hold that back.
  await page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
  held.resolve();
  await page.getByRole('heading', { level: 1, name: 'Methode' }).waitFor();
  expect(await line.count()).toBe(0);
});

it('Every view says what it loads as long as no answer comes', async () => {
  const { page } = await open();
  await page.route('**/api/**', () => undefined);
  const says = (text: string): Promise<void> => page.getByRole('status').filter({ hasText: text }).waitFor();
  await page.goto(appUrl);
  await says('Die Dokumente werden geladen …');
  for (const [link, text] of [
    ['Netz', 'Die Liste der Programme wird geladen …'],
    ['Partner', 'Die Partner werden geladen …'],
    ['Vergleich', 'Die Dokumente werden gesucht …'],
    ['Lücken', 'Die Programme werden geladen …'],
    ['Zu prüfen', 'Die offenen Fragen werden geladen …'],
    ['Daten', 'Die Dokumente werden geladen …'],
    ['Verlauf', 'Der Verlauf wird geladen …'],
    ['Rückmeldungen', 'Die Rückmeldungen werden geladen …'],
    ['Methode', 'Bewertung wird geladen …'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).first().click();
    await says(text);
  }
  for (const [path, text] of [
    ['/netz?documents=hilden-2024&select=hilden/vhs', 'Das Netz wird geladen …'],
    ['/partner/hilden/vhs', 'Das Dossier wird geladen …'],
    ['/daten/hilden-2024', 'Die Dokumente werden geladen …'],
    ['/blatt/luecken?documents=hilden-2024', 'Die Seite wird zusammengestellt …'],
  ] as const) {
    await page.goto(`${appUrl}${path}`);
    await says(text);
  }
});

it('A view whose answers or code were lost with the connection repairs itself once it is back', async () => {
  const { page } = await open();
  await page.goto(`${appUrl}/daten/hilden-2024`);
  const title = page.getByRole('heading', { level: 1, name: 'Hilden 2024' });
  await title.waitFor();
  await page.getByRole('link', { name: 'Alle Dokumente' }).click();
  await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
  const context = page.context();

  await context.setOffline(true);
  await page.goBack();
  await page.getByText(failed).waitFor();
  await page.getByText('Der Server antwortet nicht.').first().waitFor();
  // Back, though its database is still being asked ahead: questions are answered already.
  const unready = { status: 'unready', reason: 'asking ahead' };
  await page.route('**/readyz', (route) => route.fulfill({ status: 503, json: unready }));
  await context.setOffline(false);
  await title.waitFor();
  await page.unroute('**/readyz');
  // The rows are another answer than the title, and may come after it.
  await expect.poll(() => page.getByText(failed).count()).toBe(0);
  await page.getByText('Wieder verbunden.').waitFor({ state: 'attached' });

  // The code of this area was not fetched before.
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Methode' }).click();
  await page.getByText('Sobald der Server wieder antwortet').waitFor();
  await context.setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Methode' }).waitFor();
  await expect.poll(() => page.getByText(failed).count()).toBe(0);
});

/** Hands everything on to the application, and breaks off in the middle of the first answer about this address. */
async function brokenOnce(path: string): Promise<string> {
  let isBroken = false;
  const between = createServer(({ url = '', headers }, response) => {
    const asked = request(new URL(url, appUrl), { headers: { ...headers, 'accept-encoding': 'identity' } });
    asked.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      if (url !== path || isBroken) answer.pipe(response);
      else {
        isBroken = true;
        response.write('{"id":', () => response.destroy());
      }
    });
    asked.end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    between.closeAllConnections();
    between.close();
  });
  await once(between, 'listening');
  const address = between.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

it('A connection that breaks within an answer is made again without anybody doing something', async () => {
  const { page, complaints } = await open();
  await page.goto(`${await brokenOnce('/api/documents/hilden-2024')}/daten/hilden-2024`);
  await page.getByRole('heading', { level: 1, name: 'Hilden 2024' }).waitFor();
  expect(complaints.join()).toContain('net::ERR_');
});

it('A view whose address asks too much waits as long as the server says; one that hears nothing says so, and a search what it does', async () => {
  const { page } = await open();
  await page.clock.install();
  let refused = 0;
  await page.route('**/api/documents/hilden-2024', async (route) => {
    refused += 1;
    if (refused > 1) await route.continue();
    else
      await route.fulfill({
        status: 429,
        headers: { 'retry-after': '60', 'content-type': 'application/problem+json' },
        json: problem(429, 'too-many-requests'),
      });
  });
  await page.goto(`${appUrl}/daten/hilden-2024`);
  await expect.poll(() => refused).toBe(1);
  await page.clock.runFor(600);
  await page.getByText('Von Ihrem Anschluss kommen gerade sehr viele Anfragen').waitFor();
  await page.clock.runFor(60_000);
  await page.getByRole('heading', { level: 1, name: 'Hilden 2024' }).waitFor();

  await page.route('**/api/partners?*', () => undefined);
  await page.getByRole('link', { name: 'Partner', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Partner' }).waitFor();
  await page.clock.runFor(30_000);
  await page.getByText(failed).waitFor();
  await page.unroute('**/api/partners?*');
  await page.clock.runFor(2000);
  await page.getByRole('link', { name: 'VHS', exact: true }).first().waitFor();

  await page.route('**/api/search?*', () => undefined);
  await page.getByRole('combobox', { name: 'Suchen' }).fill('Museum');
  await page.clock.runFor(700);
  await page.locator('.list').getByText('Wird gesucht …').waitFor();
});

function problem(status: number, code: string): object {
  return {
    type: `urn:kulturnetz:problem:${code}`,
    title: code,
    status,
    code,
    detail: code,
    requestId: '3f8c2a1e-5b7d-4c9a-8e21-0f6d4b3a2c19',
  };
}

it('Nobody but an operator is shown ids of requests and checksums', async () => {
  const { page } = await open();
  const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|[0-9a-f]{12}/;
  await page.route('**/api/documents/hilden-2023/rows*', (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      json: problem(500, 'internal'),
    }),
  );
  await page.goto(`${appUrl}/daten/hilden-2023`);
  await page.getByText(failed).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(ids);
  for (const summary of await page.getByText('Für den Betreiber').all()) await summary.click();
  const text = await page.locator('body').innerText();
  expect(text).toMatch(/Kennung der Anfrage: 3f8c2a1e-5b7d/);
  expect(text).toMatch(/SHA-256\): [0-9a-f]{64}/);
});
