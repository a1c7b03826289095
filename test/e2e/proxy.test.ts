import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { freePort } from '../../scripts/free-port.mjs';
import { startApp } from './app.ts';
import { clickNode, mapDrawn } from './drawn-map.ts';
import { startNginx } from './nginx.ts';
import { browserPages } from './pages.ts';

const nginx = inject('nginx');
const open = browserPages();

/** The example for operators, as they read it. */
async function documentedLocation(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../../docs/betrieb.md'), 'utf8');
  return /```nginx\n([^`]+)```/.exec(text)?.[1] ?? '';
}

test.skipIf(nginx === '')(
  'behind a proxy (apt-get install -y nginx), under a path, the page, the map, evidence, a copied link, paper and an export work',
  async () => {
    const port = await freePort();
    const base = `http://kultur.localhost:${port}/kulturnetz/`;
    const app = await startApp({ PUBLIC_URL: base, TRUST_PROXY: '1' });
    onTestFinished(() => app.stop());
    const location = await documentedLocation();
    await startNginx(nginx, port, location.replace('127.0.0.1:8080', new URL(app.url).host));

    const { page, complaints } = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url()));
    const evidence = page.getByRole('complementary').getByRole('heading', { name: 'VHS' }).first();

    await page.goto(base);
    await page.getByRole('main').getByText('Hilden 2024').first().waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Netz' }).click();
    await mapDrawn(page);
    expect(page.url().startsWith(`${base}netz`)).toBe(true);
    await page.goto(`${base}netz?documents=hilden-2024`);
    await clickNode(page, 'hilden/vhs');
    await evidence.waitFor();

    await page.getByRole('button', { name: 'Link kopieren' }).click();
    await page.getByText('Link kopiert').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.startsWith(`${base}netz?`)).toBe(true);
    await page.goto(base);
    await page.goto(copied);
    await evidence.waitFor();

    await page.goto(`${base}blatt/partner/hilden/vhs`);
    await page.getByText(`${base}partner/hilden/vhs`).first().waitFor();

    await page.goto(`${base}daten`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).first().click();
    const download = await downloading;
    expect(download.url().startsWith(`${base}api/export/csv?`)).toBe(true);
    expect(await download.failure()).toBeNull();

    expect([...asked].filter((url) => !url.startsWith(base) && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
