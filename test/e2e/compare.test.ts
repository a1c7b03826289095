import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { isAxeAsked, axeFindings } from './accessibility.ts';
import { clickNode, drawnBoxes, largestShift, mapDrawn, type DrawnBox } from './drawn-map.ts';
import { browserPages } from './pages.ts';
import { printed } from './printed-page.ts';

const open = browserPages();
const appUrl = inject('appUrl');
const hilden = `${appUrl}/vergleich?a=hilden-2023&b=hilden-2024`;
const towns = `${appUrl}/vergleich?a=hilden-2024&b=bergkamen-2023`;

/** Keys of the entries of one of the three lists, in the order of the alphabet. */
async function listed(page: Page, list: 'kept' | 'added' | 'dropped'): Promise<string[]> {
  await page.locator(`#list-${list}`).waitFor();
  const keys = await page.evaluate<string[]>(
    `[...document.querySelectorAll('#list-${list} [data-row]')].map((row) => row.dataset.row)`,
  );
  return keys.sort();
}

function common(before: readonly DrawnBox[], after: readonly DrawnBox[]): DrawnBox[] {
  return before.filter(({ id }) => after.some((box) => box.id === id));
}

/** The drawn boxes by their places in the map, wherever the page is scrolled to. */
async function placesInMap(page: Page): Promise<DrawnBox[]> {
  const boxes = await drawnBoxes(page);
  const { x = 0, y = 0 } = (await page.locator('[data-map]').boundingBox()) ?? {};
  return boxes.map((box) => ({
    ...box,
    x1: box.x1 - x,
    x2: box.x2 - x,
    y1: box.y1 - y,
    y2: box.y2 - y,
  }));
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}

