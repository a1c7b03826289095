import { z } from 'zod';
import type { Engine, Query } from '../../graph/engines/engine.ts';
import { passingEngine } from '../contract/passing-engine.ts';

/** One read as a question asked it. */
export interface RecordedRead {
  readonly name: string;
  readonly text: string;
  readonly params: unknown;
}

/**
 * An engine that passes everything on and writes down what was read, so that a bench can repeat the bare queries.
 * `take` answers the reads since the last call in groups: those of one group were asked at the same time.
 */
export function recordingEngine(engine: Engine): { engine: Engine; take(): RecordedRead[][] } {
  let groups: RecordedRead[][] = [];
  let underWay = 0;
  return {
    engine: passingEngine(engine, {
      read: async (query, params, signal) => {
        const read = { name: query.name, text: query.text, params: query.params.parse(params) };
        const group = underWay > 0 ? groups.at(-1) : undefined;
        if (group) group.push(read);
        else groups.push([read]);
        underWay += 1;
        try {
          return await engine.read(query, params, signal);
        } finally {
          underWay -= 1;
        }
      },
    }),
    take: () => {
      const taken = groups;
      groups = [];
      return taken;
    },
  };
}

/** The same text as a query whose parameters and rows nobody parses. */
export function bareQuery({ name, text }: RecordedRead): Query {
  return { name, text, params: z.unknown(), row: z.unknown() };
}
