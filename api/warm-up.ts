import type { DocumentAnswer } from '../graph/schema/document-answers.ts';
import { NetworkQuery } from '../graph/schema/network-answers.ts';
import { document as detail } from '../graph/reading/document.ts';
import { documents as everyDocument } from '../graph/reading/documents.ts';
import { network } from '../graph/reading/network.ts';
import type { Reading } from '../graph/reading/reading.ts';
import { rows } from '../graph/reading/rows.ts';
import { type Asking, askPatiently } from './ask-patiently.ts';
import type { ReadRoute } from './read-route.ts';
import { readRoutes } from './read-routes.ts';

/** Values of query parameters by name, as they stand in an address, and ids of one node of each kind with texts of its own. */
interface Sample {
  readonly values: Readonly<Record<string, string>>;
  readonly nodes: readonly string[];
  readonly partner: string | undefined;
  readonly document: string;
}

interface Question {
  readonly route: ReadRoute;
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
}

/** What an address is asked with beside the sample: levels and long ways have texts of their own. */
const further: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/api/network': { level: 'measure' },
  '/api/compare': { level: 'row' },
  '/api/nodes/{id}/neighbours': { depth: '3' },
};

/**
 * Asks every address about a few loaded documents, so that nobody waits for what only the first question costs: a
 * database that plans its queries. What is gathered from all documents comes first, and last each text for ids and
 * lists of other sizes, which have plans of their own. One question after the other, and none while people wait, so
 * long as that does not go on for ever. Answers how many addresses were answered. Throws GraphUnavailable when the
 * database is away.
 */
export async function warmUp(asking: Asking): Promise<number> {
  const { graph, signal } = asking;
  let answered = 0;
  // Without this nothing about all documents can be answered, and each attempt keeps what it read.
  await askPatiently('what all documents say', () => graph.gather(signal), asking, Infinity);
  const sample = await sampleOf(asking);
  if (sample === null) return answered;
  for (const { route, query, id } of readRoutes.flatMap((route) => questions(route, sample))) {
    const given = await askPatiently(
      `GET ${route.path.replace(/\{\w+\}/, id)}`,
      () => graph.ask((reading) => route.respond(reading, id, route.parse(query)), { signal }),
      asking,
    );
    if (given !== undefined) answered += 1;
  }
  for (const { name, ask } of graph.textsInOtherSizes()) await askPatiently(name, () => ask(signal), asking);
  return answered;
}

/** An address with only the parameters it needs, then with all that the sample knows; none where one is unknown. */
function questions(route: ReadRoute, sample: Sample): Question[] {
  // Files that are read in are no part of the graph: their list asks it nothing.
  if (route.path === '/api/imports') return [];
  const all = { ...sample.values, ...further[route.path] };
  // Two addresses may call a number what another calls an id.
  const numbers = new Set(
    route.parameters.flatMap(({ name, reading }) => (reading === 'integer' ? [name] : [])),
  );
  const known = Object.fromEntries(
    Object.entries(all).filter(([name, value]) => !numbers.has(name) || /^\d+$/.test(value)),
  );
  const needed = route.parameters.filter(({ required }) => required).map(({ name }) => name);
  if (needed.some((name) => !(name in known))) return [];
  const usable = route.parameters.map(({ name }) => name).filter((name) => name in known);
  const choices = usable.length === needed.length ? [needed] : [needed, usable];
  return idsFor(route.path, sample).flatMap((id) =>
    choices.map((names) => ({
      route,
      id,
      query: Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name))),
    })),
  );
}

/** The ids to ask a path with, by what it is an id of; an empty one where the path has none. */
function idsFor(path: string, { document, partner, nodes }: Sample): readonly string[] {
  if (!path.includes('{')) return [''];
  if (path.startsWith('/api/documents/')) return [document];
  if (path === '/api/nodes/{id}') return nodes;
  if (path.startsWith('/api/nodes/')) return nodes.slice(0, 1);
  if (path === '/api/partners/{id}') return partner === undefined ? [] : [partner];
  return path.startsWith('/api/export/') ? ['csv'] : [];
}

/** Null without a document, and where the database does not tell. */
async function sampleOf(asking: Asking): Promise<Sample | null> {
  const ask = <T>(name: string, question: (reading: Reading) => Promise<T>): Promise<T | undefined> =>
    askPatiently(name, () => asking.graph.ask(question, { signal: asking.signal }), asking);
  const documents = await ask('the documents', everyDocument);
  if (documents === undefined) return null;
  const [document, other = document] = twoYears(documents) ?? documents;
  if (document === undefined || other === undefined) return null;
  const { id } = document;
  const years = [...new Set([id, other.id])];
  const third = documents.find((one) => !years.includes(one.id)) ?? document;
  const { sections = [] } = (await ask('a document', (reading) => detail(reading, id))) ?? {};
  const ofYears = NetworkQuery.parse({ documents: years, level: 'measure' });
  const { nodes = [] } = (await ask('two years', (reading) => network(reading, ofYears))) ?? {};
  // One programme that is not kept yet: assembling one has other plans than assembling two.
  const ofOne = NetworkQuery.parse({ documents: [third.id] });
  await ask('a programme alone', (reading) => network(reading, ofOne));
  const page = await ask('rows', (reading) => rows(reading, id, { limit: 25 }));
  const row = page?.rows.find(({ mentions }) => mentions.length > 0);
  const those = (label: string) => nodes.filter((node) => node.label === label).map((node) => node.id);
  const [area = sections[0]?.id] = those('Product');
  const [measure] = those('Measure');
  const [partner, another] = those('Actor');
  return {
    values: {
      document: id,
      documents: years.join(','),
      q: document.municipality.name,
      ...(other === document ? {} : { a: other.id, b: id, train: other.id, test: id }),
      ...(area === undefined || partner === undefined
        ? {}
        : { product: area, partner, from: area, to: partner }),
      ...(partner === undefined || another === undefined ? {} : { one: partner, other: another }),
    },
    nodes: [area, partner, measure, sections[0]?.id, row?.id, row?.mentions[0]?.id, id].filter(
      (node) => node !== undefined,
    ),
    partner,
    document: id,
  };
}

/** The later and the earlier year of a town with rows in both: most rules have something to do there. */
function twoYears(documents: readonly DocumentAnswer[]): [DocumentAnswer, DocumentAnswer] | undefined {
  for (const later of documents) {
    const earlier = documents.find(
      ({ municipality, form, year, counts }) =>
        municipality.id === later.municipality.id &&
        form === later.form &&
        (year ?? Infinity) < (later.year ?? 0) &&
        counts.rows > 0,
    );
    if (earlier !== undefined) return [later, earlier];
  }
  return undefined;
}