describe('Comparing two years of a town', () => {
  it('opens with the latest programme and the one before it, and puts both in the address', async () => {
    const { page, complaints } = await open();
    await page.goto(`${appUrl}/vergleich`);
    await page.getByRole('heading', { level: 1, name: 'Vergleich: Hilden 2023 und Hilden 2024' }).waitFor();
    await mapDrawn(page);
    expect(page.url()).toContain('a=hilden-2023&b=hilden-2024');
    expect(complaints).toEqual([]);
  });

  it('prints lists under the figures, the map as it is drawn with its signs, and what is not known as a whole', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await mapDrawn(page);
    const sheets = await printed(page, 'vergleich-ansicht');
    const map = sheets.findIndex(
      ({ text }) => text.includes('Musikschule') && text.includes('nicht mehr genannt: nur 2023'),
    );
    expect(sheets[0]?.text).toContain('57 von 69');
    expect(sheets[0]?.text).toContain('vielleicht derselbe wie');
    expect(map).toBeGreaterThan(0);
    const limits = sheets.find(({ text }) => text.includes('Was dieser Vergleich nicht weiß'));
    for (const words of ['Nicht genannt heißt nicht', 'So wird verglichen'])
      expect(limits?.text).toContain(words);
  });

  it('says in a sentence how many ties stand in both, are new or no longer named, as many as the lists hold', async () => {
    const { page } = await open();
    await page.goto(hilden);
    const sentence = page.locator('p.lead');
    await sentence.waitFor();
    const [kept, added, dropped] = await Promise.all([
      listed(page, 'kept'),
      listed(page, 'added'),
      listed(page, 'dropped'),
    ]);
    const text = (await sentence.innerText()).replace(/\s+/g, ' ');
    const of = kept.length + added.length + dropped.length;
    expect(text).toBe(
      `${kept.length} Verbindungen gemeinsam, ${added.length} neu, ${dropped.length} nicht mehr genannt. Übereinstimmung (Jaccard): ${kept.length} von ${of}.`,
    );
    expect(Math.min(kept.length, added.length, dropped.length)).toBeGreaterThan(0);
  });

  it('leads from the word Jaccard to what it means, and counts the ties that rest on unreviewed mentions', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await page.locator('p.lead').waitFor();
    const answer = (await (
      await page.request.get(`${appUrl}/api/compare?a=hilden-2023&b=hilden-2024`)
    ).json()) as Record<'kept' | 'added' | 'dropped', { unreviewed: number }[]>;
    const unreviewed = [...answer.kept, ...answer.added, ...answer.dropped].filter(
      (one) => one.unreviewed > 0,
    );
    expect(unreviewed.length).toBeGreaterThan(1);
    await page
      .getByText(`Davon ungeprüft: ${unreviewed.length} Verbindungen beruhen auch auf ungeprüften Nennungen.`)
      .waitFor();
    await page.getByRole('link', { name: 'Jaccard' }).click();
    await page.getByRole('heading', { name: 'Vergleich zweier Programme' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#vergleich');
  });

  it('moves no box when one year is shown alone, and leaves out who is named in the other year only', async () => {
    const { page } = await open();
    await page.goto(hilden);
    const both = await drawnBoxes(page);
    const ids = (boxes: readonly DrawnBox[]): string[] => boxes.map(({ id }) => id);
    const shows = async (name: string, without: string, still: string): Promise<void> => {
      await page.getByRole('button', { name, exact: true }).click();
      await expect.poll(async () => ids(await drawnBoxes(page))).not.toContain(without);
      const shown = await drawnBoxes(page);
      expect(ids(shown)).toContain(still);
      expect(largestShift(common(both, shown), shown)).toBeLessThan(0.5);
    };
    await shows('nur 2023', 'hilden/hand-in-hand', 'hilden/vhs');
    expect(page.url()).toContain('side=a');
    await shows('nur 2024', 'nrw/bezirksregierung-duesseldorf', 'hilden/hand-in-hand');
    await page.getByRole('button', { name: 'beide', exact: true }).click();
    await expect.poll(async () => (await drawnBoxes(page)).length).toBe(both.length);
    expect(largestShift(both, await drawnBoxes(page))).toBeLessThan(0.5);
  });

  it('mirrors the lists when A and B are swapped, keeps every box in its place and calls nothing new', async () => {
    const { page } = await open();
    await page.goto(hilden);
    const before = await placesInMap(page);
    const [kept, added, dropped] = [
      await listed(page, 'kept'),
      await listed(page, 'added'),
      await listed(page, 'dropped'),
    ];
    await page.getByRole('button', { name: 'A und B tauschen' }).click();
    await page.getByText('B (Hilden 2023) liegt vor A (Hilden 2024).').waitFor();
    await expect.poll(() => listed(page, 'added')).toEqual(dropped);
    expect(await listed(page, 'dropped')).toEqual(added);
    expect(await listed(page, 'kept')).toEqual(kept);
    expect(await page.getByRole('heading', { name: /^Neu/ }).count()).toBe(0);
    expect(largestShift(before, await placesInMap(page))).toBeLessThan(0.5);
  });

  it('opens the evidence of both years from the map and from a list, and both share what is chosen', async () => {
    const { page } = await open({ width: 1440, height: 1400 });
    await page.goto(hilden);
    const before = await drawnBoxes(page);
    await clickNode(page, 'hilden/vhs');
    const evidence = page.getByRole('complementary', { name: 'Belege aus beiden Dokumenten' });
    await evidence.getByRole('heading', { name: 'VHS' }).waitFor();
    await evidence.getByRole('heading', { name: '2023' }).first().waitFor();
    await evidence.getByRole('heading', { name: '2024' }).first().waitFor();
    expect(await page.locator('.lists [data-row$="|hilden/vhs"][aria-current="true"]').count()).toBe(3);
    expect(largestShift(before, await drawnBoxes(page))).toBeLessThan(0.5);

    await page.locator('#list-dropped [data-row$="|hilden/stadtmarketing"]').click();
    await evidence.getByText('Hier nicht genannt. Das heißt nicht: keine Zusammenarbeit.').waitFor();
    await evidence.getByText('nicht mehr genannt: nur 2023').waitFor();
    await evidence
      .getByRole('link', { name: /^Zeile \d/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
  });

  it('says of a name that may be the same as one of the other year that this is open', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await page
      .locator('#list-added')
      .getByText('vielleicht derselbe wie „Stadtmarketing“ (offen)')
      .first()
      .waitFor();
  });

  it('compares row by row, with more ties and the goal of each row', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await mapDrawn(page);
    const areas = (await listed(page, 'added')).length;
    await page.getByRole('button', { name: 'Zeilen', exact: true }).click();
    await page.waitForURL(/by=row/);
    await expect.poll(() => listed(page, 'added').then((keys) => keys.length)).toBeGreaterThan(areas);
    expect((await listed(page, 'added')).every((key) => /^[A-Z]+(\.[a-z])?\/\d{6}\|/.test(key))).toBe(true);
    await page.getByText('Die Karte fasst die Zeilen eines Bereichs zusammen').waitFor();
  });

  it('is restored by its link: years, level, names, side, selection and the very places', async () => {
    const { page } = await open();
    await page.goto(`${hilden}&by=row&include=partners&side=b&select=hilden/vhs`);
    await page.getByRole('complementary').getByRole('heading', { name: 'VHS' }).waitFor();
    await mapDrawn(page);
    await page.getByRole('button', { name: 'Vergrößern' }).click();
    await page.waitForURL(/[?&]at=/);
    const [url, before] = [page.url(), await placesInMap(page)];
    await page.reload();
    await page.getByRole('complementary').getByRole('heading', { name: 'VHS' }).waitFor();
    expect(largestShift(before, await placesInMap(page))).toBeLessThan(0.5);
    for (const name of ['Zeilen', 'mit Sammelnamen', 'nur 2024'])
      expect(await page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed')).toBe('true');
    expect(page.url()).toBe(url);
  });

  it('is walked with the keyboard: along ties, to the evidence and back', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await mapDrawn(page);
    await page.getByRole('application', { name: 'Karte des Vergleichs' }).focus();
    const spoken = page.locator('p[aria-live="polite"]');
    await expect.poll(() => spoken.innerText()).toMatch(/in beiden genannt/);
    const start = await spoken.innerText();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => spoken.innerText()).not.toBe(start);
    await page.keyboard.press('Enter');
    const evidence = page.getByRole('complementary', { name: 'Belege aus beiden Dokumenten' });
    await evidence.waitFor();
    expect(await page.evaluate<boolean>(`document.activeElement.matches('aside h2')`)).toBe(true);
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(await page.evaluate<boolean>(`document.activeElement.closest('main') !== null`)).toBe(true);
  });

  it('is a table too, which is saved as CSV with every tie', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await mapDrawn(page);
    const all = (await page.locator('.lists [data-row]').count()) + 1;
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
    const rows = page.getByRole('table').locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(all - 1);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(all);
    expect(csv).toContain('nicht mehr genannt: nur 2023');
  });

  it('leads to the page for the committee with the same documents', async () => {
    const { page } = await open();
    await page.goto(`${hilden}&by=row`);
    const link = page.getByRole('link', { name: 'Seite für den Ausschuss' });
    expect(await link.getAttribute('href')).toBe('/blatt/vergleich?a=hilden-2023&b=hilden-2024&by=row');
  });
});

