import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { isAxeAsked, axeFindings } from './accessibility.ts';
import { resizeTo, screens } from './browser.ts';
import { focused, patient, tabTo } from './keyboard.ts';
import { browserPages } from './pages.ts';
import { printedDocument } from './printed-page.ts';

const open = browserPages();
const appUrl = inject('appUrl');

/** The card of a finding, by what it says. */
function card(page: Page, text: string | RegExp): Locator {
  return page.locator('.cards > li').filter({ hasText: text });
}

const tabs = ['gaps', 'underused', 'bridges'] as const;
const address = (query: string): string => `${appUrl}/luecken?documents=hilden-2024&${query}`;

describe('The gaps of a programme', () => {
  it('begin with sentences whose figures lead to what they count', async () => {
    const { page, complaints } = await open();
    await page.goto(`${appUrl}/luecken`);
    await page.getByRole('heading', { level: 1, name: 'Lücken: Hilden 2024' }).waitFor();
    const figures = page.getByRole('region', { name: 'Das Programm in Zahlen' });
    const sentence = figures.getByRole('listitem').filter({ hasText: 'ist die Partnerspalte leer' }).first();
    expect((await sentence.innerText()).replace(/\s+/g, ' ')).toMatch(/^In 2 von 58 Zeilen/);
    await sentence.getByRole('link', { name: '2', exact: true }).click();
    await page.getByText(/^Gezeigt: L1: 2(?!\d)/).waitFor();
    await expect.poll(() => focused(page), patient).toBe('Funde');
    expect(await page.locator('.cards > li').count()).toBe(2);
    await page.goBack();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'nennen einen Partner, namentlich' })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Hilden 2024' }).waitFor();
    expect(new URL(page.url()).search).toBe('?rows=mit-partner');
    await page.getByText(/^50 von 58 Zeilen/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('say for each kind what it is, and for one that cannot be looked for why', async () => {
    const { page } = await open();
    await page.goto(address(''));
    const comparison = page.getByRole('region', { name: /^L7/ });
    await comparison.getByText('Vergleich fehlt (r = 0)').waitFor();
    const definition = comparison.getByRole('link', { name: 'Definition und Quellen: L7' });
    expect(await definition.getAttribute('href')).toBe('/methode#L7');
    await page.getByText('Informelle Kontakte').first().waitFor();
    await page.getByText('Nicht genannt heißt nicht: keine Zusammenarbeit.').first().waitFor();
  });

  it('lead each to its row, to its lines and to its place on the map', async () => {
    const { page } = await open();
    await page.goto(address('gaps=L1'));
    const gap = card(page, 'In der Zeile Musikschule (I.b)');
    await gap.locator('summary').click();
    await gap.getByText('Maßnahme:').first().waitFor();
    expect(await gap.getByRole('link', { name: 'Auf der Karte zeigen' }).getAttribute('href')).toBe(
      '/netz?documents=hilden-2024&select=hilden/040501',
    );
    await gap.getByRole('link', { name: 'Zeile lesen' }).click();
    await page.locator('tr[aria-current="true"]').waitFor();
    expect(await page.locator('tr[aria-current="true"]').getAttribute('id')).toBe('hilden-2024/I.b/040501');
  });

  it('are filtered by kind and words, which stand in the address and survive a reload', async () => {
    const { page } = await open();
    await page.goto(address(''));
    await page.getByRole('button', { name: /^L6 / }).click();
    await page.getByRole('searchbox', { name: 'In den Funden suchen' }).fill('Stadtmarketing');
    await expect.poll(() => new URL(page.url()).search, patient).toContain('gaps=L6');
    await expect.poll(() => new URL(page.url()).search, patient).toContain('q=Stadtmarketing');
    const told = page.getByText(/^Gezeigt: L6: \d+ von \d+/);
    const before = await told.innerText();
    const cards = await page.locator('.cards > li').count();
    expect(cards).toBeGreaterThan(0);
    await page.reload();
    expect(await told.innerText()).toBe(before);
    expect(await page.locator('.cards > li').count()).toBe(cards);
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
    await expect
      .poll(() => page.locator('section[aria-labelledby="art-L6"] tbody tr').count(), patient)
      .toBe(cards);
    expect(new URL(page.url()).search).toContain('view=tabelle');
  });

  it('are counted kind by kind and never added up, with what is unreviewed', async () => {
    const { page } = await open();
    await page.goto(address(''));
    const answer = (await (await page.request.get(`${appUrl}/api/gaps?document=hilden-2024`)).json()) as {
      kinds: { kind: string; open: number; applicable: boolean }[];
      findings: { kind: string; unreviewed: number }[];
    };
    const found = answer.kinds.filter(({ open }) => open > 0);
    const told = found.map(({ kind, open }) => `${kind}: ${open}`).join(', ');
    await page.getByText(`Gezeigt: ${told}`, { exact: true }).waitFor();
    for (const { kind, open } of found) {
      const unreviewed = answer.findings.filter((one) => one.kind === kind && one.unreviewed > 0).length;
      const heading = await page.locator(`#art-${kind}`).innerText();
      expect(heading).toMatch(
        new RegExp(`${open} offen${unreviewed === 0 ? '' : `, davon ungeprüft: ${unreviewed}`}$`),
      );
    }
    await page.getByRole('searchbox', { name: 'In den Funden suchen' }).fill('kommt nirgends vor');
    await page.getByText('Kein Fund passt zu den Filtern.').waitFor();
  });

  it('show one finding that a link names, however far down it stands', async () => {
    const { page } = await open();
    await page.goto(address('gaps=L6'));
    await page.getByRole('button', { name: /weitere Funde zeigen/ }).click();
    const last = await page.locator('.cards > li').last().getAttribute('id');
    await page.goto(address(`select=${encodeURIComponent(last ?? '')}`));
    const chosen = page.locator('.cards > li[aria-current="true"]');
    await chosen.waitFor();
    expect(await chosen.getAttribute('id')).toBe(last);
    await expect
      .poll(
        () =>
          page.evaluate<boolean>(
            `document.querySelector('.cards > li[aria-current]').getBoundingClientRect().top < innerHeight`,
          ),
        patient,
      )
      .toBe(true);
  });
});

describe('The matrix of goals and kinds of partner', () => {
  it('is one stop of Tab, walked with arrow keys, and opens the rows a cell counts', async () => {
    const { page } = await open();
    await page.goto(address(''));
    const grid = page.getByRole('grid', { name: 'Ziele und Arten von Partnern' });
    await grid.waitFor();
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await tabTo(page, /^I\.a /);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page), patient).toMatch(/^3 von 6 Zeilen/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page), patient).toMatch(/^1 von 5 Zeilen/);
    await page.keyboard.press('End');
    await expect.poll(() => focused(page), patient).toMatch(/nicht genannt, 0 von 5 Zeilen/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText(/Nur Zeilen in I\.a, die einen Partner dieser Art nennen/).waitFor();
    await page.getByText(/^3 von 58 Zeilen/).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(3);
    await page.goBack();
    const both = grid.locator('td:has(a + a)').first();
    const more = (await both.locator('a').nth(1).getAttribute('title')) ?? '';
    await both.locator('a').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page), patient).toContain(more);
    await page.keyboard.press('Enter');
    await page.getByText(/die einen Partner dieser Art nennen \(nur als Sammelname\)/).waitFor();
    const counted = Number(/\d+/.exec(more)?.[0]);
    await page.getByText(new RegExp(`^${counted} von 58 Zeilen`)).waitFor();
  });

  it('scrolls by itself on a phone instead of widening the page, and stands whole on the first sheet of paper', async () => {
    const { page } = await open(screens.phone);
    await page.goto(address(''));
    const scroller = page.locator('.table-scroll').filter({ has: page.getByRole('grid') });
    await scroller.waitFor();
    expect(
      await page.evaluate<boolean>(
        `[...document.querySelectorAll(".table-scroll:has([role=grid])")].some((one) => one.scrollWidth > one.clientWidth)`,
      ),
    ).toBe(true);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    const { text } = await (await printedDocument(page, 'luecken-ansicht')).read(1);
    expect(text, 'the last goal stands on the first sheet').toContain('Übergreifende Ziele');
    expect(text).not.toContain('Ein Klick');
  });
});

