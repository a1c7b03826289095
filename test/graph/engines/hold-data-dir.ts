import { takeLock } from '../../../graph/engines/data-dir-lock.ts';

// Run as a process of its own: takes the data directory, says so in one line and keeps it until it is ended. When it is
// refused it says why and ends.
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: hold-data-dir.ts DATA_DIR');
try {
  const lock = await takeLock(dataDir, { notice: () => undefined });
  process.stdout.write(`held by ${process.pid}\n`);
  setInterval(() => {
    lock.expectNotLost();
  }, 1000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message.replaceAll('\n', ' | ') : String(error)}\n`);
}
