/** Characters that XML 1.0 does not allow or discourages, escaped or not. */
const forbidden = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that may stand in an element or in a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Words as a name token (XML 1.0, 2.3): what it must not hold becomes one underscore. */
export function nameToken(words: string): string {
  return words.replace(/[^\p{L}\p{N}.:-]+/gu, '_').replace(/^_|_$/g, '');
}

/** An element with attributes; `content` is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: string | readonly string[] = '',
): string {
  const text = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = typeof content === 'string' ? content : content.join('\n');
  return inner === '' ? `<${name}${text}/>` : `<${name}${text}>${inner}</${name}>`;
}