describe('Leads', () => {
  it('say why, from which lines, and whether it hangs on one row; without figures that look measured', async () => {
    const { page } = await open();
    await page.goto(address('tab=underused'));
    await page.getByText('Einen bestehenden Kontakt nutzen geht vor einem neuen').waitFor();
    await page.getByText('arbeitet deshalb nicht zu wenig').waitFor();
    const lead = page.locator('.cards > li').first();
    await lead.getByText(/^(stabil|instabil):/).waitFor();
    await lead.locator('.reason summary').first().click();
    await lead
      .getByRole('link', { name: /^Zeilen? \d+/ })
      .first()
      .waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).not.toMatch(/\d,\d|%|Rang|Platz \d/);
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
    await page.getByRole('region', { name: 'Anhaltspunkte als Tabelle' }).waitFor();
    await lead.waitFor({ state: 'detached' });
  });
});

describe('Bridges', () => {
  it('say yes for each partner without whom areas fall apart, with the groups and the evidence', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/luecken?documents=hilden-2024&tab=bridges`);
    const bridges = page.getByRole('region', { name: 'Brücke: ja' });
    await bridges
      .getByText(/Ohne diesen Partner gäbe es \d+ getrennte Gruppen/)
      .first()
      .waitFor();
    await bridges.getByText('Gruppe 2:').first().waitFor();
    await bridges.locator('summary').first().click();
    await bridges
      .getByRole('link', { name: /^Zeilen? \d+/ })
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Als eins gezählt' }).waitFor();
  });
});

describe('A document without rows', () => {
  it('says why there is nothing to count, and what to do instead', async () => {
    const { page } = await open();
    for (const id of ['hattingen', 'lwl-2024']) {
      await page.goto(`${appUrl}/luecken?documents=${id}`);
      await page.getByText('kein schwaches Netz').waitFor();
      await page.getByRole('link', { name: /lesen$/ }).waitFor();
      await page.getByRole('link', { name: 'Hilden 2024 ansehen' }).waitFor();
    }
  });
});

describe('A programme without products', () => {
  it('says why leads cannot be looked for, and leads on', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/luecken?documents=bergkamen-2023&tab=underused`);
    await page.getByText('Das Dokument gliedert nicht nach Produkten').waitFor();
    await page.getByRole('link', { name: 'Zu den Lücken dieses Programms' }).click();
    await page.getByRole('heading', { name: /^L1 .*nicht anwendbar/ }).waitFor();
    await page.getByText('keine Partnerspalte').first().waitFor();
  });
});

