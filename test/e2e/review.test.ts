import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableLines } from '../../api/table-lines.ts';
import { sheetLimits } from '../../api/feedback-sheets/take-sheet.ts';
import { axeFindings } from './accessibility.ts';
import { startApp, type ServedApp } from './app.ts';
import { resizeTo, screens } from './browser.ts';
import { answersOf, everyView } from './every-view.ts';
import { focused, patient } from './keyboard.ts';
import { browserPages } from './pages.ts';

const open = browserPages();

// Decisions are written: this file has an application of its own, so that no other test meets them.
let app: ServedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

interface Queue {
  readonly total: number;
  readonly items: readonly { readonly id: string; readonly question: { readonly de: string } }[];
}

async function queue(): Promise<Queue> {
  return (await (await fetch(`${app.url}/api/review?limit=200`)).json()) as Queue;
}

const heading = (page: Page, text: string) =>
  page.getByRole('heading', { level: 2, name: text, exact: true });

describe('The open questions of the five programmes', () => {
  it('are all answered by keyboard alone, and taken back to the start', async () => {
    const before = await answersOf(app.url, everyView);
    const { page, complaints } = await open();
    await page.goto(`${app.url}/pruefen`);
    const { items } = await queue();
    await heading(page, items[0]?.question.de ?? '').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    // Putting off changes the order alone; what is asked then has the focus, as after each answer.
    await page.keyboard.press('0');
    await expect.poll(() => focused(page), patient).toBe(items[1]?.question.de);
    for (const done = heading(page, 'Alles beantwortet.'); !(await done.isVisible());) {
      const asked = await focused(page);
      await page.keyboard.press('1');
      await expect.poll(() => focused(page), patient).not.toBe(asked);
    }
    expect([(await queue()).total, await focused(page)]).toEqual([0, 'Alles beantwortet.']);
    const told = await page.getByText(/^(\d+) von \1 Fragen beantwortet$/).textContent();
    const answers = Number.parseInt(told ?? '', 10);

    await resizeTo(page, screens.phone);
    for (let back = 0; back < answers; back += 1) await page.keyboard.press('z');
    await page.getByText(`0 von ${items.length} Fragen beantwortet`).waitFor(patient);
    // The question whose answer was taken back last is open again.
    await expect.poll(() => focused(page), patient).toBe(items[1]?.question.de);
    await page.getByText(/^Zurückgenommen: /).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screens.phone.width);
    expect(await axeFindings(page)).toEqual([]);
    expect(await answersOf(app.url, everyView)).toEqual(before);
    expect(complaints).toEqual([]);
  });

  it('come back into the list when the server refuses, and are narrowed by where they are asked from', async () => {
    const { page } = await open(screens.phone);
    await page.goto(`${app.url}/pruefen?documents=bergkamen-2023&kind=reading`);
    await page.getByText('0 von 3 Fragen beantwortet').waitFor();
    const asked = (await page.locator('#frage').textContent()) ?? '';
    await page.route('**/api/decisions', (route) => route.abort());
    await page.keyboard.press('1');
    await page.getByRole('alert').filter({ hasText: 'Der Server antwortet nicht' }).waitFor();
    await heading(page, asked).waitFor();
    await page.unroute('**/api/decisions');
    await page.getByRole('button', { name: 'Noch einmal senden' }).click();
    await page.getByText('1 von 3 Fragen beantwortet').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screens.phone.width);
    expect(await axeFindings(page)).toEqual([]);

    await page
      .getByRole('link', { name: 'Die letzte Antwort auf der Karte zeigen: vorher und nachher' })
      .click();
    await page.getByText(/^Der Eintrag gilt\. „Nachher“ ist der Stand von heute/).waitFor();
    const counted = await page.getByText(/^Ungeprüfte Nennungen in diesem Programm: /).textContent();
    const [was = 0, is = 0] = (counted?.match(/\d+/g) ?? []).map(Number);
    expect(is).toBeLessThan(was);
    expect(new URL(page.url()).searchParams.get('b')).toBe('bergkamen-2023');
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('A reference list', () => {
  it('is pasted, says who is named nowhere, and is answered where it is open', async () => {
    const { page, complaints } = await open();
    await page.goto(`${app.url}/luecken?documents=hilden-2024&tab=lists`);
    await page.getByText('Für Hilden ist noch kein Verzeichnis eingelesen.').waitFor();
    await page.getByLabel('Titel').fill('Kultur im Ort');
    await page.getByLabel('Quelle').fill('Register der Stadt');
    await page.getByLabel('Stand der Liste').fill('2024-05-01');
    const lines = ['VHS;Bildung', 'Kanuverein;Verein', 'Frau Dr. Muster;Verein', 'Stadtbücherei Hilden'];
    await page.getByLabel('Einrichtungen').fill(lines.join('\n'));
    await page.getByRole('button', { name: 'Einlesen' }).click();
    await page.getByText('3 Einrichtungen eingelesen.').waitFor();
    await page.getByText(/^Zeile 3 ausgelassen: Das sieht wie der Name/).waitFor();

    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) });
    await row('Kanuverein').getByRole('cell', { name: 'nicht genannt' }).waitFor();
    await row('VHS')
      .getByRole('link', { name: /^als Partner genannt: „VHS“, Zeilen 239/ })
      .waitFor();
    await page
      .getByText(/kein Grund für Kürzungen/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);

    // An answer acts at once, and Ctrl+Z takes it back.
    const state = (name: string) => row('Stadtbücherei Hilden').getByRole('cell', { name, exact: true });
    await page
      .getByRole('button', { name: '„Stadtbücherei Hilden“ und „Stadtbibliothek“ sind dasselbe' })
      .click();
    await state('genannt').waitFor();
    await page.keyboard.press('Control+z');
    await state('vielleicht genannt').waitFor();

    await page.getByRole('link', { name: 'nicht genannt: 1' }).click();
    await page.getByText('1 von 3 Einträgen gezeigt.').waitFor();
    await page.getByRole('link', { name: 'Seite zum Drucken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kultur im Ort: Hilden' }).waitFor();
    expect(await page.locator('article.paper tbody').first().getByRole('row').count()).toBe(1);
    await page.goBack();
    await page.getByText('1 von 3 Einträgen gezeigt.').waitFor();
    await resizeTo(page, screens.phone);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screens.phone.width);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** The workbook as a partner fills it in: its first row confirmed, another with a word that is no answer. */
async function filledIn(sheet: Uint8Array): Promise<Buffer> {
  const lines = (await tableLines(sheet, sheetLimits)).map(({ cells }) => [...cells]);
  const header = lines.findIndex(([first]) => first === 'nr');
  for (const [at, word] of ['stimmt', 'vielleicht'].entries()) {
    const line = lines[header + 1 + at];
    if (line !== undefined) line[4] = word;
  }
  return writeXlsxFile(lines.map((cells) => cells.map((value) => ({ value, type: String })))).toBuffer();
}

describe('What a partner says of its rows', () => {
  it('is asked with a sheet, comes back as a file and stands at the partner, each faulty line told', async () => {
    const { page, complaints } = await open();
    await page.goto(`${app.url}/partner/hilden/vhs`);
    await page.getByText(/^Rückmeldung einholen/).click();
    const offered = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Bogen für Excel' }).click();
    const sheet = await readFile(await (await offered).path());
    await page.getByRole('button', { name: 'Als gefragt vermerken' }).click();
    await page.getByText('Vermerkt: heute gefragt.').waitFor();
    await page.getByRole('link', { name: 'Alle Rückmeldungen und Einlesen' }).click();
    await page.getByRole('rowheader', { name: 'VHS' }).waitFor();

    await page.setInputFiles('input[type=file]', [
      { name: 'vhs.xlsx', mimeType: '', buffer: await filledIn(new Uint8Array(sheet)) },
      { name: 'liste.csv', mimeType: '', buffer: Buffer.from('a;b') },
    ]);
    await page.getByRole('button', { name: 'Bögen einlesen' }).click();
    await page.getByText(/1 Antwort übernommen/).waitFor();
    await page.getByText(/„vielleicht“ ist keine Antwort/).waitFor();
    await page.getByText(/ist das ein Bogen für Rückmeldungen/).waitFor();
    await page.getByRole('cell', { name: '1 stimmt', exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('link', { name: 'VHS', exact: true }).click();
    await page.getByText('Partner: stimmt').first().waitFor();
    await page.goto(`${app.url}/blatt/rueckmeldung/hilden/vhs?documents=hilden-2024`);
    await page.getByRole('heading', { level: 1, name: 'Was das Programm über „VHS“ sagt' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // The browser notes that the file which is no sheet was refused.
    expect(complaints).toEqual([expect.stringContaining('400')]);
  });
});

describe('Two partners', () => {
  it('are compared by all rules from the page of one, and decided there', async () => {
    const { page, complaints } = await open();
    await page.goto(`${app.url}/partner/hilden/stadtmarketing`);
    await page.getByText('Mit einem anderen Partner vergleichen: dasselbe?').click();
    await page.getByRole('combobox', { name: 'Anderen Partner suchen' }).fill('Volkshochschule');
    await page.getByRole('option', { name: /VHS/ }).first().click();
    await page
      .getByText('nicht vorgeschlagen: Sie sind von verschiedener Art, und beide Arten sind geklärt.')
      .waitFor();
    await page.getByRole('button', { name: 'Verschieden', exact: true }).click();
    await page.getByText('Entschieden: Sie sind verschieden.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Verschieden', exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('A partner', () => {
  it('is corrected in the evidence panel, with the terms it is concerned with', async () => {
    const { page, complaints } = await open();
    await page.goto(`${app.url}/netz?documents=hilden-2024&view=tabelle&select=hilden/vhs`);
    await page.getByText('VHS berichtigen', { exact: true }).click();
    await page.getByRole('button', { name: 'Berichtigen', exact: true }).click();
    const terms = page.getByRole('group', { name: 'Themen und Zielgruppen' });
    await terms.getByRole('combobox').selectOption('Inklusion');
    await terms.getByText('Inklusion').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText(/^Gespeichert\./).waitFor();
    await page.getByText(/^Themen und Zielgruppen: entschieden am/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.getByText(/^Themen und Zielgruppen: entschieden am/).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});

describe('A partner that a document does not name', () => {
  it('is added by hand where its area stands, told apart from what is printed, and taken back by keys', async () => {
    const { page, complaints } = await open();
    await page.goto(`${app.url}/netz?documents=hilden-2024&select=hilden/040501`);
    const panel = page.getByRole('complementary', { name: 'Beleg' });
    await panel.getByText('Partner von Hand ergänzen').click();
    await panel.getByRole('button', { name: 'Ergänzen', exact: true }).click();
    await panel.getByText('Bitte einen Partner suchen und auswählen.').waitFor();
    await panel.getByRole('combobox', { name: 'Partner: Partner suchen' }).fill('Hand in Hand');
    await panel.getByRole('option', { name: /^Hand in Hand/ }).click();
    const measures = panel.getByLabel('Zu welcher Maßnahme');
    const title = (await measures.locator('option').nth(1).textContent()) ?? '';
    await measures.selectOption(title);
    await panel.getByLabel('Begründung').fill('Gemeinsames Sommerfest.');
    await panel.getByRole('button', { name: 'Ergänzen', exact: true }).click();
    await panel.getByText('„Hand in Hand e.V.“ ist von Hand ergänzt.').waitFor();
    const card = panel.getByRole('listitem').filter({ hasText: 'Gemeinsames Sommerfest.' });
    await card.getByText('von Hand ergänzt, nicht im Dokument').waitFor();
    await card.getByText(`Maßnahme: ${title}`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const filter = page.getByRole('checkbox', { name: /von Hand ergänzt, nicht im Dokument/ });
    await filter.waitFor();
    await panel.getByRole('heading', { level: 2 }).click();
    await page.keyboard.press('Control+z');
    await card.waitFor({ state: 'detached' });
    await filter.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Nicht dabei? Neuen Partner anlegen' }).click();
    await panel.getByLabel('Name', { exact: true }).fill('Gesangsrunde Nord');
    await panel.getByLabel('Begründung').fill('Aus dem Arbeitskreis bekannt.');
    await panel.getByRole('button', { name: 'Ergänzen', exact: true }).click();
    await panel.getByRole('link', { name: 'Gesangsrunde Nord' }).click();
    await page
      .getByText(/^In keinem Dokument genannt; von Hand ergänzt am .+ Aus dem Arbeitskreis bekannt/)
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Alle Partner' }).click();
    await page.getByRole('heading', { name: 'Von Hand ergänzt, in keinem Programm genannt' }).waitFor();
    await page.getByText('Partner ergänzen, den kein Programm nennt').click();
    await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
    await page.getByText('Bitte wählen, zu welchem Ort die Einrichtung gehört.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await page.getByRole('link', { name: 'Gesangsrunde Nord' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});
