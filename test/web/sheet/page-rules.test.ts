import { describe, expect, it } from 'vitest';
import { cssString, pageRules } from '../../../web/src/sheet/page-rules.ts';

describe('The rules of a printed page', () => {
  const rules = pageRules({
    head: 'Lücken: "Hilden"',
    date: '21. November 2026',
    footer: 'Kein Grund.',
    page: 'Seite',
    of: 'von',
  });

  it('set A4 upright and lying, each with the footer and the page number', () => {
    expect(rules).toMatch(/@page blatt \{ size: A4 portrait/);
    expect(rules).toMatch(/@page blatt-quer \{ size: A4 landscape/);
    expect(rules.match(/@bottom-left \{ content: "Kein Grund\."/g)).toHaveLength(2);
    expect(rules.match(/"Seite " counter\(page\) " von " counter\(pages\)/g)).toHaveLength(2);
  });

  it('repeat title and date on every page but the first, which bears them itself', () => {
    expect(rules.match(/@top-right \{ content: "21\. November 2026"/g)).toHaveLength(2);
    expect(rules).toMatch(/@page blatt:first \{[^}]*@top-left \{ content: none/);
  });

  it('cannot be broken out of by a title with quotes, backslashes or line breaks', () => {
    expect(cssString('a"b\\c\nd')).toBe('"a\\22 b\\5c c\\a d"');
    expect(rules).toContain('"Lücken: \\22 Hilden\\22 "');
  });
});
