import { describe, expect, inject, it } from 'vitest';
import { browserPages } from './pages.ts';
import { printed } from './printed-page.ts';

const open = browserPages();
const appUrl = inject('appUrl');

const focusedText = `(document.activeElement?.textContent ?? '').replace(/\\s+/g, ' ').trim()`;

describe('From the overview to the lines of a document', () => {
  it('leads by keyboard alone to the place where the music school names a Landesverband', async () => {
    const { page } = await open();
    await page.goto(appUrl);
    await page.getByRole('link', { name: /Musikschule zusammen/ }).waitFor();
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let steps = 0; steps < 60; steps += 1) {
        await page.keyboard.press('Tab');
        if (wanted.test(await page.evaluate<string>(focusedText))) return;
      }
      throw new Error(`Tab does not reach ${wanted.source}`);
    };
    await tabTo(/Musikschule zusammen/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate<string>(focusedText)).toBe('Musikschule');
    await tabTo(/Landesverband der Musikschulen/);
    await page.keyboard.press('Enter');
    const cards = page.getByRole('complementary', { name: 'Beleg' }).getByRole('listitem');
    const named = cards.filter({ hasText: 'Landesverband der Musikschulen' }).first();
    await named.getByRole('link', { name: /Zeilen? \d+/ }).waitFor();
  });

  it('brings the browser’s back to the link that was followed, at the same height', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/partner`);
    const link = page.getByRole('link', { name: 'Wilhelm-Busch-Schule' });
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate<number>('window.scrollY');
    expect(before).toBeGreaterThan(0);
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Wilhelm-Busch-Schule' }).waitFor();
    expect(await page.evaluate<number>('window.scrollY')).toBe(0);
    await page.goBack();
    await expect.poll(() => page.evaluate<string>(focusedText)).toBe('Wilhelm-Busch-Schule');
    expect(await page.evaluate<number>('window.scrollY')).toBe(before);
  });
});

describe('What cannot be had', () => {
  it('says at the level of measures why partners do not stand between areas, and shows columns instead', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2024&level=measure`);
    const shared = page.getByRole('button', { name: 'Gemeinsame Partner', exact: true });
    await shared.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: 'Gemeinsame Partner stehen zwischen Bereichen' })
      .waitFor();
    expect(await shared.getAttribute('aria-pressed')).toBe('false');
    const columns = page.getByRole('button', { name: 'Spalten', exact: true });
    expect(await columns.getAttribute('aria-pressed')).toBe('true');
  });

  it('counts the neighbours that the filters keep out of an expanded place, and shows them when asked', async () => {
    const { page } = await open();
    const narrow = 'documents=hilden-2024&types=education&view=tabelle';
    await page.goto(`${appUrl}/netz?${narrow}&add=hilden/040501`);
    const table = page.getByRole('table');
    await page.getByText(/Die Filter blenden \d+ weitere Nachbarn aus/).waitFor();
    expect(await table.getByRole('button', { name: 'Förderverein der Musikschule' }).count()).toBe(0);
    await page.locator('.notices').getByRole('button', { name: 'zeigen' }).click();
    await table.getByRole('button', { name: 'Förderverein der Musikschule' }).first().waitFor();
  });
});

describe('The coverage line of several programmes', () => {
  it('leads from each figure to the rows of each programme', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2023,hilden-2024&view=tabelle`);
    await page.getByText(/Belege in \d+ von 116 Zeilen/).waitFor();
    for (const year of ['2023', '2024']) {
      const targets: string[] = [];
      for (const link of await page.getByRole('link', { name: `Hilden ${year}`, exact: true }).all())
        targets.push((await link.getAttribute('href')) ?? '');
      expect(targets).toEqual([`/daten/hilden-${year}?rows=benannt`, `/pruefen?documents=hilden-${year}`]);
    }
  });
});

describe('A sheet of paper', () => {
  it('holds the map with its signs, and every tie under heads that each page repeats', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2024`);
    await page.locator('[data-map][data-ready="true"]').waitFor();
    const sheets = await printed(page, 'netz-hilden-2024');
    expect(sheets.length).toBeGreaterThan(2);
    const [map, ...table] = sheets;
    for (const words of [
      'Netz: Hilden 2024',
      'Gedruckt am',
      'Ausgeblendet: 37 Sammelnamen',
      'Kulturförderung',
    ])
      expect(map?.text).toContain(words);
    for (const sign of ['M2v zeilengleich (vermutet)', 'Fachnetzwerk', 'dunkles Feld: Bereich'])
      expect(map?.text).toContain(sign);
    for (const { text, width } of table) {
      expect(width).toBe(297);
      expect(text).toContain('Bereich Partner Art Beleg Zeilen Nennungen ungeprüft Dokument');
    }
    for (const { text } of sheets)
      for (const word of ['Überblick', 'Vergleich', 'Link kopieren', 'Methode'])
        expect(text).not.toContain(word);
    await page.goto(`${appUrl}/partner`);
    await page.getByRole('table').waitFor();
    for (const { text, width } of await printed(page, 'partner')) {
      expect(width).toBe(210);
      expect(text).toContain('Name Art Bereiche Zeilen Nennungen ungeprüft stärkster Beleg Dokumente');
    }
  });

  it('holds the heading, the date and every tie as a line instead of a map that would be cut', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2023,hilden-2024&status=identifiable,collective`);
    await page.locator('[data-map][data-ready="true"]').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/Gedruckt am .* http/).waitFor();
    const said = await page
      .getByText(/^\d+ Verbindungen/)
      .first()
      .innerText();
    expect(parseInt(said, 10)).toBeGreaterThan(200);
    expect(await page.locator('tbody tr').count()).toBe(parseInt(said, 10));
    expect(await page.locator('[data-map]').isVisible()).toBe(false);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('[data-map]').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });
});
