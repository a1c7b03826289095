/** What views are made of: what they ask the service for. */
export const everyView = [
  'documents',
  'review?limit=200',
  'network?documents=hilden-2023,hilden-2024',
  'partners?documents=hilden-2023,hilden-2024,bergkamen-2023',
  'compare?a=hilden-2023&b=hilden-2024',
  'gaps?document=hilden-2024',
  'underused?document=hilden-2024',
  'figures?document=hilden-2024',
  'nodes/hilden/stadtmarketing',
  'partners/hilden/museums-und-heimatverein',
  'decisions',
];

/** What the service answers, but for the versions that every write counts up. */
export function answersOf(url: string, addresses: readonly string[]): Promise<unknown[]> {
  const unversioned = (key: string, value: unknown): unknown => (key === 'version' ? undefined : value);
  return Promise.all(
    addresses.map(async (address): Promise<unknown> =>
      JSON.parse(await (await fetch(`${url}/api/${address}`)).text(), unversioned),
    ),
  );
}
