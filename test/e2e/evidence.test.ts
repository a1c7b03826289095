import { describe, expect, inject, it } from 'vitest';
import { NodeAnswer } from '../../graph/schema/detail-answers.ts';
import { clickNode } from './drawn-map.ts';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');

describe('Who works with the Musikschule, and where is that written?', () => {
  it('is answered from the overview: the partners by name, each with its lines', async () => {
    const answer = await fetch(`${appUrl}/api/nodes/hilden/040301?documents=hilden-2024`);
    const { page } = await open();
    await page.goto(appUrl);
    await page
      .getByRole('link', { name: /Musikschule/ })
      .first()
      .click();
    const evidence = page.getByRole('complementary').filter({ hasText: 'Musikschule' });
    await evidence
      .getByText(/Zeilen? \d+/)
      .first()
      .waitFor();
    expect(answer.status).toBeLessThan(500);
    expect(NodeAnswer).toBeDefined();
  });

  it('each tie names its wording, basis and lines', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2024`);
    await clickNode(page, 'hilden/vhs');
    const evidence = page.getByRole('complementary').filter({ hasText: 'VHS' });
    await evidence
      .getByText(/Zeilen? \d+/)
      .first()
      .waitFor();
  });
});
