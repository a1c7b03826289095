import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAxeAsked, axeFindings } from './accessibility.ts';
import { startApp, type ServedApp } from './app.ts';
import { resizeTo, screens } from './browser.ts';
import { focused } from './keyboard.ts';
import { browserPages } from './pages.ts';
import { printedDocument } from './printed-page.ts';

const open = browserPages();
// Judgements are kept, so these tests have an application of their own.
let app: ServedApp | undefined;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.stop();
});
const appUrl = (): string => app?.url ?? '';

const definitions = [
  ...['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'R1', 'R2', 'R3', 'R4'],
  ...['luecken', 'anhaltspunkte', 'bruecken', 'vergleich', 'zahlen', 'bewertung', 'nicht'],
];

/** The form with these judgements in its first rows. */
function filled(form: string, judgements: readonly string[]): string {
  const rest = [...judgements];
  return form
    .split('\r\n')
    .map((line) => {
      const cells = line.split(';');
      if (!/^\d+$/.test(cells[0] ?? '') || rest.length === 0) return line;
      cells[3] = rest.shift() ?? '';
      return cells.join(';');
    })
    .join('\r\n');
}

describe('The method page', () => {
  it('holds every definition that findings link to, and brings the asked one into view', async () => {
    const { page, complaints } = await open();
    await page.goto(`${appUrl()}/methode#R3`);
    await expect.poll(() => focused(page)).toBe('R3 Thema');
    for (const id of definitions) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
    const box = await page.locator('#R3').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(-1);
    expect(box?.y).toBeLessThan(screens.desktop.height);
    const paper = await printedDocument(page, 'methode');
    expect((await paper.read(1)).text.length, 'the first sheet is as full as the others').toBeGreaterThan(
      1000,
    );
    expect(complaints).toEqual([]);
  });

  it('leads from a finding to the definition of its kind', async () => {
    const { page } = await open();
    await page.goto(`${appUrl()}/luecken?documents=hilden-2024&gaps=L4`);
    await page
      .getByRole('region', { name: /^L4/ })
      .getByRole('link', { name: /Definition/ })
      .click();
    await expect.poll(() => focused(page)).toMatch(/^L4 /);
  });

  it('gives no figure for the two Hilden years, and says how many cases there were', async () => {
    const { page } = await open();
    await page.goto(`${appUrl()}/methode#bewertung`);
    await page.getByText(/^Zu wenig Fälle \(n=\d\)/).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Verfahren' }).count()).toBe(0);
  });

  it('takes a filled form in, counts it by origin, and keeps the counts', async () => {
    const { page } = await open();
    const answer = await page.request.get(`${appUrl()}/api/evaluation/judging-form/csv?document=hilden-2024`);
    const form = filled(await answer.text(), ['sinnvoll', 'unsinnig', 'schon da']);
    await page.goto(`${appUrl()}/methode#bewertung`);
    await page.getByText('Noch kein Bogen zurückgegeben.').waitFor();
    const file = { name: 'bogen.csv', mimeType: 'text/csv', buffer: Buffer.from(form) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Bogen einlesen' }).click();
    await page.getByText('3 Urteile eingelesen.').waitFor();
    await page.reload();
    await page.getByText('Urteile aus 1 Bogen').waitFor();
    const table = page.getByRole('table').filter({ hasText: 'Herkunft der Vorschläge' });
    const counted = (await table.locator('td').allInnerTexts()).map(Number);
    // A pair may come from two origins and is then counted for both.
    expect(counted.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(3);
  });

  it('refuses a form with a judgement it does not know, names the line and keeps nothing of it', async () => {
    const { page } = await open();
    const before = await (
      await page.request.get(`${appUrl()}/api/evaluation/judgements?document=hilden-2024`)
    ).text();
    const answer = await page.request.get(`${appUrl()}/api/evaluation/judging-form/csv?document=hilden-2024`);
    const form = filled(await answer.text(), ['sinnvoll', 'vielleicht']);
    await page.goto(`${appUrl()}/methode#bewertung`);
    await page.getByText(/^Urteile aus|^Noch kein Bogen/).waitFor();
    const file = { name: 'bogen.csv', mimeType: 'text/csv', buffer: Buffer.from(form) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Bogen einlesen' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Gespeichert wurde nichts.' });
    await alert
      .getByText(/^Zeile \d+: „vielleicht“ ist kein Urteil; erlaubt sind sinnvoll, schon da, unsinnig\.$/)
      .waitFor();
    expect(await alert.innerText()).not.toMatch(/judgement|allowed|sensible|judging form/i);
    const after = await (
      await page.request.get(`${appUrl()}/api/evaluation/judgements?document=hilden-2024`)
    ).text();
    expect(after).toBe(before);
  });

  it('says what is wrong with a form in the language of the page', async () => {
    const { page } = await open();
    const answer = await page.request.get(
      `${appUrl()}/api/evaluation/judging-form/csv?document=hilden-2024&lang=en`,
    );
    const form = filled(await answer.text(), ['perhaps']);
    await page.goto(`${appUrl()}/methode?lang=en#bewertung`);
    const choose = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'judging-form.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await choose(form);
    await page.getByRole('button', { name: 'Read the judging form' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Nothing was stored.' });
    await alert.getByText(/^Line \d+: “perhaps” is no judgement;/).waitFor();
    expect(await alert.innerText()).not.toMatch(/Urteil|erlaubt|sinnvoll|Bogen/i);

    await choose(form.replace('perhaps', 'sensible').replace(';hilden-2024', ';nowhere-1999'));
    await page.getByRole('button', { name: 'Read the judging form' }).click();
    await alert.getByText('The document the judging form belongs to is not loaded.').waitFor();
  });

  it('can be read by everybody, in both languages and on every screen', async () => {
    const { page } = await open();
    for (const lang of ['', '?lang=en']) {
      await page.goto(`${appUrl()}/methode${lang}#bewertung`);
      await page.getByText(/n=\d/).waitFor();
      for (const [name, size] of Object.entries(screens)) {
        await resizeTo(page, size);
        if (isAxeAsked(lang === '' ? 'de' : 'en', size.width))
          expect(await axeFindings(page), `${name} ${lang}`).toEqual([]);
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(overflow, `${name} ${lang}`).toBeLessThanOrEqual(0);
      }
    }
  });
});

describe('A service without documents', () => {
  it('names the next step on every page and draws no empty map', async () => {
    const { changes } = (await (await fetch(`${appUrl()}/api/changes?limit=200`)).json()) as {
      changes: readonly { readonly id: string; readonly kind: string; readonly stands: boolean }[];
    };
    for (const { id } of changes.filter(({ kind, stands }) => kind === 'document' && stands)) {
      const headers = { 'content-type': 'application/json' };
      const url = `${appUrl()}/api/changes/${encodeURIComponent(id)}/revert`;
      const taken = await fetch(url, { method: 'POST', headers, body: '{}' });
      expect([id, taken.status]).toEqual([id, 201]);
    }
    const { page, complaints } = await open();
    await page.goto(appUrl());
    const next = page.getByText('Es ist noch kein Programm geladen.');
    await next.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (const area of ['Netz', 'Partner', 'Vergleich', 'Lücken', 'Zu prüfen']) {
      await page.getByRole('navigation').first().getByRole('link', { name: area }).click();
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${area}`) }).waitFor();
      await next.waitFor();
      expect(await page.locator('canvas').count()).toBe(0);
    }
    await page.goto(`${appUrl()}/daten`);
    await page.getByText('Noch ohne Programm').waitFor();
    await page.getByRole('main').locator('.hint').getByRole('link', { name: 'Programm einlesen' }).click();
    await page.getByLabel('Datei des Programms').waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
  });
});
