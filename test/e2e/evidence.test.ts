import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { NodeAnswer, type Evidence } from '../../graph/schema/detail-answers.ts';
import { basisTable } from '../../graph/schema/vocabulary.ts';
import { axeFindings } from './accessibility.ts';
import { clickNode, mapDrawn } from './drawn-map.ts';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');

async function evidenceOf(id: string): Promise<readonly Evidence[]> {
  const answer = await fetch(`${appUrl}/api/nodes/${id}?documents=hilden-2024`);
  return NodeAnswer.parse(await answer.json()).evidence.filter(({ review }) => review !== 'rejected');
}

function panel(page: Page): Locator {
  return page
    .getByRole('complementary')
    .filter({ has: page.getByRole('heading', { name: 'Wo steht das?' }) });
}

/**
 * Opens the whole list of evidence and checks that each mention has a card that says what the API knows. `heading` is
 * the name over the panel; cards stand in groups and need not repeat the area or the partner they are grouped by.
 */
async function expectCards(page: Page, heading: string, evidence: readonly Evidence[]): Promise<void> {
  await panel(page).getByRole('heading', { name: heading, exact: true }).waitFor();
  const cards = panel(page)
    .getByRole('listitem')
    .filter({ has: page.locator('mark') });
  await panel(page).locator('summary').first().waitFor();
  const all = panel(page).getByRole('button', { name: /^Alle \d+ Nennungen aufklappen/ });
  if (await all.isVisible()) await all.click();
  await expect.poll(() => cards.count()).toBe(evidence.length);
  const groups = await panel(page)
    .locator('details', { has: page.locator('mark') })
    .all();
  const texts = await Promise.all(
    groups.map(async (group) => ({
      head: await group.locator('summary').first().innerText(),
      cards: await group.getByRole('listitem').allInnerTexts(),
    })),
  );
  for (const { wording, basis, lines, area, section, actor } of evidence) {
    const [from, to] = lines;
    const wanted = [
      wording,
      section.code,
      basisTable[basis].label.de,
      from === to ? `Zeile ${from}` : `Zeilen ${from}–${to}`,
    ];
    const group = area.name === heading ? (actor?.name ?? '') : area.name;
    const card = texts
      .filter(({ head }) => head.includes(group))
      .flatMap(({ cards: own }) => own)
      .find((text) => wanted.every((words) => text.includes(words)));
    expect(card, `${group}: ${wanted.join(', ')}`).toBeDefined();
  }
}

describe('Who works with the Musikschule, and where is that written?', () => {
  it('is answered from the overview in one click: every partner with wording, basis and lines', async () => {
    const evidence = await evidenceOf('hilden/040501');
    expect(evidence.length).toBeGreaterThan(10);
    const { page } = await open();
    const held = Promise.withResolvers<undefined>();
    await page.route('**/api/documents/*', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(appUrl);
    // Where the question leads is known with the document's areas: there is no link before, for a quick click to miss.
    await page.getByText(/Musikschule zusammen/).waitFor();
    const question = page.getByRole('link', { name: /Musikschule zusammen/ });
    expect(await question.count()).toBe(0);
    held.resolve(undefined);
    await question.click();
    await mapDrawn(page);
    await expectCards(page, 'Musikschule', evidence);
    const names = evidence.flatMap(({ actor }) => (actor?.status === 'identifiable' ? [actor.name] : []));
    const text = await panel(page).innerText();
    for (const name of names) expect(text).toContain(name);
  });

  it('leads from a line number to the very row of the document', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2024&select=hilden/040501`);
    await panel(page).locator('summary').first().click();
    const line = panel(page)
      .getByRole('link', { name: /^Zeilen? \d/ })
      .first();
    const number = Number(/\d+/.exec(await line.innerText())?.[0]);
    await panel(page).getByText('Stelle im Original').first().click();
    await panel(page).getByText(`Steht in der Datei hilden-2024.txt, Zeile`).waitFor();
    await line.click();
    await page.getByRole('heading', { level: 1, name: /Hilden/ }).waitFor();
    const row = await page.locator('tr[aria-current="true"]').innerText();
    const [from, to] = (/Zeilen (\d+)–(\d+)/.exec(row) ?? []).slice(1).map(Number);
    expect([from, number, to]).toEqual([from, number, to].toSorted((a = 0, b = 0) => a - b));
    expect(to).toBeGreaterThan(0);
    expect(new URL(page.url()).pathname).toBe('/daten/hilden-2024');

    await page.goBack();
    await panel(page).locator('summary').first().click();
    await panel(page).getByText('Stelle im Original').first().click();
    await panel(page).getByRole('link', { name: 'Original dazulegen' }).click();
    const missing = page.getByText('(gelesen wurde die Datei hilden-2024.txt)');
    await missing.waitFor();
    expect((await missing.boundingBox())?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('A partner chosen on the map', () => {
  it('shows every mention of it, as the API tells them', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2024`);
    await clickNode(page, 'hilden/vhs');
    await expectCards(page, 'VHS', await evidenceOf('hilden/vhs'));
    expect(await panel(page).getByText('Davon ungeprüft').count()).toBe(0);
  });

  it('says beside its figures how many readings are open', async () => {
    const unreviewed = (await evidenceOf('hilden/stadtmarketing')).filter(({ review }) => review === 'open');
    expect(unreviewed.length).toBeGreaterThan(1);
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2024&select=hilden/stadtmarketing`);
    await panel(page).getByText(`Davon ungeprüft: ${unreviewed.length} Nennungen.`).waitFor();
  });
});

describe('A measure', () => {
  it('claims only the partners that stand at it and tells the rest of its row apart', async () => {
    const id = 'hilden-2024/I.b/040801/m3';
    const evidence = await evidenceOf(id);
    const own = evidence.filter(({ measure }) => measure === id);
    expect([own.length, evidence.length - own.length]).toEqual([1, 2]);
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2024&level=measure&select=${id}`);
    await panel(page).getByText('Bei dieser Maßnahme: 1 Partner.').waitFor();
    const rest = panel(page)
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'In derselben Zeile' }) });
    const wordings = await rest.locator('mark').allInnerTexts();
    expect(wordings).toEqual(evidence.filter((one) => !own.includes(one)).map(({ wording }) => wording));
    expect(await panel(page).locator('mark').count()).toBe(evidence.length);
  });

  it('says of the measure it goes on with whether it changed, in the language of the page', async () => {
    const { page } = await open();
    const address = `${appUrl}/netz?documents=hilden-2024&level=measure`;
    for (const [query, note] of [
      ['&select=hilden-2024/I.a/040103/m2', '(unverändert)'],
      ['&select=hilden-2024/I.a/040103/m1', '(geändert)'],
      ['&select=hilden-2024/I.a/040103/m1&lang=en', '(changed)'],
    ] as const) {
      await page.goto(`${address}${query}`);
      const connection = page.getByRole('complementary').getByRole('listitem').filter({ hasText: note });
      await connection.getByRole('link').waitFor();
    }
  });
});
