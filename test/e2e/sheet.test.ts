import { describe, expect, inject, it } from 'vitest';
import { isAxeAsked, axeFindings } from './accessibility.ts';
import { resizeTo, type WatchedPage } from './browser.ts';
import { browserPages } from './pages.ts';
import { printed, printedDocument } from './printed-page.ts';

const open = browserPages();
const appUrl = inject('appUrl');

interface SheetCase {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  /** Figures and words that only this page bears. */
  readonly holds: readonly string[];
  readonly version: string;
  readonly map: boolean;
  /** No more pages than this. */
  readonly most: number;
}

const german: readonly SheetCase[] = [
  {
    name: 'luecken-hilden-2024',
    path: '/blatt/luecken?documents=hilden-2024',
    title: 'Lücken: Hilden 2024',
    holds: [
      'In 2 von 58 Zeilen',
      'Ziele und Arten von Partnern',
      'L1 Partnerspalte leer (2)',
      'Zeilen 185–196',
    ],
    version: 'gaps-8',
    map: false,
    most: 12,
  },
  {
    name: 'anhaltspunkte-hilden-2024',
    path: '/blatt/anhaltspunkte?documents=hilden-2024',
    title: 'Anhaltspunkte für Gespräche: Hilden 2024',
    holds: ['R1', 'R3', 'instabil', 'bestehenden Kontakt'],
    version: 'underused-3',
    map: false,
    most: 12,
  },
  {
    name: 'bruecken-hilden-2024',
    path: '/blatt/bruecken?documents=hilden-2024',
    title: 'Brücken zwischen Bereichen: Hilden 2024',
    holds: ['Partner als Brücken (1)', 'Kreis Mettmann', 'Karte: Hilden 2024'],
    version: 'bridges-2',
    map: true,
    most: 9,
  },
  {
    name: 'vergleich-hilden',
    path: '/blatt/vergleich?a=hilden-2023&b=hilden-2024',
    title: 'Vergleich: Hilden 2023 und Hilden 2024',
    holds: [
      '57 Verbindungen gemeinsam, 9 neu, 3 nicht mehr genannt',
      '57 von 69',
      '+: neu: nur 2024 genannt',
    ],
    version: 'compare-5',
    map: true,
    most: 10,
  },
  {
    name: 'vergleich-hilden-zeilen',
    path: '/blatt/vergleich?a=hilden-2023&b=hilden-2024&by=row&include=partners',
    title: 'Vergleich: Hilden 2023 und Hilden 2024',
    holds: ['verglichen je Zeile', 'nur, was sich geändert hat', '±: in beiden genannt'],
    version: 'compare-5',
    map: true,
    most: 16,
  },
  {
    name: 'vergleich-hilden-bergkamen',
    path: '/blatt/vergleich?a=hilden-2024&b=bergkamen-2023',
    title: 'Vergleich: Hilden 2024 und Bergkamen 2023',
    holds: ['nennen wir keine Zahlen', 'Was Bergkamen 2023 nennt', 'verschieden'],
    version: 'compare-5',
    map: false,
    most: 6,
  },
  {
    name: 'partner-vhs',
    path: '/blatt/partner/hilden/vhs',
    title: 'Partner: VHS',
    holds: ['Jahre nebeneinander', 'Nennungen (10)', 'Karte: VHS', 'Funde zu diesem Partner'],
    version: 'figures-3',
    map: true,
    most: 6,
  },
];

const footers = {
  de: [
    'Lücken sind kein Grund für Kürzungen.',
    'Nicht genannt heißt nicht: keine Zusammenarbeit.',
    'Rangfolge',
  ],
  en: ['Gaps are no reason for cuts.', 'Not named does not mean: no cooperation.', 'ranking towns'],
} as const;

async function openSheet({ page }: WatchedPage, path: string, map: boolean): Promise<void> {
  await page.goto(`${appUrl}${path}`);
  await page.locator('article.paper').waitFor();
  if (map) await page.locator('svg.print-map').waitFor();
  await page.evaluate('document.fonts.ready.then(() => null)');
}

