import type { Component } from 'svelte';
import type { Page } from './url-state/page.ts';

const loaded = new Map<Page['area'], Promise<Component>>();

/** The component of an area, fetched when the area is first opened. */
export function pageComponent(area: Page['area']): Promise<Component> {
  const known = loaded.get(area);
  if (known !== undefined) return known;
  const fetched = fetchPage(area).catch((error: unknown) => {
    loaded.delete(area);
    throw error;
  });
  loaded.set(area, fetched);
  return fetched;
}

async function fetchPage(area: Page['area']): Promise<Component> {
  switch (area) {
    case 'overview':
      return (await import('./overview/Overview.svelte')).default;
    case 'network':
      return (await import('./explore/Explore.svelte')).default;
    case 'partners':
      return (await import('./partners/PartnerList.svelte')).default;
    case 'partner':
      return (await import('./partners/Dossier.svelte')).default;
    case 'compare':
      return (await import('./compare/Compare.svelte')).default;
    case 'gaps':
      return (await import('./gaps/Gaps.svelte')).default;
    case 'sheet':
      return (await import('./sheet/Sheet.svelte')).default;
    case 'review':
      return (await import('./review/Review.svelte')).default;
    case 'data':
      return (await import('./data/Documents.svelte')).default;
    case 'history':
      return (await import('./history/History.svelte')).default;
    case 'feedback':
      return (await import('./feedback/Feedback.svelte')).default;
    case 'imports':
      return (await import('./import/Imports.svelte')).default;
    case 'import':
      return (await import('./import/ImportSteps.svelte')).default;
    case 'document':
      return (await import('./data/DocumentRows.svelte')).default;
    case 'method':
      return (await import('./method/Method.svelte')).default;
    case 'unknown':
      return (await import('./ui/UnknownPage.svelte')).default;
  }
}
