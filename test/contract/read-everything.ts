import type { ChangesAnswer, ChangesQuery } from '../../graph/schema/change-answers.ts';
import { Judgement } from '../../graph/schema/evaluation-answers.ts';
import { ActorStatus } from '../../graph/schema/vocabulary.ts';
import { NetworkQuery } from '../../graph/schema/network-answers.ts';
import type { WholeGraph } from '../graph/whole-graph.ts';

/** Answers by method, then by what was asked; an error stands there with its name and message. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const everyStatus = ActorStatus.options;

/** Asks every reading method of a store about everything that is loaded; the same questions for the same graph. */
export async function readEverything(store: WholeGraph): Promise<Answers> {
  const answers: Record<string, Record<string, unknown>> = {};
  const ask = async <T>(method: string, question: string, read: () => Promise<T>): Promise<T | undefined> => {
    const own = (answers[method] ??= {});
    try {
      const answer = await read();
      own[question] = answer;
      return answer;
    } catch (error) {
      own[question] = error instanceof Error ? `${error.name}: ${error.message}` : error;
      return undefined;
    }
  };

  const loaded = (await ask('documents', 'all', () => store.documents())) ?? [];
  const documents = loaded.map(({ id }) => id);
  const [first = 'nowhere'] = documents;
  await ask('version', 'now', () => store.version());
  await ask('history', 'a page', async () => untimed(await store.history({ limit: 5 })));
  await ask('history', 'the next page', async () => untimed(await store.history({ limit: 5, cursor: 3 })));
  for (const document of documents)
    await ask('history', document, async () => untimed(await store.history({ document, limit: 50 })));
  const filters = {
    town: { town: 'hilden' },
    kinds: { kind: ['dismissal', 'revoke-dismissal'] },
    actor: { actor: 'hilden/vhs' },
    all: { document: first, town: 'hilden', kind: ['dismissal'], actor: 'hilden/vhs' },
  } satisfies Record<string, Partial<ChangesQuery>>;
  for (const [name, filter] of Object.entries(filters))
    await ask('history', name, async () => untimed(await store.history({ ...filter, limit: 50 })));
  await ask('change', 'revocation', () => store.change('revocation'));
  await ask('change', 'nowhere', () => store.change('nowhere'));
  for (const id of [...documents, 'nowhere']) {
    await ask('document', id, () => store.document(id));
    let cursor: string | undefined;
    do {
      const asked = `${id} from ${cursor ?? 'the start'}`;
      const page = await ask('rows', asked, () => store.rows(id, { limit: 25, cursor }));
      cursor = page?.next ?? undefined;
    } while (cursor !== undefined);
  }
  await ask('rows', 'a broken cursor', () => store.rows(first, { limit: 5, cursor: 'broken' }));

  const nodes = new Set<string>();
  const ties: { source: string; partner: string; document: string }[] = [];
  for (const query of networkQueries(documents)) {
    const network = await ask('network', JSON.stringify(query), () => store.network(query));
    await ask('networkContent', JSON.stringify(query), () => store.networkContent(query));
    await ask('detailedNetwork', JSON.stringify(query), () => store.detailedNetwork(query));
    for (const { id } of network?.nodes ?? []) nodes.add(id);
    for (const { source, target, document, kind } of network?.ties ?? [])
      if (kind === 'names') ties.push({ source, partner: target, document });
  }
  for (const request of ties.filter((_, index) => index % 29 === 0))
    await ask('tie', JSON.stringify(request), () => store.tie(request));
  const [, someTie] = ties;
  if (someTie) await ask('tie', 'in all documents', () => store.tie({ ...someTie, document: undefined }));
  await ask('tie', 'nowhere', () => store.tie({ source: 'nowhere', partner: 'nowhere' }));

  const ids = [...nodes].toSorted();
  for (const id of ids.filter((_, index) => index % 11 === 0)) {
    await ask('node', id, () => store.node(id));
    await ask('node', `${id} in ${first}`, () => store.node(id, { documents: [first] }));
  }
  for (const id of ids.filter((_, index) => index % 43 === 0)) {
    for (const depth of [1, 2, 3])
      await ask('neighbours', `${id} at depth ${depth}`, () =>
        store.neighbours(id, { depth, documents: [], status: ['identifiable'], types: [], basis: [] }),
      );
    await ask('neighbours', `${id} narrowed`, () =>
      store.neighbours(id, {
        depth: 2,
        documents: [first],
        status: everyStatus,
        types: ['education'],
        basis: ['Z'],
      }),
    );
  }
  for (const [index, from] of ids.filter((_, position) => position % 47 === 0).entries()) {
    const to = ids[(index * 41 + 11) % ids.length] ?? 'nowhere';
    await ask('paths', `${from} to ${to}`, () =>
      store.paths({ from, to, documents: [], status: ['identifiable'] }),
    );
    await ask('paths', `${from} to ${to} in ${first}, every status`, () =>
      store.paths({ from, to, documents: [first], status: everyStatus }),
    );
  }

  await ask('node', 'nowhere', () => store.node('nowhere'));
  await ask('neighbours', 'nowhere', () =>
    store.neighbours('nowhere', { depth: 1, documents: [], status: [], types: [], basis: [] }),
  );
  await ask('paths', 'nowhere', () =>
    store.paths({ from: ids[0] ?? 'nowhere', to: 'nowhere', documents: [], status: [] }),
  );

  for (const q of [
    'vhs',
    'Volkshochschule',
    'jugendfoerderung',
    'Jugendförderng',
    'archiv',
    'musik',
    '0405',
    'xyzzy',
  ])
    await ask('search', q, () => store.search({ q, limit: 8 }));
  await ask('search', 'only actors', () => store.search({ q: 'stadt', limit: 5, labels: ['Actor'] }));
  await ask('search', 'one document', () => store.search({ q: 'stadt', limit: 5, documents: [first] }));

  for (const sort of ['areas', 'rows', 'mentions', 'name', 'type'] as const)
    await ask('partners', sort, () => store.partners({ documents, sort, status: everyStatus, limit: 50 }));
  await ask('partners', 'a second page', async () => {
    const page = await store.partners({ documents: [], limit: 3 });
    return page.next === null ? null : store.partners({ documents: [], limit: 3, cursor: page.next });
  });
  await ask('partners', 'searched', () => store.partners({ documents: [], q: 'schule', limit: 20 }));
  const named = await store.partners({ documents: [], status: everyStatus, limit: 200 });
  for (const { id } of named.partners.filter((_, index) => index % 9 === 0))
    await ask('partner', id, () => store.partner(id));
  for (const { id } of named.partners.filter((_, index) => index % 23 === 0))
    await ask('partnerPage', id, () => store.partnerPage(id));
  await ask('partner', 'nowhere', () => store.partner('nowhere'));
  const [one = 'nowhere', second = 'nowhere'] = named.partners.map(({ id }) => id);
  for (const other of [second, 'nowhere'])
    await ask('explainedPair', other, () => store.explainedPair({ one, other }));

  for (const document of [...documents, 'nowhere']) {
    const gaps = await ask('gaps', document, () => store.gaps({ document, kind: [] }));
    await ask('gaps', `${document}, two kinds`, () => store.gaps({ document, kind: ['L1', 'L6'] }));
    const underused = await ask('underused', document, () => store.underused({ document }));
    await ask('bridges', document, () => store.bridges({ document }));
    await ask('figures', document, () => store.figures({ document }));
    const form = await ask('judgingForm', document, () => store.judgingForm({ document, id: formId }));
    const cells = (form?.suggestions ?? []).map(({ key }, index) => ({
      line: index,
      key,
      judgement: Judgement.options[index % 3] ?? 'nonsense',
    }));
    await ask('judgedPairsOf', document, () => store.judgedPairsOf({ id: formId, document, cells }));
    await ask('sourceLines', document, () => store.sourceLines(document, { from: 39, to: 43 }));
    await ask('judgements', document, () => store.judgements(document));
    await ask('dismissals', document, () => store.dismissals(document));
    for (const { dismissal } of [...(gaps?.findings ?? []), ...(underused?.partners ?? [])])
      if (dismissal) await ask('dismissal', dismissal.finding, () => store.dismissal(dismissal.id));
  }
  await ask('towns', 'all', () => store.towns());
  await ask('referenceLists', 'all', () => store.referenceLists({}));
  await ask('referenceList', 'nowhere', () => store.referenceList('nowhere'));
  await ask('review', 'everything', () => store.review({ limit: 200 }));
  await ask('review', 'a page', () => store.review({ kind: 'reading', offset: 1, limit: 2 }));
  for (const document of [first, 'nowhere'])
    await ask('review', document, () => store.review({ document, limit: 1 }));
  await ask('judgedPairsOf', 'a strange key', () =>
    store.judgedPairsOf({
      id: formId,
      document: first,
      cells: [{ line: 3, key: 'strange', judgement: 'sensible' }],
    }),
  );
  await ask('dismissals', 'all', () => store.dismissals());
  await ask('dismissal', 'nowhere', () => store.dismissal('nowhere'));

  for (const a of [...documents, 'nowhere'])
    for (const b of [...documents, 'nowhere']) {
      if (a === b) continue;
      for (const level of ['product', 'row'] as const)
        await ask('compare', `${a} and ${b} by ${level}`, () =>
          store.compare({ a, b, level, include: level === 'row' ? 'all' : 'identifiable' }),
        );
      await ask('evaluation', `${a}, then ${b}`, () => store.evaluation({ train: a, test: b }));
    }
  return answers;
}

/** A form's id decides what it holds. */
const formId = '3f0f6a0e-6d2b-4c58-9a65-0d8f6b1c2e47';

function networkQueries(documents: readonly string[]): NetworkQuery[] {
  const queries: (Partial<NetworkQuery> & { documents: string[] })[] = documents.flatMap((id) => [
    { documents: [id] },
    { documents: [id], level: 'measure' as const, status: [...everyStatus] },
  ]);
  const all = [...documents];
  queries.push({ documents: all });
  queries.push({ documents: all, status: [...everyStatus] });
  queries.push({ documents: all, basis: ['M1', 'M2v'], types: ['education', 'culture'] });
  queries.push({ documents: all, kinds: ['library', 'music-school'] });
  queries.push({ documents: all, level: 'measure', sections: ['I.a', 'HF1'] });
  queries.push({ documents: ['nowhere'] });
  return queries.map((query) => NetworkQuery.parse(query));
}

/** Without the times, which are those of each writing. */
function untimed({ changes, next }: ChangesAnswer) {
  return { changes: changes.map(({ at: _at, ...change }) => change), next };
}
