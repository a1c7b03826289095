import { config, type z } from 'zod';
import type { ChangeSummary } from '../../graph/schema/change-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import { Problem, type ProblemCode } from '../../graph/schema/problem.ts';
import { basePath } from './base-path.ts';
import { ownRole } from './history/own-role.svelte.ts';

// Without this zod tries out `new Function`, which the content security policy refuses with a console error.
config({ jitless: true });

/** A question that got no usable answer. `unreachable`: no server; `unreadable`: an answer of unknown form. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly code: ProblemCode | 'unreachable' | 'unreadable';
  readonly requestId: string | null;
  /** What the server would not accept in what was sent, part by part. */
  readonly faults: readonly string[];
  /** Milliseconds after which the server wants to be asked again, where it says so. */
  readonly retryAfter: number | null;
  /** The changes that rest on the one that should be taken back, newest first. */
  readonly later: readonly ChangeSummary[];
  /** Why a decision cannot hold, in words. */
  readonly reason: Bilingual | null;
  constructor(
    code: RequestFailed['code'],
    detail: string,
    requestId: string | null = null,
    faults: readonly string[] = [],
    retryAfter: number | null = null,
    later: readonly ChangeSummary[] = [],
    reason: Bilingual | null = null,
  ) {
    super(detail);
    this.code = code;
    this.requestId = requestId;
    this.faults = faults;
    this.retryAfter = retryAfter;
    this.later = later;
    this.reason = reason;
  }
  /** The same question may well be answered a little later. */
  get passing(): boolean {
    return this.code === 'graph-unavailable' || this.code === 'unreachable';
  }
}

