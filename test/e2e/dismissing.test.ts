import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type ServedApp } from './app.ts';
import { axeFindings } from './accessibility.ts';
import { focused, patient, tabTo } from './keyboard.ts';
import { browserPages } from './pages.ts';

const open = browserPages();

// Dismissals are written: this file has an application of its own, so that no other test meets them.
let app: ServedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const address = (query: string): string => `${app.url}/luecken?documents=hilden-2024&${query}`;

/** The card of a finding, by what it says. */
function card(page: Page, text: string | RegExp): Locator {
  return page.locator('.cards > li').filter({ hasText: text });
}

describe('Dismissing a finding by keyboard alone', () => {
  it('asks for a reason, says what was done, survives a reload and can be taken back', async () => {
    const { page, complaints } = await open();
    await page.goto(address('gaps=L1'));
    await page.getByRole('heading', { name: /^L1/ }).waitFor();
    await tabTo(page, /^Verwerfen, weil … \(In der Zeile Musikschule \(IV\.c\)/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('ab');
    await tabTo(page, /^Verwerfen$/, 4);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'mindestens 3 Zeichen' }).waitFor();
    await expect
      .poll(() => page.evaluate<string>('document.activeElement?.tagName ?? ""'), patient)
      .toBe('TEXTAREA');
    await page.keyboard.type(' läuft über die Schulen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Planung');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Verworfen und gespeichert' }).waitFor();
    await expect.poll(() => focused(page), patient).toMatch(/^Verwerfen zurücknehmen: .*\(IV\.c\)/);
    await page.getByRole('heading', { name: /^L1 .*1 offen; 1 verworfen/ }).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^Gezeigt: L1: 1( |$)/ })
      .waitFor();

    await page.reload();
    await page.getByRole('heading', { name: /^L1 .*1 offen; 1 verworfen/ }).waitFor();
    expect(await card(page, '(IV.c)').count()).toBe(0);
    const listed = page.getByRole('region', { name: 'Verworfene Funde' }).getByRole('row').nth(1);
    await listed.getByText('ab läuft über die Schulen').waitFor();
    await listed.getByText('Planung', { exact: true }).waitFor();

    await tabTo(page, /^verworfen$/);
    await page.keyboard.press('Enter');
    await card(page, '(IV.c)').waitFor();
    expect(new URL(page.url()).search).toContain('dismissed=dismissed');
    await tabTo(page, /^Verwerfen zurücknehmen: .*\(IV\.c\)/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Zurückgenommen' }).waitFor();
    await expect.poll(() => focused(page), patient).toMatch(/^Verwerfen, weil … .*\(IV\.c\)/);
    await page.getByRole('heading', { name: /^L1 .*2 offen/ }).waitFor();
    await listed.getByText(/^zurückgenommen am/).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('Taking back what was done', () => {
  it('goes by Ctrl+Z outside of fields, is listed in the history, and is itself taken back there', async () => {
    const { page, complaints } = await open();
    await page.goto(address('gaps=L4'));
    const gap = page.locator('.cards > li').first();
    await gap.getByRole('button', { name: /^Verwerfen, weil/ }).click();
    await gap.getByLabel('Begründung').fill('steht im Jahresbericht');
    await gap.getByLabel('In welcher Rolle').fill('Frau Muster');
    await gap.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await gap.getByRole('alert').filter({ hasText: 'Namen einer Person' }).waitFor();
    await gap.getByLabel('In welcher Rolle').fill('Kulturbüro Hilden');
    await gap.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await gap.getByText('Verworfen: steht im Jahresbericht').waitFor();
    await gap.getByText('Rolle: Kulturbüro Hilden').waitFor();

    const other = page.locator('.cards > li').nth(1);
    await other.getByRole('button', { name: /^Verwerfen, weil/ }).click();
    await other.getByText('Rolle: Kulturbüro Hilden').waitFor();
    await other.getByLabel('Begründung').pressSequentially('ab');
    await page.keyboard.press('Control+z');
    expect(await other.getByLabel('Begründung').inputValue()).not.toBe('ab');
    await gap.getByText('Verworfen: steht im Jahresbericht').waitFor();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+z');
    const news = page.getByRole('status').filter({ hasText: 'Zurückgenommen: Fund verworfen, weil: steht' });
    await news.waitFor();
    await gap.getByRole('button', { name: /^Verwerfen, weil/ }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('status').filter({ hasText: 'Wiederhergestellt: Fund verworfen' }).waitFor();
    await gap.getByText('Verworfen: steht im Jahresbericht').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /^L4 .*1 verworfen/ }).waitFor();
    await page.keyboard.press('Control+z');
    await news.waitFor();

    await page.getByRole('link', { name: 'Im Verlauf ansehen' }).click();
    const rows = page.getByRole('row');
    const [again, , , made] = [1, 2, 3, 4].map((place) => rows.nth(place));
    if (again === undefined || made === undefined) throw new Error('four entries');
    await again.getByText(/Zurückgenommen: Fund L4 .* verworfen: steht im Jahresbericht/).waitFor();
    await made.getByText(/^Fund L4 .* verworfen: steht im Jahresbericht/).waitFor();
    await made.getByText('Kulturbüro Hilden').waitFor();
    const number = Number((await again.getByText(/^Änderung \d+$/).innerText()).replace(/\D/g, ''));
    await made.getByRole('link', { name: `durch Änderung ${number - 2}` }).waitFor();
    await again.getByRole('button', { name: `Zurücknehmen … (Änderung ${number}:` }).click();
    await page.getByText('Diese Änderung zurücknehmen?').waitFor();
    await page.getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Gespeichert. Wiederhergestellt: Fund L4' }).waitFor();
    await expect.poll(() => focused(page), patient).toMatch(/^Wiederherstellen … \(Änderung \d+:/);
    await rows.nth(5).getByText('gilt wieder').waitFor();

    await page.getByRole('combobox', { name: /^Art/ }).selectOption({ label: 'Fund verworfen' });
    await expect.poll(() => rows.count(), patient).toBeLessThan(6);
    const narrowed = new URL(page.url());
    expect(narrowed.search).toBe('?change=dismissal');
    await page.reload();
    await rows.nth(1).getByText('gilt wieder').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Als CSV' }).click();
    expect((await download).suggestedFilename()).toBe('kulturnetz-verlauf.csv');
    expect(complaints).toEqual([]);
  });
});

describe('A dismissal that does not get through', () => {
  it('keeps what was typed while the server is lost, and is saved once it is back', async () => {
    const { page } = await open();
    await page.goto(address('gaps=L2'));
    const gap = card(page, '(IV.a)').first();
    await gap.getByRole('button', { name: /^Verwerfen, weil/ }).click();
    await gap.getByLabel('Begründung').fill('Absprache besteht');
    await page.route('**/api/dismissals', (route) => route.abort());
    await gap.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await gap.getByRole('alert').filter({ hasText: 'Der Server antwortet nicht' }).waitFor();
    expect(await gap.getByLabel('Begründung').inputValue()).toBe('Absprache besteht');
    expect(await gap.getByText('Verworfen:').count()).toBe(0);
    await page.unroute('**/api/dismissals');
    await gap.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await gap.getByText('Verworfen: Absprache besteht').waitFor();
  });

  it('says that somebody else was first, and shows their reason beside the words that were not saved', async () => {
    const [first, second] = [await open(), await open()];
    for (const { page } of [first, second]) {
      await page.goto(address('gaps=L5'));
      const gap = page.locator('.cards > li').first();
      await gap.getByRole('button', { name: /^Verwerfen, weil/ }).click();
    }
    const [theirs, mine] = [first, second].map(({ page }) => page.locator('.cards > li').first());
    if (theirs === undefined || mine === undefined) throw new Error('two pages');
    await theirs.getByLabel('Begründung').fill('deren Grund');
    await theirs.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await theirs.getByText('Verworfen: deren Grund').waitFor();
    await mine.getByLabel('Begründung').fill('mein Grund');
    await mine.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await mine.getByRole('alert').filter({ hasText: 'Jemand anderes' }).waitFor();
    await mine.getByText('Verworfen: deren Grund').waitFor();
    expect(await mine.getByLabel('Begründung').inputValue()).toBe('mein Grund');
  });
});

describe('A very long reason', () => {
  it('is told when it is at its end, and never makes the page wider than a phone', async () => {
    const { page, complaints } = await open({ width: 360, height: 740 });
    await page.goto(address('gaps=L3'));
    const gap = page.locator('.cards > li').first();
    await gap.getByRole('button', { name: /^Verwerfen, weil/ }).click();
    await gap.getByLabel('Begründung').fill('a'.repeat(451));
    await gap.getByText('Noch 49 Zeichen.').waitFor();
    await gap.getByLabel('Begründung').fill('a'.repeat(500));
    await gap.getByText('Länger geht es nicht: 500 Zeichen sind erreicht.').waitFor();
    await gap.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await gap.getByText(/^Verworfen: aaa/).waitFor();
    await page.getByRole('region', { name: 'Verworfene Funde' }).getByText(/^aaa/).waitFor();
    for (const view of ['', '&view=tabelle']) {
      await page.goto(address(`gaps=L3&dismissed=all${view}`));
      await page.getByText(/^Verworfen: aaa/).waitFor();
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
    expect(complaints).toEqual([]);
  });
});

describe('A lead', () => {
  it('can be dismissed, and stay so for the next visitor', async () => {
    const { page } = await open();
    await page.goto(address('tab=underused'));
    const lead = page.locator('.cards > li').last();
    const name = await lead.getByRole('heading').getByRole('link').innerText();
    await lead.getByRole('button', { name: /^Verwerfen, weil/ }).click();
    await lead.getByLabel('Begründung').fill('schon im Gespräch');
    await lead.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await lead.getByText('Verworfen: schon im Gespräch').waitFor();
    const later = (await open()).page;
    await later.goto(address('tab=underused'));
    await later.getByRole('row').filter({ hasText: 'schon im Gespräch' }).waitFor();
    expect(await card(later, name).filter({ hasText: 'schon im Gespräch' }).count()).toBe(0);
    await later.getByRole('link', { name: `Anhaltspunkte zu ${name}` }).click();
    await card(later, 'schon im Gespräch').waitFor();
  });
});

describe('An entry that is wrong', () => {
  it('is renamed on the page of the partner, says what it was called before, and is taken back', async () => {
    const { page, complaints } = await open();
    await page.goto(`${app.url}/partner/hilden/vhs`);
    await page.getByRole('button', { name: 'Berichtigen' }).click();
    const form = page.getByRole('dialog', { name: '„VHS“ berichtigen' });
    await form.getByLabel('Name', { exact: true }).fill('Frau Muster');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await form
      .getByText('Das sieht wie der Name oder die Adresse einer Person aus.', { exact: false })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form.getByLabel('Name', { exact: true }).fill('Volkshochschule am Ort');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { level: 1, name: 'Volkshochschule am Ort' }).waitFor();
    const decided = page.getByRole('region', { name: 'Entschieden' });
    await decided.getByText('Jetzt „Volkshochschule am Ort“, vorher „VHS“.', { exact: false }).waitFor();
    await decided.getByRole('button', { name: 'zurücknehmen: Name' }).click();
    await page.getByRole('heading', { level: 1, name: 'VHS', exact: true }).waitFor();
    await decided.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('is cut and moved in its row by keyboard, which the whole page then says, and is taken back', async () => {
    const { page, complaints } = await open();
    await page.goto(`${app.url}/daten/hilden-2024`);
    const named = page.locator('tr[id="hilden-2024/I.b/040702"]');
    await named.getByText('Produktnummer zweifelhaft').waitFor();
    const before = await named.innerText();
    await named.getByRole('button', { name: /^Lesung berichtigen/ }).press('Enter');
    const form = page.getByRole('dialog', { name: 'Lesung berichtigen: I.b Museumsarbeit' });
    await form.getByText('ändern: Netzwerk Bergischer Museen').press('Enter');
    await form.getByRole('button', { name: 'trennen zwischen „Netzwerk“ und „Bergischer“' }).press('Enter');
    await form.getByRole('button', { name: 'Speichern' }).press('Enter');
    await form.getByText('Bitte zu jedem Teil wählen, was er bedeutet.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (const part of ['Netzwerk', 'Bergischer Museen']) {
      const field = form.getByRole('combobox', { name: `„${part}“ bedeutet: Partner suchen` });
      await field.fill('Stadtarchiv');
      await page
        .getByRole('option', { name: /^Stadtarchiv/ })
        .first()
        .waitFor();
      await field.press('Enter');
    }
    await form.getByLabel('Bereich').selectOption('040701');
    await form.getByRole('button', { name: 'Speichern' }).press('Enter');
    await named.getByText('040701').waitFor();
    await named.getByRole('link', { name: 'Bergischer Museen', exact: true }).waitFor();
    expect(await named.getByText('Produktnummer zweifelhaft').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => named.innerText()).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('keeps its form from the page when the browser goes back', async () => {
    const { page } = await open();
    await page.goto(`${app.url}/partner/hilden/vhs`);
    await page.getByRole('button', { name: 'Berichtigen' }).click();
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1, name: 'VHS', exact: true }).waitFor();
  });
});
