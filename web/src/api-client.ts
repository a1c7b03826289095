import { config, type z } from 'zod';
import { Problem, type ProblemCode } from '../../graph/schema/problem.ts';

// Without this zod tries out `new Function`, which the content security policy refuses with a console error.
config({ jitless: true });

/** A question that got no usable answer. `unreachable`: no server; `unreadable`: an answer of unknown form. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly code: ProblemCode | 'unreachable' | 'unreadable';
  readonly requestId: string | null;
  constructor(code: RequestFailed['code'], detail: string, requestId: string | null = null) {
    super(detail);
    this.code = code;
    this.requestId = requestId;
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
  return `/api/${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

/**
 * Asks the server and parses its answer by `schema`.
 * Throws RequestFailed; an abort by `signal` throws the signal's reason.
 */
export async function ask<T>(schema: z.ZodType<T>, url: string, signal?: AbortSignal): Promise<T> {
  const response = await reach(url, signal);
  const body: unknown = await response.json().catch(() => {
    signal?.throwIfAborted();
    return null;
  });
  if (!response.ok) throw failure(response.status, body);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new RequestFailed('unreadable', parsed.error.issues[0]?.message ?? '');
  return parsed.data;
}

async function reach(url: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { headers: { accept: 'application/json' }, ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    throw new RequestFailed('unreachable', error instanceof Error ? error.message : '');
  }
}

function failure(status: number, body: unknown): RequestFailed {
  const problem = Problem.safeParse(body);
  if (problem.success)
    return new RequestFailed(problem.data.code, problem.data.detail, problem.data.requestId);
  if (status === 502 || status === 503 || status === 504) return new RequestFailed('unreachable', '');
  return new RequestFailed('unreadable', `HTTP ${status}`);
}
