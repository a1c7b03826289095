import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { engines } from '../contract/engines.ts';
import { openGateway, type Gateway } from '../contract/gateway.ts';
import { startApp, type ServedApp } from './app.ts';
import { clickNode, drawnBoxes, mapDrawn } from './drawn-map.ts';
import { browserPages } from './pages.ts';

const open = browserPages();
const [database] = inject('neo4j');
let gateway: Gateway | undefined;
let app: ServedApp | undefined;
/** Why there is no database; with CI set that is a failure. */
const missing = database === undefined ? 'none was named' : 'missing' in database ? database.missing : null;

beforeAll(async () => {
  if (database === undefined || 'missing' in database) {
    if (process.env['CI']) throw new Error(missing ?? '');
    return;
  }
  const { uri, user, password } = database;
  // What the contract left there goes.
  await (await engines[0]?.open())?.close();
  gateway = await openGateway(uri);
  app = await startApp({ NEO4J_URI: gateway.uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
});

afterAll(async () => {
  await app?.stop();
  await gateway?.cut();
});

describe('On Neo4j', () => {
  it('leads from the start over map and evidence to a gap dismissed and two years compared', async ({
    skip,
  }) => {
    if (app === undefined) return skip(`no Neo4j: ${missing}`);
    const { page, complaints } = await open();
    const areas = page.getByRole('navigation');
    await page.goto(app.url);
    await page.getByRole('link', { name: /Musikschule zusammen/ }).click();
    expect(await drawnBoxes(page)).not.toEqual([]);
    const evidence = page
      .getByRole('complementary')
      .filter({ has: page.getByRole('heading', { name: 'Wo steht das?' }) });
    await evidence.locator('summary').first().click();
    await evidence.locator('mark').first().waitFor();
    const line = evidence.getByRole('link', { name: /^Zeilen? \d/ }).first();
    await line.click();
    await page.getByRole('heading', { level: 1, name: /Hilden/ }).waitFor();
    await page.locator('tr[aria-current="true"]').waitFor();

    await areas.getByRole('link', { name: 'Lücken' }).click();
    const gap = page.locator('.cards > li').first();
    await gap.getByRole('button', { name: /^Verwerfen, weil/ }).click();
    await gap.getByLabel('Begründung').fill('Absprache besteht');
    await gap.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    const dismissals = page.getByRole('region', { name: 'Verworfene Funde' });
    await dismissals.getByText('Absprache besteht').waitFor();
    await page.reload();
    await dismissals.getByText('Absprache besteht').waitFor();

    await areas.getByRole('link', { name: 'Vergleich' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vergleich: Hilden 2023 und Hilden 2024' }).waitFor();
    await page.getByText(/^[1-9]\d* Verbindungen gemeinsam, [1-9]\d* neu/).waitFor();
    expect(await drawnBoxes(page)).not.toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('the page says when the database is gone, keeps what it shows, and goes on by itself once the database is back', async ({
    skip,
  }) => {
    if (app === undefined || gateway === undefined) return skip(`no Neo4j: ${missing}`);
    const { url } = app;
    const statusOf = async (path: string): Promise<number> => (await fetch(`${url}${path}`)).status;
    const { page } = await open();
    await page.goto(`${url}/netz?documents=hilden-2024`);
    await mapDrawn(page);

    await gateway.cut();
    await clickNode(page, 'hilden/vhs');
    const message = page.getByText('Die Datenbank antwortet nicht.', { exact: true });
    await message.waitFor({ timeout: 30_000 });
    expect(await drawnBoxes(page)).not.toEqual([]);
    expect(await statusOf('/livez')).toBe(200);
    expect(await statusOf('/readyz')).toBe(503);
    const refused = await fetch(`${url}/api/partners?documents=hilden-2024`);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);

    await gateway.restore();
    await message.waitFor({ state: 'detached', timeout: 120_000 });
    await page.getByRole('heading', { name: 'VHS' }).waitFor({ timeout: 60_000 });
    await page
      .getByRole('link', { name: /^Zeilen? \d/ })
      .first()
      .waitFor();
    // The page does not wait until the database was asked everything again.
    await expect.poll(() => statusOf('/readyz'), { timeout: 120_000 }).toBe(200);
  }, 300_000);
});
