import { execFileSync } from 'node:child_process';
import { test } from 'vitest';

/** Why this machine cannot make the namespaces of a container, or null. */
function missing(args: readonly string[]): string | null {
  try {
    execFileSync('unshare', [...args, 'true'], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** What makes a process the first of a PID namespace of its own; it dies when `unshare` does. */
export const ownProcesses = ['--pid', '--fork', '--mount-proc', '--kill-child'] as const;
/** What makes mounts that are gone with the process. */
export const ownMounts = ['--mount'] as const;

/** A test in namespaces; where they cannot be made it is skipped and says why, with CI set it fails. */
export function testWith(namespaces: readonly string[], title: string, work: () => Promise<void>): void {
  const reason = missing(namespaces);
  if (reason === null || process.env.CI) test(title, work);
  else test.skip(`${title} (not tested: ${reason})`, work);
}
