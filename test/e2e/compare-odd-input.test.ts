import { describe, expect, inject, it } from 'vitest';
import { startApp } from './app.ts';
import { mapDrawn } from './drawn-map.ts';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');

describe('What cannot be compared', () => {
  it('is said plainly when A and B are the same document', async () => {
    const { page, complaints } = await open();
    await page.goto(`${appUrl}/vergleich?a=hilden-2024&b=hilden-2024`);
    await page.getByRole('heading', { name: 'A und B sind dasselbe Dokument: Hilden 2024.' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is said when a link names a document that is not loaded, with its id and what to do', async () => {
    const { page, complaints } = await open();
    await page.goto(`${appUrl}/vergleich?a=hilden-2023&b=hilden-1999`);
    await page.getByRole('heading', { name: 'Das Dokument „hilden-1999“ ist nicht geladen.' }).waitFor();
    await page.getByText('Wählen Sie bei A oder B ein anderes.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is not opened by a link that names one document only: the other is another one', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/vergleich?a=hilden-2024`);
    await page.getByRole('heading', { level: 1, name: 'Vergleich: Hilden 2024 und Hilden 2023' }).waitFor();
  });
});

describe('When the server is gone', () => {
  it('a comparison asked for says so and what to do, and no old answer stands under its heading', async () => {
    const app = await startApp();
    try {
      const { page } = await open();
      await page.goto(`${app.url}/vergleich?a=hilden-2023&b=hilden-2024`);
      await mapDrawn(page);
      await app.stop();
      await page.getByLabel('Dokument A').selectOption('bergkamen-2023');
      const told = page.getByRole('main').getByRole('alert');
      await told.getByText('Der Server antwortet nicht.').waitFor();
      await told.getByRole('button', { name: 'Erneut versuchen' }).waitFor();
      expect(await page.locator('[data-row]').count()).toBe(0);
    } finally {
      await app.stop();
    }
  });
});
