/** Number of a product as offices write it: 040103, 04 01 03, 04.01.03, 41.2, III.41. */
const code =
  /^(?:(\d{2}) ?[. ] ?(\d{2}) ?[. ] ?(\d{2})|(\d{6}|\d{4})|(\d{2,3}\.\d{1,2}(?:\.\d{1,3})?)|([IVX]{1,4}\.\d{1,3}))(?=[\s:,;–-]|$)/;

export interface NamedProduct {
  readonly code: string | null;
  readonly name: string;
}

/** Parts the number of a product from its name; pairs of digits are the state's numbers and lose their signs. */
export function productOf(text: string): NamedProduct {
  const found = code.exec(text.trim());
  if (!found) return { code: null, name: text.trim() };
  const [printed, area, group, product, digits, dotted, roman] = found;
  const plain = area === undefined ? (digits ?? dotted ?? roman ?? printed) : `${area}${group}${product}`;
  return {
    code: plain,
    name: text
      .trim()
      .slice(printed.length)
      .replace(/^[\s:,;–-]+/, ''),
  };
}
