import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Whether axe-core is asked about a view in a language at a width in CSS pixels: in German at the widest and the
 * narrowest, in English once. Another language is other words in the same elements, and at widths between the page has
 * the elements of one of its ends; that nothing is cut off there is looked at apart, at every width and in both.
 */
export function isAxeAsked(lang: string, width: number): boolean {
  return width >= 1440 || (lang === 'de' && width <= 360);
}

/** What we promise: WCAG 2.2, levels A and AA, and what axe-core calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe-core finds on the page as it stands, however grave: rule, and the first elements it names. All rules are
 * asked; in English not for contrast, half of the time of all of them, because other words in the same elements have
 * the same colours. What is saved is the report: only violations are described, not each of the thousands of elements
 * that pass, and they are described in the page itself instead of in a blank one beside it, which would be needed for
 * frames of other origins only. The findings are the same at a third of the time.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe-core would have to look into frames too');
  const inEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: tags },
      rules: { 'color-contrast': { enabled: !inEnglish } },
      resultTypes: ['violations'],
    })
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 5)
      .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`);
    return `${id}: ${help}\n  ${places.join('\n  ')}`;
  });
}
