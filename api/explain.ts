import {
  DamagedJournal,
  DataDirInUse,
  EmbeddedUnavailable,
  ForeignDatabase,
  StorageRefused,
} from '../graph/errors.ts';
import { InvalidConfig } from './config.ts';

const forOperators = [DamagedJournal, DataDirInUse, EmbeddedUnavailable, ForeignDatabase, StorageRefused];

/** What an operator can mend is told without a stack; any other error comes back as it is. */
export function explain(error: unknown): unknown {
  if (error instanceof InvalidConfig) return `Settings:\n${error.message}`;
  if (!(error instanceof Error)) return error;
  if (forOperators.some((kind) => error instanceof kind)) return error.message;
  if ('code' in error && error.code === 'EADDRINUSE')
    return (
      `${error.message}. Dort antwortet schon ein anderes Programm; nennen Sie mit PORT einen freien Port.\n` +
      'Another program listens there; set PORT to a free port.'
    );
  return error;
}
