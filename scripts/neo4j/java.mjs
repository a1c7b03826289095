import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

/** Where Linux distributions put their JDKs. */
const jvmFolder = '/usr/lib/jvm';

/** The Java versions a Neo4j version runs on: [lowest, highest]. */
export function javaRange(version) {
  return version.startsWith('5.') ? [17, 21] : [21, Infinity];
}

/** The major version of a JDK folder, from its release file; undefined when it is none. */
function majorOf(home) {
  const release = join(home, 'release');
  if (!existsSync(release) || !existsSync(join(home, 'bin/java'))) return undefined;
  const match = /JAVA_VERSION="(\d+)/.exec(readFileSync(release, 'utf8'));
  return match ? Number(match[1]) : undefined;
}

/** The java on the PATH, asked for its home. */
function homeOnPath() {
  const answer = spawnSync('java', ['-XshowSettings:properties', '-version'], { encoding: 'utf8' });
  return /java\.home = (.+)/.exec(answer.stderr ?? '')?.[1]?.trim();
}

/** The `java` command and its major version for a Neo4j version; undefined when the machine has none that fits. */
export function findJava(version) {
  const [lowest, highest] = javaRange(version);
  const folders = existsSync(jvmFolder) ? readdirSync(jvmFolder).sort() : [];
  const homes = [process.env.JAVA_HOME, homeOnPath(), ...folders.map((name) => join(jvmFolder, name))];
  for (const home of homes) {
    const major = home ? majorOf(home) : undefined;
    if (major !== undefined && major >= lowest && major <= highest)
      return { command: join(home, 'bin/java'), major };
  }
  return undefined;
}
