import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../scripts/free-port.mjs';
import { silentServer } from '../contract/silent-server.ts';
import { httpAnswer, speakingServer } from '../contract/speaking-server.ts';
import { temporaryDir } from '../contract/temporary-dir.ts';
import { startCommand, type Command } from './command.ts';

/** The service as `npm start` runs it. */
function startService(env: Readonly<Record<string, string>>): Command {
  return startCommand([process.execPath, 'api/main.ts'], { PORT: '0', ...env });
}

const patience = { timeout: 50_000 };

test('a service that others may reach warns of it, and ends with 0 when it is stopped while it waits for its database', async () => {
  const silent = await silentServer();
  onTestFinished(silent.close);
  const service = startService({ HOST: '0.0.0.0', NEO4J_URI: silent.uri });
  await expect.poll(service.output, patience).toContain('Kulturnetz: http');
  expect(service.output()).toContain(
    'Mit HOST=0.0.0.0 kann jeder, der diesen Rechner im Netz erreicht, ohne Anmeldung',
  );
  expect(service.output()).toContain('without signing in');
  service.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  expect(service.output()).not.toContain('rror');
});

test('a service that is stopped while it loads its first documents ends with 0', async () => {
  const service = startService({ DATA_DIR: await temporaryDir() });
  await expect.poll(service.output, patience).toContain('First start');
  service.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  expect(service.output()).not.toMatch(/Kulturnetz: http|rror/);
});

test('every new reason why the database is not there is told once', async () => {
  const port = await freePort();
  const service = startService({ NEO4J_URI: `bolt://127.0.0.1:${port}` });
  await expect.poll(service.output, patience).toContain('nothing answers at its address');
  await speakingServer([httpAnswer], port);
  await expect.poll(service.output, patience).toContain('does not speak as Neo4j does: check NEO4J_URI');
  service.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  expect(service.output().match(/Not ready yet/g)).toHaveLength(2);
});

test('a machine without the native part of the embedded graph is told so, offered Neo4j, and no file is made', async () => {
  const dataDir = await temporaryDir();
  // The loader of the package takes this file for the native part of this machine.
  const env = { NAPI_RS_NATIVE_LIBRARY_PATH: '/nowhere/grafeo.node', DATA_DIR: join(dataDir, 'data') };
  const service = startService(env);
  expect(await service.ended).toBe(1);
  expect(service.output()).toMatch(
    /^Der eingebaute Graph ist für diesen Rechner \(\w+-\w+\) nicht da: .+\n.+\n$/,
  );
  expect(service.output()).toContain('Nehmen Sie ein Neo4j: setzen Sie NEO4J_URI');
  expect(service.output()).toContain('Use a Neo4j: set NEO4J_URI');
  expect(await readdir(dataDir)).toEqual([]);

  const silent = await silentServer();
  onTestFinished(silent.close);
  const withNeo4j = startService({ ...env, NEO4J_URI: silent.uri });
  await expect.poll(withNeo4j.output, patience).toContain('Kulturnetz: http');
  withNeo4j.kill('SIGTERM');
  expect(await withNeo4j.ended).toBe(0);
});

test('a port that is taken and a setting that cannot be used are told with what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => {
    taken.close();
  });
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const refused = startService({ PORT: port, NEO4J_URI: 'bolt://127.0.0.1:9' });
  const misread = startService({ PUBLIC_URL: 'kultur.example.de/netz?x', NEO4J_LOG: 'all' });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain('nennen Sie mit PORT einen freien Port');
  expect(refused.output()).not.toContain(' at ');

  expect(await misread.ended).toBe(1);
  expect(misread.output()).toMatch(
    /^Settings:\nPUBLIC_URL: a http:\/\/ or https:\/\/ address.*\nNEO4J_LOG: /,
  );
});
