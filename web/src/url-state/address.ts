import { parametersOf } from './page-parameters.ts';
import { pageOf, pathOf } from './page-path.ts';
import { parameters, type Parameter, type ParameterName } from './parameters.ts';
import { emptyState, type ViewState } from './view-state.ts';

/** The view an address asks for. Unknown values are dropped: an old link still opens, with what is left of it. */
export function decode(path: string, search: string): ViewState {
  const query = new URLSearchParams(search);
  const page = pageOf(path);
  const read = ownNames(page).flatMap((name) => {
    const { names, read: readTexts }: Pick<Parameter<unknown>, 'names' | 'read'> = parameters[name];
    const value = readTexts(names.map((one) => query.get(one)));
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...emptyState, ...Object.fromEntries(read), page };
}

/** Path and query string of a view. What is as by default is left out, so plain views have plain addresses. */
export function encode(state: ViewState): string {
  const query = ownNames(state.page).flatMap((name) => pairsOf(name, state));
  return pathOf(state.page) + (query.length === 0 ? '' : `?${query.join('&')}`);
}

/** The view with everything its page does not have as by default. */
export function ownParts(state: ViewState): ViewState {
  const own = ownNames(state.page).map((name) => [name, state[name]] as const);
  return { ...emptyState, ...Object.fromEntries(own), page: state.page };
}

/** Names of a page's parameters in the order in which they stand in an address. */
function ownNames(page: ViewState['page']): ParameterName[] {
  const own = new Set<string>([...parametersOf(page), 'lang']);
  return (Object.keys(parameters) as ParameterName[]).filter((name) => own.has(name));
}

function pairsOf<Name extends ParameterName>(name: Name, state: ViewState): string[] {
  const { names, initial, write } = parameters[name] as unknown as Parameter<ViewState[Name]>;
  const plain = write(initial);
  return write(state[name]).flatMap((value, at) =>
    value === plain[at] || value === '' ? [] : [`${names[at] ?? ''}=${escape(value)}`],
  );
}

/** Slashes, commas and colons are harmless in a query and keep ids readable. */
function escape(value: string): string {
  return encodeURIComponent(value).replace(/%2F/g, '/').replace(/%2C/g, ',').replace(/%3A/g, ':');
}
