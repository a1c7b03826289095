import type { Page } from './page.ts';
import { parameters, type ParameterValues } from './parameters.ts';

/** Everything a view is made of. A link holds it all, so opening the link shows the same again. */
export interface ViewState extends ParameterValues {
  readonly page: Page;
}

/** A view with everything as by default. */
export const emptyState: ViewState = {
  page: { area: 'overview' },
  // Every parameter has an initial value of its own type, which entries cannot say.
  ...(Object.fromEntries(
    Object.entries(parameters).map(([name, { initial }]) => [name, initial]),
  ) as unknown as ParameterValues),
};