describe('A page for the committee prints on A4', () => {
  it.each(german)('$name', async ({ name, path, title, holds, version, map, most }) => {
    const watched = await open();
    await openSheet(watched, path, map);
    const pages = await printed(watched.page, name);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThanOrEqual(most);
    for (const [at, one] of pages.entries()) {
      const lying = map && at === pages.length - 1;
      expect([one.width, one.height]).toEqual(lying ? [297, 210] : [210, 297]);
      for (const words of footers.de) expect(one.text).toContain(words);
      expect(one.text).toContain(`Seite ${at + 1} von ${pages.length}`);
      expect(one.text).toContain(title);
    }
    const whole = pages.map(({ text }) => text).join(' ');
    const today = new Date().toLocaleDateString('de', { dateStyle: 'long' });
    for (const words of [
      ...holds,
      today,
      `Regelstand ${version}`,
      '/methode',
      'Informelle Kontakte',
      'davon ungeprüft',
      'Quellen',
      'Arbeitsprogramm',
      'Wofür diese Seite nicht taugt',
    ])
      expect(whole).toContain(words);
    // Nothing of the application around the page.
    for (const words of ['Überblick', 'Link kopieren', 'Tastenhilfe', 'Drucken', 'Zurück zur Ansicht'])
      expect(whole).not.toContain(words);
    expect(watched.complaints).toEqual([]);
  });

  it('and in English', async () => {
    const watched = await open();
    await openSheet(watched, '/blatt/luecken?documents=hilden-2024&lang=en', false);
    const pages = await printed(watched.page, 'gaps-hilden-2024-en');
    for (const [at, one] of pages.entries()) {
      for (const words of footers.en) expect(one.text).toContain(words);
      expect(one.text).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(one.text).toContain('Gaps: Hilden 2024');
    }
    const whole = pages.map(({ text }) => text).join(' ');
    for (const words of [
      'Rules as of gaps-8',
      'Informal contacts',
      'of these unreviewed',
      'lines 185–196',
      'Sources',
    ])
      expect(whole).toContain(words);
    for (const words of ['Kürzungen', 'Quellen', 'Regelstand', 'Zeilen']) expect(whole).not.toContain(words);
  });

  it('with the heads of its tables on every page that they go on to', async () => {
    const watched = await open();
    await openSheet(watched, '/blatt/luecken?documents=hilden-2024&gaps=L6', false);
    const pages = await printed(watched.page, 'luecken-nur-l6');
    const going = pages.filter(({ text }) => /(neu|nicht mehr genannt): Die Zeile/.test(text));
    expect(going.length).toBeGreaterThan(1);
    for (const { text } of going) expect(text).toContain('Bereich und Abschnitt Begründung Stelle im Text');
    expect(pages.map(({ text }) => text).join(' ')).toContain(
      'nur L6 Seit dem Vorjahr neu oder nicht mehr genannt',
    );
  });

  it('with the footer in its content where the browser prints nothing into margins', async () => {
    const watched = await open();
    await watched.page.addInitScript('delete globalThis.CSSMarginRule');
    await openSheet(watched, '/blatt/luecken?documents=hilden-2024', false);
    const pages = await printed(watched.page, 'luecken-ohne-randboxen');
    // This browser prints its margins all the same, so the footer is there twice.
    for (const { text } of pages) expect(text.split(footers.de[0]).length - 1).toBeGreaterThanOrEqual(2);
  });
});

describe('The map of a comparison on paper', () => {
  it('tells new, gone and kept ties apart by sign and stroke where there is no colour', async () => {
    const watched = await open();
    const { page } = watched;
    await openSheet(watched, '/blatt/vergleich?a=hilden-2023&b=hilden-2024', true);
    await page.emulateMedia({ media: 'print' });
    // Large enough to look at single pixels of a sign.
    await page.evaluate(
      `Object.assign(document.querySelector('svg.print-map').style, { maxHeight: 'none', maxWidth: 'none', width: '4000px' })`,
    );
    const map = page.locator('svg.print-map');
    expect(await map.locator('.badge.plus').count()).toBeGreaterThanOrEqual(9);
    expect(await map.locator('.badge.minus').count()).toBeGreaterThanOrEqual(3);
    expect(await map.locator('path.line.a').first().getAttribute('stroke-dasharray')).not.toBeNull();
    expect(await map.locator('path.line.b').first().getAttribute('stroke-dasharray')).toBeNull();
    const width = async (mark: string): Promise<number> =>
      Number(await map.locator(`path.line.${mark}`).first().getAttribute('stroke-width'));
    expect(await width('b')).toBeGreaterThan(2 * (await width('both')));

    /** Greys (0 black, 255 white) at the middle of a sign, on its upper half, and between its bars. */
    async function greys(
      sign: 'plus' | 'minus',
    ): Promise<{ middle: number; above: number; between: number }> {
      const picture = await map.locator(`.badge.${sign} circle`).first().screenshot({ scale: 'device' });
      const blank = await page.context().newPage();
      const read = await blank.evaluate<number[]>(
        `(async () => {
          const bytes = Uint8Array.from(atob('${picture.toString('base64')}'), (sign) => sign.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          context.drawImage(picture, 0, 0);
          const grey = (x, y) => {
            const [r, g, b] = context.getImageData(x * picture.width, y * picture.height, 1, 1).data;
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          return [grey(0.5, 0.5), grey(0.5, 0.27), grey(0.32, 0.32)];
        })()`,
      );
      await blank.close();
      const [middle = -1, above = -1, between = -1] = read;
      return { middle, above, between };
    }
    const [plus, minus] = [await greys('plus'), await greys('minus')];
    expect(plus.middle).toBeGreaterThan(plus.between + 80);
    expect(plus.above).toBeGreaterThan(plus.between + 80);
    expect(minus.middle).toBeLessThan(minus.between - 80);
    expect(minus.above).toBeGreaterThan(minus.middle + 80);
  });
});

