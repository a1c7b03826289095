import { setTimeout as pause } from 'node:timers/promises';
import { GraphUnavailable } from '../graph/errors.ts';
import type { DocumentAnswer } from '../graph/schema/document-answers.ts';
import { NetworkQuery } from '../graph/schema/network-answers.ts';
import { document as detail } from '../graph/reading/document.ts';
import { documents as everyDocument } from '../graph/reading/documents.ts';
import { network } from '../graph/reading/network.ts';
import type { Graph } from '../graph/graph.ts';
import type { ReadRoute } from './read-route.ts';
import { readRoutes } from './read-routes.ts';

/** Milliseconds between two looks whether people are still waiting for answers. */
const lookEvery = 100;

/** Milliseconds until a database that was slow or away is asked again. */
const retryEvery = 1000;

/** Values of query parameters by name, as they stand in an address, and ids of one node of each kind. */
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
 * database that plans its queries, once for a list of one, once for one of up to ten, and so on. What is gathered from
 * all documents comes first. One question after the other, and none while `isBusy`: planning takes all a small machine
 * has, and people who ask meanwhile come first. Answers how many were answered; what fails is left out, and an aborted
 * `signal` ends it early.
 */
export async function warmUp(
  graph: Graph,
  signal: AbortSignal,
  isBusy: () => boolean = () => false,
): Promise<number> {
  let answered = 0;
  const turn = (): Promise<void> => untilIdle(isBusy, signal);
  await patiently(() => graph.gather(signal), signal);
  const sample = await patiently(() => sampleOf(graph, signal, turn), signal);
  if (sample === undefined || sample === null) return answered;
  for (const { route, query, id } of readRoutes.flatMap((route) => questions(route, sample))) {
    await turn();
    if (signal.aborted) break;
    try {
      const asked = route.parse(query);
      await graph.ask((reading) => route.respond(reading, id, asked), { signal });
      answered += 1;
    } catch {
      // Whoever asks the same will be told; nobody waits for this answer.
    }
  }
  return answered;
}

/** Does it again while the database is slow or away: each time it gets further. Undefined for any other failure. */
async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  while (!signal.aborted) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphUnavailable)) return undefined;
      await pause(retryEvery, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

/** Waits while people do. */
export async function untilIdle(isBusy: () => boolean, signal: AbortSignal): Promise<void> {
  while (isBusy() && !signal.aborted) await pause(lookEvery, undefined, { signal }).catch(() => undefined);
}

/** An address with only the parameters it needs, then with all that the sample knows; none where one is unknown. */
function questions(route: ReadRoute, sample: Sample): Question[] {
  const known = { ...sample.values, ...further[route.path] };
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

/** Null without a document. */
async function sampleOf(
  graph: Graph,
  signal: AbortSignal,
  turn: () => Promise<void>,
): Promise<Sample | null> {
  await turn();
  const documents = await graph.ask(everyDocument, { signal });
  const [document, other = document] = twoYears(documents) ?? documents;
  if (document === undefined || other === undefined) return null;
  const years = [...new Set([document.id, other.id])];
  const third = documents.find((one) => !years.includes(one.id)) ?? document;
  const { id } = document;
  await turn();
  const { sections } = await graph.ask((reading) => detail(reading, id), { signal });
  const query = NetworkQuery.parse({ documents: years, level: 'measure' });
  await turn();
  const { nodes } = await graph.ask((reading) => network(reading, query), { signal });
  // One programme that is not kept yet: assembling one has other plans than assembling two.
  const alone = NetworkQuery.parse({ documents: [third.id] });
  await turn();
  await graph.ask((reading) => network(reading, alone), { signal });
  const some = (label: string) => nodes.find((node) => node.label === label)?.id;
  const [area = sections[0]?.id, measure, partner] = [some('Product'), some('Measure'), some('Actor')];
  return {
    values: {
      document: id,
      documents: years.join(','),
      q: document.municipality.name,
      ...(other === document ? {} : { a: other.id, b: id, train: other.id, test: id }),
      ...(area === undefined || partner === undefined
        ? {}
        : { product: area, partner, from: area, to: partner }),
    },
    nodes: [area, partner, measure, sections[0]?.id].filter((node) => node !== undefined),
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
