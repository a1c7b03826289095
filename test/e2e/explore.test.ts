import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { clickNode, drawnBoxes, edgesDrawn, largestShift, mapDrawn } from './drawn-map.ts';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');
const hilden = `${appUrl}/netz?documents=hilden-2024`;

async function shownIds(page: Page): Promise<string[]> {
  return (await drawnBoxes(page)).map(({ id }) => id);
}

describe('Exploring the network', () => {
  it('finds a partner by another spelling of its name and opens its evidence', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await mapDrawn(page);
    await page.keyboard.press('/');
    await page.keyboard.type('volkshochschule');
    await page.getByRole('option', { name: /VHS/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { name: 'VHS' }).waitFor();
    expect(decodeURIComponent(page.url())).toContain('select=hilden/vhs');
  });

  it('takes the first hit on Enter, however late the answer comes', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await mapDrawn(page);
    const asked = Promise.withResolvers<undefined>();
    const released = Promise.withResolvers<undefined>();
    await page.route('**/api/search*', async (route) => {
      asked.resolve(undefined);
      await released.promise;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('volkshochschule');
    await page.keyboard.press('Enter');
    await asked.promise;
    released.resolve(undefined);
    await page.getByRole('complementary').getByRole('heading', { name: 'VHS' }).waitFor();
    expect(decodeURIComponent(page.url())).toContain('select=hilden/vhs');
  });

  it('focuses on a partner: only what is tied to it stays, two steps show more than one', async () => {
    const { page } = await open();
    await page.goto(`${hilden}&layout=fokus&focus=hilden/vhs`);
    const near = await shownIds(page);
    expect(near).toContain('hilden/vhs');
    expect(near.length).toBeLessThan(10);
    await page.goto(`${hilden}&layout=fokus&focus=hilden/vhs&depth=2`);
    expect((await shownIds(page)).length).toBeGreaterThan(near.length);
  });

  it('expands an area at the rim of a focus: its other partners appear, and everything shown before stays', async () => {
    const { page } = await open();
    await page.goto(`${hilden}&layout=fokus&focus=hilden/vhs&select=hilden/040801`);
    const before = await shownIds(page);
    await page.getByRole('button', { name: 'Alle Nachbarn ausklappen' }).click();
    await page.waitForURL(/add=/);
    await expect.poll(() => shownIds(page).then((ids) => ids.length)).toBeGreaterThan(before.length);
    expect(await shownIds(page)).toEqual(expect.arrayContaining(before));
  });

  it('shows the way between two partners, and that it is no cooperation of the two', async () => {
    const { page } = await open();
    await page.goto(`${hilden}&path=hilden/vhs,hilden/jugendfoerderung-area-51`);
    await page
      .getByText(/Weg von VHS/)
      .first()
      .waitFor();
    await page
      .getByText(/arbeiten nicht deshalb miteinander/)
      .first()
      .waitFor();
  });

  it('undoes a step with the browser’s back and repeats it with forward', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await clickNode(page, 'hilden/vhs');
    const heading = page.getByRole('complementary').getByRole('heading', { name: 'VHS' });
    await heading.waitFor();
    await page.goBack();
    await heading.waitFor({ state: 'detached' });
    await page.goForward();
    await heading.waitFor();

    const undo = page.getByRole('button', { name: 'Zurück' });
    await undo.click();
    await heading.waitFor({ state: 'detached' });
    expect(await undo.isDisabled()).toBe(true);
  });

  it('follows the hand while it is moved again and again, and keeps the view for who leaves and comes back', async () => {
    const { page } = await open();
    await page.goto(`${hilden}&types=education,association,administration`);
    const before = await drawnBoxes(page);
    const at = { x: 500, y: 300 };
    for (let drag = 0; drag < 4; drag += 1) {
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      // What the drag before reported comes back while this one is under way.
      for (let step = 1; step <= 4; step += 1) {
        await page.mouse.move(at.x + 5 * step, at.y);
        await page.waitForTimeout(70);
      }
      await page.mouse.up();
    }
    expect(largestShift(before, await drawnBoxes(page))).toBeCloseTo(80, 0);

    await page.getByRole('button', { name: 'Tastenhilfe' }).click();
    await page.waitForURL(/[?&]at=/);
    const [url, moved] = [page.url(), await drawnBoxes(page)];
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(page.url()).toBe(url);
    await page.getByRole('link', { name: 'Partner', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Partner' }).waitFor();
    await page.getByRole('link', { name: 'Netz', exact: true }).click();
    expect(largestShift(moved, await drawnBoxes(page))).toBeLessThan(1);
    expect(page.url()).toBe(url);

    await page.setViewportSize({ width: 768, height: 1024 });
    const drawer = page.getByRole('complementary', { name: 'Filter und Legende' });
    await page.getByRole('button', { name: /^Filter/ }).click();
    await drawer.getByRole('checkbox', { name: /Verwaltung/ }).uncheck();
    await page.goBack();
    expect(await drawer.getByRole('checkbox', { name: /Verwaltung/ }).isChecked()).toBe(true);
    await page.goBack();
    await drawer.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(url);
  });

  it('moves no name to its place in another layout for who has asked for less motion', async () => {
    const { page } = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${appUrl}/netz?documents=hilden-2024`);
    await mapDrawn(page);
    const places = await page.evaluate<string[]>(`(async () => {
      const apart = () => {
        const boxes = document.querySelector('[data-map]').__boxes();
        const [one, other] = ['hilden/040501', 'hilden/040701'].map((id) => boxes.find((box) => box.id === id));
        return [one.x1 - other.x1, one.y1 - other.y1].map(Math.round).join(' ');
      };
      const seen = new Set([apart()]);
      [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Spalten').click();
      for (let frame = 0; frame < 40; frame += 1) {
        await new Promise((drawn) => requestAnimationFrame(drawn));
        seen.add(apart());
      }
      return [...seen];
    })()`);
    expect(places).toHaveLength(2);
  });

  it('shows collective names with one click on what is hidden, and asks nothing for it', async () => {
    const { page } = await open();
    await page.goto(hilden);
    const before = await shownIds(page);
    // The number of open questions is asked for last, some time after the view.
    await page.getByRole('link', { name: /Zu prüfen.*Fragen offen/ }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page
      .getByRole('button', { name: /Sammelnamen zeigen/ })
      .or(page.getByRole('link', { name: /Sammelnamen zeigen/ }))
      .first()
      .click();
    await page.waitForURL(/status=/);
    await expect.poll(() => shownIds(page).then((ids) => ids.length)).toBeGreaterThan(before.length);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });
});

describe('A link to a view', () => {
  it('restores filters, selection and the very positions after a reload', async () => {
    const { page } = await open();
    await page.goto(hilden);
    await mapDrawn(page);
    await page.goto(`${hilden}&types=education,association,culture&select=hilden/vhs`);
    await page.getByRole('complementary').getByRole('heading', { name: 'VHS' }).waitFor();
    await page.getByRole('button', { name: 'Vergrößern' }).click();
    await page.waitForURL(/[?&]at=/);
    const [url, before] = [page.url(), await drawnBoxes(page)];
    await page.reload();
    await page.getByRole('complementary').getByRole('heading', { name: 'VHS' }).waitFor();
    expect(largestShift(before, await drawnBoxes(page))).toBeLessThan(0.5);
    expect(page.url()).toBe(url);
  });

  it('keeps the boxes of areas that are not selected where the system forces its colours', async () => {
    const { page } = await open();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${appUrl}/netz?documents=hilden-2024&select=hilden/040501`);
    await page.getByRole('complementary').getByRole('heading', { name: 'Musikschule' }).first().waitFor();
    const areas = (await drawnBoxes(page)).filter(({ kind }) => kind === 'area');
    const edges = await edgesDrawn(page, areas);
    const { 'hilden/040501': chosen, ...others } = edges;
    expect(Object.keys(others).length).toBeGreaterThan(4);
    // A hollow box has a thin edge, the chosen one is full: told apart without any colour.
    for (const [id, pixels] of Object.entries(others))
      expect([id, pixels > 0 && pixels < 5]).toEqual([id, true]);
    expect(chosen).toBeGreaterThan(8);
  });

  it('keeps a filter chosen by hand in the address; the bar says what it hides and brings it back', async () => {
    const { page } = await open();
    await page.goto(hilden);
    const all = (await shownIds(page)).length;
    await page
      .getByRole('checkbox', { name: /Verwaltung/ })
      .first()
      .uncheck();
    await page.waitForURL(/types=/);
    await expect.poll(() => shownIds(page).then((ids) => ids.length)).toBeLessThan(all);
    await page.getByRole('button', { name: /16 × Verwaltung zeigen/ }).click();
    await expect.poll(() => shownIds(page).then((ids) => ids.length)).toBe(all);
  });
});
