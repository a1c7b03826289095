import { describe, expect, inject, it } from 'vitest';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');

describe('A document that names no partners', () => {
  it('explains why its network is empty and leads on to what it does hold', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hattingen`);
    const main = page.getByRole('main');
    await main
      .getByText(/Ziele|Zielpapier/)
      .first()
      .waitFor();
    await main.getByRole('link', { name: /lesen/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /Hattingen/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/daten/hattingen');
    await page.getByRole('main').getByText('Jahr unbekannt').first().waitFor();
  });
});
