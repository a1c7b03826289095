import { z } from 'zod';
import type { Engine, Query } from '../../graph/engines/engine.ts';

/** One read as a GraphStore method asked it. */
export interface RecordedRead {
  readonly name: string;
  readonly text: string;
  readonly params: unknown;
}

/** An engine that passes everything on and writes down what was read, so that a bench can repeat the bare queries. */
export function recordingEngine(engine: Engine): { engine: Engine; take(): RecordedRead[] } {
  let reads: RecordedRead[] = [];
  return {
    engine: {
      name: engine.name,
      prepare: () => engine.prepare(),
      read: (query, params, signal) => {
        reads.push({ name: query.name, text: query.text, params: query.params.parse(params) });
        return engine.read(query, params, signal);
      },
      write: (entry, work) => engine.write(entry, work),
      verify: (timeoutMs) => engine.verify(timeoutMs),
      close: () => engine.close(),
    },
    take: () => {
      const taken = reads;
      reads = [];
      return taken;
    },
  };
}

/** The same text as a query whose parameters and rows nobody parses. */
export function bareQuery({ name, text }: RecordedRead): Query {
  return { name, text, params: z.unknown(), row: z.unknown() };
}