describe('Comparing two towns', () => {
  it('sets Hilden and Bergkamen side by side with the reasons and without figures', async () => {
    const { page } = await open();
    await page.goto(towns);
    await page
      .getByRole('heading', { name: 'Für diese beiden Dokumente nennen wir keine Zahlen.' })
      .waitFor();
    expect(await page.locator('.hint li').count()).toBe(4);
    expect(await page.getByRole('cell', { name: 'verschieden', exact: true }).count()).toBe(4);
    for (const name of ['Was Hilden 2024 nennt', 'Was Bergkamen 2023 nennt'])
      await page.getByRole('region', { name }).getByRole('link').first().waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/Jaccard|\d+ von \d+|\d+ gemeinsam|\d+ neu|%/);
    expect(await page.locator('[data-map]').count()).toBe(0);
  });

  it('answers “Ist unser Netz besser?” with the reason why it does not', async () => {
    const { page } = await open();
    for (const address of [hilden, towns]) {
      await page.goto(address);
      const refusal = page.getByRole('region', { name: 'Ist unser Netz besser?' });
      await refusal.getByText('Das beantwortet Kulturnetz nicht.').waitFor();
      await refusal.getByText(/Wie gut, wie oft oder wie wirksam .* steht nicht darin/).waitFor();
      const link = refusal.getByRole('link', { name: 'Was Kulturnetz nicht sagt' });
      expect(await link.getAttribute('href')).toBe('/methode#nicht');
    }
  });
});

describe('The comparison at every width and in both languages', () => {
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [360, 740],
  ] as const) {
    for (const lang of ['de', 'en']) {
      const axe = isAxeAsked(lang, width);
      const promise = `has ${axe ? 'no serious fault of accessibility and ' : ''}nothing cut off`;
      it(`${promise} at ${width} px (${lang})`, async () => {
        const { page, complaints } = await open({ width, height });
        const addresses = [`${hilden}&select=hilden/stadtmarketing`, `${hilden}&by=row&view=tabelle`, towns];
        for (const address of addresses) {
          await page.goto(`${address}${lang === 'en' ? '&lang=en' : ''}`);
          await page.locator('#limits').waitFor();
          if (width > 640 && address === addresses[0]) await mapDrawn(page);
          expect(await overflow(page), address).toBeLessThanOrEqual(0);
          if (axe) expect(await axeFindings(page), address).toEqual([]);
        }
        expect(complaints).toEqual([]);
      });
    }
  }

  it('shows the lists first on a phone, and the map on request', async () => {
    const { page } = await open({ width: 360, height: 740 });
    await page.goto(hilden);
    await page.locator('#list-added').waitFor();
    expect(await page.locator('[data-map]').count()).toBe(0);
    await page.getByRole('button', { name: 'Karte zeigen' }).click();
    await mapDrawn(page);
  });
});
