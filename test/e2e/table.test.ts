import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { focused } from './keyboard.ts';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');
const hilden = `${appUrl}/netz?documents=hilden-2024`;

describe('The table beside the map', () => {
  it('is reached, sorted and opened to its evidence with the keyboard alone', async () => {
    const { page } = await open();
    await page.goto(hilden);
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let steps = 0; steps < 120; steps += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<string>(
          `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.innerText ?? '').trim()`,
        );
        if (name.test(focused)) return;
      }
      throw new Error(`Tab does not reach ${name.source}`);
    };
    await tabTo(/^Tabelle$/);
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    await tabTo(/^(nach )?Partner/);
    await page.keyboard.press('Enter');
    await page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]').waitFor();
    await tabTo(/VHS/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary')
      .getByText(/Zeilen? \d+/)
      .first()
      .waitFor();
  });

  it('is two presses of Tab and Enter away, and each group of filters before it is one stop', async () => {
    const { page } = await open();
    await page.goto(`${hilden}&view=tabelle`);
    await page.getByRole('table').waitFor();
    const group = (): Promise<string> =>
      page.evaluate<string>(
        `(document.activeElement.closest('fieldset')?.querySelector('legend').textContent ?? '').trim()`,
      );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Zu Karte und Tabelle springen');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('view');
    const groups: string[] = [];
    for (let steps = 0; steps < 5; steps += 1) {
      await page.keyboard.press('Shift+Tab');
      groups.unshift(await group());
    }
    const names = ['Art der Partner', 'Beleg', 'Abschnitt', 'Art des Bereichs'];
    expect(groups.slice(0, 4)).toEqual(names);
    const first = await focused(page);
    const box = page.locator(':focus');
    expect(await box.isChecked()).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await group()).toBe('Art der Partner');
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await group()).toBe('Art der Partner');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(first);
  });

  it('holds the same partners as the map and saves them as CSV', async () => {
    const { page } = await open();
    await page.goto(`${hilden}&view=tabelle`);
    const rows = page.getByRole('table').locator('tbody tr');
    await rows.first().waitFor();
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /CSV/ })
      .or(page.getByRole('link', { name: /CSV/ }))
      .first()
      .click();
    const file = await (await download).path();
    const csv = await readFile(file, 'utf8');
    expect(csv).toContain('VHS');
    expect(csv.trim().split('\n').length - 1).toBeGreaterThanOrEqual(await rows.count());
  });
});
