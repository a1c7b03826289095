import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import { setInitialPassword } from './initial-password.mjs';
import { findJava, javaRange } from './java.mjs';
import { ensureJars } from './jars.mjs';

/** The two lines of Neo4j the project is proved on: long-term support and the newest. */
export const neo4jVersions = ['5.26.30', '2026.08.1'];

export const neo4jUser = 'neo4j';

/** The class that starts the server; the launcher scripts of the distribution are not among the jars. */
const entryPoint = (version) =>
  version.startsWith('5.') ? 'org.neo4j.server.CommunityEntryPoint' : 'org.neo4j.server.Neo4jCommunity';

const openModules = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/**
 * For a server that lives for minutes: the second compiler and the parallel collector cost more than they bring back
 * in that time, half of the processor time of the contract tests. Nothing for a server whose speed is measured.
 */
const shortLivedFlags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Small, on this machine only, nothing reported to anybody. */
function configuration(version, runDir, port, shortLived) {
  const folders = ['data', 'logs', 'run', 'import', 'plugins'].map(
    (name) => `server.directories.${name}=${join(runDir, name)}`,
  );
  return [
    ...folders,
    `server.directories.transaction.logs.root=${join(runDir, 'tx')}`,
    'server.default_listen_address=127.0.0.1',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=128m',
    'db.tx_log.preallocate=false',
    'db.transaction.timeout=60s',
    'db.lock.acquisition.timeout=10s',
    // Tests empty the database over and over: plans made anew for each size were a third of the processor time.
    ...(shortLived ? ['dbms.cypher.min_replan_interval=1h'] : []),
    ...(version.startsWith('5.')
      ? []
      : ['dbms.fleet_manager.enabled=false', 'server.fleet_discovery.enabled=false']),
    '',
  ].join('\n');
}

/**
 * Starts a Neo4j Community server on 127.0.0.1 and answers once it accepts connections. `runDir` keeps its data; a
 * port of 0 takes a free one. `stop` ends it cleanly, `kill` is a crash; both wait until the process is gone.
 * `shortLived` starts sooner and gets less fast.
 */
export async function startNeo4jServer({ version, runDir, port = 0, password, shortLived = false }) {
  const java = findJava(version);
  if (java === undefined) throw new Error(`Neo4j ${version} needs Java ${javaRange(version).join(' to ')}`);
  const home = await ensureJars(version);
  const boltPort = port === 0 ? await freePort() : port;
  for (const name of ['conf', 'data', 'logs', 'run', 'import', 'plugins', 'tx'])
    mkdirSync(join(runDir, name), { recursive: true });
  writeFileSync(join(runDir, 'conf/neo4j.conf'), configuration(version, runDir, boltPort, shortLived));
  const classPath = `${runDir}/plugins/*:${runDir}/conf:${home}/lib/*`;
  if (!existsSync(join(runDir, 'data/databases/system')))
    setInitialPassword(join(runDir, 'data'), neo4jUser, password);

  const flags = [
    ...(java.major >= 24 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
    ...(shortLived ? shortLivedFlags : []),
  ];
  const child = spawn(
    java.command,
    [
      '-Xms128m',
      '-Xmx512m',
      ...openModules,
      '--enable-native-access=ALL-UNNAMED',
      '-Dlog4j2.disable.jmx=true',
      '-Dfile.encoding=UTF-8',
      ...flags,
      '-cp',
      classPath,
      entryPoint(version),
      `--home-dir=${home}`,
      `--config-dir=${join(runDir, 'conf')}`,
      '--console-mode',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  void exited.then(() => process.off('exit', endWithUs));
  await started(child, version);
  const end = async (signal) => {
    child.kill(signal);
    await exited;
  };
  return {
    uri: `bolt://127.0.0.1:${boltPort}`,
    port: boltPort,
    user: neo4jUser,
    password,
    version,
    pid: child.pid,
    exited,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** Waits for the server's own "Started." and goes on emptying its output. */
function started(child, version) {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk) => {
      output = (output + String(chunk)).slice(-4000);
      if (output.includes('Started.')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`Neo4j ${version} ended while starting (${code})\n${output}`)),
    );
  });
}
