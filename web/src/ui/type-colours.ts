import { actorTypeTable } from '../../../graph/schema/actor-types.ts';

/**
 * Gives every actor type its colour as a class `type-<name>`. The rules come from the one table of actor types; a
 * constructed style sheet needs no inline style, which the content security policy forbids.
 */
export function adoptTypeColours(): void {
  const rules = (tone: 'colour' | 'dark'): string =>
    Object.entries(actorTypeTable)
      .map(([type, entry]) => `.type-${type}{color:${entry[tone]}}`)
      .join('');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${rules('colour')}@media (prefers-color-scheme:dark){${rules('dark')}}@media print{${rules('colour')}}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
