import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './accessibility.ts';
import { startApp, type ServedApp } from './app.ts';
import { resizeTo, screens } from './browser.ts';
import { patient, tabTo } from './keyboard.ts';
import { browserPages } from './pages.ts';
import { programmeFile, programmeFormats } from './programme-files.ts';

const open = browserPages();

// Programmes are loaded: this file has an application of its own, so that no other test meets them.
let app: ServedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const heading = (page: Page, step: string) =>
  page.getByRole('heading', { level: 1, name: `Programm einlesen: ${step}` }).waitFor();

/** Opens the next step by its link at the end of the page. */
async function goOn(page: Page, step: string): Promise<void> {
  await tabTo(page, new RegExp(`^Weiter: ${step}$`));
  await page.keyboard.press('Enter');
  await heading(page, step);
}

const isWider = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** axe-core finds nothing, and nothing scrolls sideways on a phone. */
async function expectReadable(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await resizeTo(page, screens.phone);
  expect(await isWider(page)).toBe(false);
  await resizeTo(page, screens.desktop);
}

describe('A town’s own programme, by keyboard alone', () => {
  it.each(programmeFormats.map((format, at) => [format, 2031 + at] as const))(
    'leads as %s from the file over questions and preview to its report, and is taken back as a whole',
    async (format, year) => {
      const { page, complaints } = await open();
      const looks = format === 'pdf';
      await page.goto(`${app.url}/einlesen`);
      await page.getByRole('option', { name: 'Hilden' }).waitFor({ state: 'attached' });
      const file = page.getByLabel('Datei des Programms');
      await file.setInputFiles(await programmeFile(format, year));
      await file.focus();
      await page.keyboard.press('Tab');
      await page.keyboard.type('Hilden');
      // Beyond "Anderer Ort" stands the year.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type(String(year));
      await page.keyboard.press('Enter');

      await heading(page, 'Verstanden');
      const source = page.getByRole('listbox', { name: /^Zeilen der Datei/ });
      const result = page.getByRole('listbox', { name: 'Gelesene Zeilen' });
      await result.getByRole('option', { name: /Lichtwerkstatt Nordhof/ }).waitFor();
      if (looks) await page.locator('canvas[data-page="1"]').waitFor();
      await page.keyboard.press('n');
      await result.getByRole('option', { name: /Chor der Klänge/, selected: true }).waitFor();
      await source.getByRole('option', { name: /Chor der Klänge/, selected: true }).waitFor();
      if (looks) await expectReadable(page);

      await goOn(page, 'Fragen');
      const kind = page.getByRole('combobox', { name: 'Art von Lichtwerkstatt Nordhof' });
      await kind.waitFor();
      await tabTo(page, /^Art von Lichtwerkstatt Nordhof$/);
      await page.keyboard.type('Kultur');
      await page.getByRole('button', { name: 'Antwort zu Lichtwerkstatt Nordhof zurücknehmen' }).waitFor();
      if (looks) await expectReadable(page);

      await goOn(page, 'Vorschau');
      await page.locator('[data-map][data-ready="true"]').waitFor(patient);
      if (looks) await expectReadable(page);

      await goOn(page, 'Laden');
      await page.getByRole('button', { name: /^Laden mit 6 Nennungen, davon \d+ ungeprüft$/ }).waitFor();
      if (looks) await expectReadable(page);
      await tabTo(page, /^Laden mit/);
      await page.keyboard.press('Enter');

      await heading(page, 'Bericht');
      await page.getByText(`„Programm Hilden ${year}“ ist geladen.`).waitFor();
      if (looks) await expectReadable(page);
      await page.keyboard.press('Control+z');
      await page.getByText('Zurückgenommen').first().waitFor();
      expect((await fetch(`${app.url}/api/documents/hilden-${year}`)).status).toBe(404);
      expect(complaints).toEqual([]);
    },
  );
});

describe('A file that was begun', () => {
  it('is dropped anywhere on the page, for a town that is added, keeps what was set right and where the reader was, and is discarded', async () => {
    const { page, complaints } = await open();
    await page.goto(`${app.url}/einlesen`);
    await page.getByRole('option', { name: 'Hilden' }).waitFor({ state: 'attached' });
    const { name, buffer } = await programmeFile('csv', 2040);
    const [text, file] = [buffer.toString(), name].map((one) => JSON.stringify(one));
    const given = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([${text}], ${file})); return data; })()`,
    );
    await page.dispatchEvent('h1', 'drop', { dataTransfer: given });
    await page.getByText(name).waitFor();
    await page.getByRole('button', { name: 'Lesen und zeigen' }).click();
    await page.getByText('Wählen Sie zuerst den Ort.').waitFor();
    await page.getByRole('button', { name: 'Anderer Ort …' }).click();
    await page.getByLabel('Name des Ortes').fill('Monheim am Rhein');
    await page.getByText('In der Liste: Monheim am Rhein, Kreis Mettmann (05158026).').waitFor();
    await expectReadable(page);
    await page.getByLabel('Name des Ortes').press('Enter');
    await page.getByText('„Monheim am Rhein“ ist aufgenommen.').waitFor();
    await page.getByRole('button', { name: 'Lesen und zeigen' }).click();
    await heading(page, 'Verstanden');
    await page.getByText(/nicht, für welches Jahr/).waitFor();
    await page.getByRole('textbox', { name: 'Jahr' }).fill('2040');
    await page.getByRole('combobox', { name: 'Partner', exact: true }).selectOption('Bemerkung');
    await page.getByRole('button', { name: 'Übernehmen und neu lesen' }).click();
    await page.getByText(/^Abschnitte: 1, Zeilen: 3, Maßnahmen: 4, Nennungen: 0/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox', { name: 'Gelesene Zeilen' }).getByText('Stadtbücherei').click();
    await page.waitForURL(/select=r3/);
    await page.reload();
    await page
      .getByRole('option', { name: /Stadtbücherei/, selected: true })
      .first()
      .waitFor();
    await page.goto(`${app.url}/einlesen`);
    await page.getByRole('link', { name: `Weiter mit ${name}` }).click();
    await page.getByText(/Nennungen: 0/).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: `${name} verwerfen` }).click();
    await page.getByText(`„${name}“ ist verworfen.`).waitFor();
    await page.getByRole('link', { name: `Weiter mit ${name}` }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});