describe('The preview on screen', () => {
  it.each(['de', 'en'] as const)(
    'fits at every width, and axe-core has nothing to find (%s)',
    async (lang) => {
      const watched = await open();
      for (const { path, map } of german.filter(({ name }) => !name.includes('zeilen'))) {
        await openSheet(watched, `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, map);
        // It is loaded once: another width is other styles and another head for the same content.
        for (const width of [360, 768, 1440]) {
          await resizeTo(watched.page, { width, height: 900 });
          const tooWide = await watched.page.evaluate<number>(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect(tooWide, `${path} at ${width}`).toBeLessThanOrEqual(0);
          if (isAxeAsked(lang, width))
            expect(await axeFindings(watched.page), `${path} at ${width}`).toEqual([]);
        }
      }
      expect(watched.complaints).toEqual([]);
    },
  );

  it('offers to print and leads back to the view with its filters', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/luecken?documents=hilden-2024&gaps=L1,L4`);
    await page.getByRole('link', { name: 'Seite für den Ausschuss' }).click();
    await page.locator('article.paper').waitFor();
    expect(new URL(page.url()).pathname).toBe('/blatt/luecken');
    await page.evaluate('window.print = () => { window.asked = true; }');
    await page.getByRole('button', { name: 'Drucken / als PDF sichern' }).click();
    await page.waitForFunction('window.asked === true');
    await page.getByRole('link', { name: 'Zurück zur Ansicht' }).click();
    await page.getByRole('heading', { level: 1, name: /Lücken/ }).waitFor();
    expect(new URL(page.url()).search).toContain('gaps=L1,L4');
  });

  it('says what is missing instead of an empty page', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/blatt/luecken?documents=unbekannt-2024`);
    await page.getByText('Dieses Programm ist nicht geladen.').waitFor();
    await page.goto(`${appUrl}/blatt/vergleich?a=hilden-2024&b=hilden-2024`);
    await page.getByText('Für einen Vergleich fehlt das zweite Dokument.').waitFor();
    await page.goto(`${appUrl}/blatt/luecken?documents=hattingen`);
    await page.getByText('das ist kein schwaches Netz').first().waitFor();
    await page.getByText('Informelle Kontakte').waitFor();
  });

  it('stays usable with 5,000 findings and warns that the page will be long', async () => {
    const { page } = await open();
    // No programme of today has so many; the real answer is repeated under new keys.
    await page.route('**/api/gaps?*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { findings: { key: string }[] };
      const found = body.findings;
      const findings = Array.from({ length: 5000 }, (_, at) => {
        const one = found[at % found.length];
        return { ...one, key: `${one?.key ?? ''}-${at}` };
      });
      await route.fulfill({ response: answer, json: { ...body, findings } });
    });
    await page.goto(`${appUrl}/blatt/luecken?documents=hilden-2024`);
    await page.getByText('Die Seite hat 5000 Einträge').waitFor();
    expect(await page.locator('article.paper tbody tr').count()).toBeGreaterThan(5000);
    // Of so many pages only the last is read: it has the footer too.
    const { pageCount, read } = await printedDocument(page, 'luecken-5000-funde');
    expect(pageCount).toBeGreaterThan(100);
    expect((await read(pageCount)).text).toContain(footers.de[0]);
  });
});
