import type { Engine } from '../../graph/engines/engine.ts';

/** An engine that passes everything on but what is done `instead`. */
export function passingEngine(engine: Engine, instead: Partial<Engine>): Engine {
  return {
    name: engine.name,
    prepare: (keys) => engine.prepare(keys),
    read: (query, params, signal) => engine.read(query, params, signal),
    write: (work) => engine.write(work),
    lineOf: (version) => engine.lineOf(version),
    lines: () => engine.lines(),
    verify: (timeoutMs) => engine.verify(timeoutMs),
    close: () => engine.close(),
    ...instead,
  };
}