describe('A dossier', () => {
  it('holds the findings about the partner and its years side by side', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/partner/hilden/stadtmarketing`);
    const findings = page.getByRole('region', { name: 'Funde zu diesem Partner' });
    await findings
      .getByText(/nannte 2023 „Stadtmarketing“, 2024 nicht mehr/)
      .first()
      .waitFor();
    const years = page.getByRole('region', { name: 'Jahre nebeneinander: Hilden' });
    await years.getByText('seit 2024 nicht mehr genannt').first().waitFor();
    await findings
      .getByRole('link', { name: /nicht mehr/ })
      .first()
      .click();
    await page.locator('.cards > li[aria-current="true"]').waitFor();
  });
});

describe('Every tab', () => {
  it('has no serious barriers with tables, evidence and a form open either', async () => {
    const { page } = await open();
    for (const tab of ['gaps', 'underused'] as const)
      for (const view of ['', '&view=tabelle']) {
        await page.goto(address(`tab=${tab}&gaps=L6${view}`));
        await page
          .getByRole('button', { name: /^Verwerfen, weil/ })
          .first()
          .click();
        await page.getByLabel('Begründung').waitFor();
        await page.locator('main details summary').first().click();
        expect(await axeFindings(page)).toEqual([]);
      }
  });

  it.each(['de', 'en'] as const)('fits at every width without serious barriers (%s)', async (lang) => {
    const { page, complaints } = await open();
    for (const tab of tabs) {
      await page.goto(address(`tab=${tab}${lang === 'en' ? '&lang=en' : ''}`));
      await page
        .getByText(lang === 'de' ? 'Was diese Liste nicht weiß' : 'What this list does not know')
        .waitFor();
      // It is loaded once: another width is other styles and another head for the same content.
      for (const width of [360, 768, 1440]) {
        await resizeTo(page, { width, height: width < 500 ? 740 : 900 });
        expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        if (isAxeAsked(lang, width)) expect(await axeFindings(page), `${tab} at ${width}`).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
  });
});
