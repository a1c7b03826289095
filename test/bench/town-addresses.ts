/** Every question about an invented town of two years, and those about all towns, as addresses. */
export function everyAddress(town: string): readonly string[] {
  const [earlier, later, body, area] = [`${town}-2023`, `${town}-2024`, `${town}/a0`, `${town}/040510`];
  return [
    '/api/documents',
    '/api/search?q=Musik',
    '/api/search?q=Muzik',
    '/api/partners',
    '/api/partners?sort=name&limit=500',
    '/api/partners?q=Musik',
    '/api/changes',
    '/api/dismissals',
    `/api/documents/${later}`,
    `/api/documents/${later}/rows`,
    ...[later, `${earlier},${later}`].flatMap((documents) => [
      `/api/network?documents=${documents}`,
      `/api/network?documents=${documents}&level=measure`,
    ]),
    ...['json', 'csv', 'graphml', 'gexf'].map((format) => `/api/export/${format}?documents=${later}`),
    `/api/nodes/${body}`,
    `/api/nodes/${area}?documents=${later}`,
    `/api/nodes/${body}/neighbours?depth=3`,
    `/api/paths?from=${body}&to=${town}/a5&documents=${later}`,
    `/api/ties?product=${area}&partner=${body}`,
    `/api/partners?documents=${later}`,
    `/api/partners/${body}`,
    `/api/partners/${body}/page`,
    ...['gaps', 'underused', 'bridges', 'figures'].map((analysis) => `/api/${analysis}?document=${later}`),
    ...['product', 'row'].map((level) => `/api/compare?a=${earlier}&b=${later}&level=${level}`),
    `/api/evaluation?train=${earlier}&test=${later}`,
    `/api/evaluation/judgements?document=${later}`,
    ...['csv', 'xlsx'].map((format) => `/api/evaluation/judging-form/${format}?document=${later}`),
  ];
}