export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** Address of a question; empty values are left out, lists are joined by commas. */
export function apiUrl(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => {
    if (value === null || value === undefined || value === '') return [];
    const text = typeof value === 'object' ? value.join(',') : String(value);
    return text === ''
      ? []
      : [`${key}=${encodeURIComponent(text).replace(/%2C/g, ',').replace(/%2F/g, '/')}`];
  });
  return `${basePath}/api/${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

/**
 * Asks the server and parses its answer by `schema`.
 * Throws RequestFailed; an abort by `signal` throws the signal's reason.
 */
export async function ask<T>(schema: z.ZodType<T>, url: string, signal?: AbortSignal): Promise<T> {
  const ahead = askedAhead.get(url);
  askedAhead.delete(url);
  const response = await (ahead ?? reach(url, {}, signal));
  signal?.throwIfAborted();
  return read(schema, response, signal);
}

const askedAhead = new Map<string, Promise<Response>>();

/** Sends a question whose answer is sure to be wanted, before the code is there that asks it; `ask` then takes this answer. */
export function askAhead(url: string): void {
  const response = reach(url, {});
  // Whoever asks hears of a failure.
  response.catch(() => undefined);
  askedAhead.set(url, response);
}

/** Asks as `ask` does and gives the tag of this state of the thing, to be sent along with a change to it. */
export async function askTagged<T>(
  schema: z.ZodType<T>,
  url: string,
  signal?: AbortSignal,
): Promise<{ value: T; tag: string }> {
  // A stored answer may carry the tag of a state that is gone.
  return tagged(schema, await reach(url, { cache: 'no-store' }, signal), signal);
}

/** Corrects what `tag` is the state of, and gives the new state with its tag. Throws as `ask` does. */
export async function correct<T>(
  schema: z.ZodType<T>,
  url: string,
  correction: unknown,
  tag: string,
  signal?: AbortSignal,
): Promise<{ value: T; tag: string }> {
  const headers = { ...ownRole.headers, 'content-type': 'application/json', 'if-match': tag };
  const sent = { method: 'PATCH', headers, body: JSON.stringify(correction) } as const;
  return tagged(schema, await reach(url, sent, signal), signal);
}

async function tagged<T>(
  schema: z.ZodType<T>,
  response: Response,
  signal?: AbortSignal,
): Promise<{ value: T; tag: string }> {
  return { value: await read(schema, response, signal), tag: response.headers.get('etag') ?? '' };
}

/** What a write answers, and under which id the history has what it changed; null where the server does not say. */
export interface Written<T> {
  readonly value: T;
  readonly change: string | null;
}

/**
 * Sends something new, in the role this browser writes in, and parses what was made of it. `requestKey`, a UUID: sent again after a lost answer, the same
 * key makes nothing twice. `tag`: the state it rests on, where the server wants to know. Throws as `ask` does.
 */
export async function create<T>(
  schema: z.ZodType<T>,
  url: string,
  thing: unknown,
  requestKey: string,
  signal?: AbortSignal,
  tag?: string,
): Promise<Written<T>> {
  const headers = {
    ...ownRole.headers,
    'content-type': 'application/json',
    'idempotency-key': requestKey,
    ...(tag === undefined ? {} : { 'if-match': tag }),
  };
  const response = await reach(url, { method: 'POST', headers, body: JSON.stringify(thing) }, signal);
  return written(schema, response, signal);
}

/** Takes away what `tag` is the state of, and parses what is left of it. Throws as `ask` does. */
export async function remove<T>(
  schema: z.ZodType<T>,
  url: string,
  tag: string,
  signal?: AbortSignal,
): Promise<Written<T>> {
  const headers = { ...ownRole.headers, 'if-match': tag };
  return written(schema, await reach(url, { method: 'DELETE', headers }, signal), signal);
}

async function written<T>(
  schema: z.ZodType<T>,
  response: Response,
  signal?: AbortSignal,
): Promise<Written<T>> {
  return { value: await read(schema, response, signal), change: changeOf(response) };
}

/** Under which id the history has what a write changed. */
export function changeOf({ headers }: Response): string | null {
  return headers.get('kulturnetz-change');
}

async function read<T>(schema: z.ZodType<T>, response: Response, signal?: AbortSignal): Promise<T> {
  const body = await bodyOf(response, signal);
  if (!response.ok) throw failure(response, body);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new RequestFailed('unreadable', parsed.error.issues[0]?.message ?? '');
  return parsed.data;
}

/** The parsed body; null where it is no JSON. Throws RequestFailed where the connection broke within it. */
async function bodyOf(response: Response, signal?: AbortSignal): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SyntaxError) return null;
    throw new RequestFailed('unreachable', error instanceof Error ? error.message : '');
  }
}

interface Sent {
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly cache?: RequestCache;
}

/**
 * Milliseconds until an answer must have begun: the server gives up a question long before, so who says nothing by then
 * is not reached. Systems wait for minutes before they say so.
 */
const longestSilence = 30_000;

async function reach(url: string, sent: Sent, signal?: AbortSignal): Promise<Response> {
  const either = new AbortController();
  const abort = (): void => {
    either.abort();
  };
  signal?.throwIfAborted();
  signal?.addEventListener('abort', abort, { once: true });
  const clock = setTimeout(abort, longestSilence);
  try {
    const headers = { accept: 'application/json', ...sent.headers };
    return await fetch(url, { ...sent, headers, signal: either.signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw new RequestFailed('unreachable', error instanceof Error ? error.message : '');
  } finally {
    clearTimeout(clock);
  }
}

function failure({ status, headers }: Response, body: unknown): RequestFailed {
  const problem = Problem.safeParse(body);
  if (problem.success) {
    const { code, detail, requestId, errors = [], later, reason = null } = problem.data;
    const faults = errors.map((one) => one.detail);
    const seconds = Number(headers.get('retry-after') ?? NaN);
    const retryAfter = seconds > 0 ? seconds * 1000 : null;
    return new RequestFailed(code, detail, requestId, faults, retryAfter, later, reason);
  }
  if (status === 502 || status === 503 || status === 504) return new RequestFailed('unreachable', '');
  return new RequestFailed('unreadable', `HTTP ${status}`);
}
