import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const rounds = 1024;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/**
 * Leaves in a data folder what `neo4j-admin dbms set-initial-password` leaves there for the first start, without its
 * Java, which takes three to four seconds of processor time: name, and the SHA-256 of salt and password, hashed anew
 * in every further round.
 */
export function setInitialPassword(dataDir, user, password) {
  const salt = randomBytes(32);
  let digest = sha256(salt, password);
  for (let round = 1; round < rounds; round += 1) digest = sha256(digest);
  const credential = ['SHA-256', digest.toString('hex'), salt.toString('hex'), rounds].join(',');
  mkdirSync(join(dataDir, 'dbms'), { recursive: true });
  writeFileSync(join(dataDir, 'dbms/auth.ini'), `${user}:${credential}:\n`, { mode: 0o600 });
}
