import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const runScript = pathToFileURL('scripts/run.mjs').href;

/** A process that hands its foreground over to a second one running `code`. */
function becoming(code: string) {
  const outer = `import { become } from '${runScript}'; become(process.execPath, ['-e', ${JSON.stringify(code)}]);`;
  return spawn(process.execPath, ['--input-type=module', '-e', outer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('A command that hands over to another', () => {
  it('ends with the exit code of the other', async () => {
    const [code] = (await once(becoming('process.exit(7)'), 'exit')) as [number | null];
    expect(code).toBe(7);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'passes %s on and waits for an orderly end',
    async (signal) => {
      const child = becoming(`
      process.on('${signal}', () => { console.log('ended in order'); process.exit(3); });
      setInterval(() => undefined, 1000);
      console.log('ready');`);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output === 'ready\n') child.kill(signal);
      });
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(output).toBe('ready\nended in order\n');
      expect(code).toBe(3);
    },
  );

  it('says which signal ended the other, as a shell does', async () => {
    const [code] = (await once(becoming(`process.kill(process.pid, 'SIGKILL')`), 'exit')) as [number | null];
    expect(code).toBe(128 + 9);
  });
});
