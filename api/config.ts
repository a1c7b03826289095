import { z } from 'zod';
import { neo4jLogLevels, type Neo4jLogLevel } from '../graph/engines/neo4j.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** Settings from the environment; an empty value counts as not set. */
const Environment = z.object({
  PORT: port.default(8080),
  HOST: z.string().default('127.0.0.1'),
  /** The whole address under which people reach the service, with the path a proxy puts it under. */
  PUBLIC_URL: z.string().refine(isPlainAddress, 'a http:// or https:// address without ? and #').optional(),
  DATA_DIR: z.string().default('./data'),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, 'a neo4j:// or bolt:// address')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().optional(),
  /** From which level on the driver's own log goes to standard error; nothing of it without one. */
  NEO4J_LOG: z.enum(neo4jLogLevels).optional(),
  /** Requests per minute and address, which may be a whole town hall; 0 switches the limit off. */
  RATE_LIMIT: z.coerce.number().int().min(0).default(6000),
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
});

function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, search, hash, username } = new URL(address);
  return /^https?:$/.test(protocol) && search + hash + username === '';
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: URL | null;
  readonly dataDir: string;
  readonly neo4j: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database?: string;
    readonly logLevel?: Neo4jLogLevel;
  } | null;
  readonly rateLimit: number;
  readonly trustedProxies: number;
}

/** A setting that cannot be used; the message names it. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

/** Reads the settings. Throws InvalidConfig naming every faulty one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new InvalidConfig(faults.join('\n'));
  }
  const settings = parsed.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL === undefined ? null : new URL(settings.PUBLIC_URL),
    dataDir: settings.DATA_DIR,
    neo4j:
      settings.NEO4J_URI === undefined
        ? null
        : {
            uri: settings.NEO4J_URI,
            user: settings.NEO4J_USER,
            password: settings.NEO4J_PASSWORD,
            ...(settings.NEO4J_DATABASE === undefined ? {} : { database: settings.NEO4J_DATABASE }),
            ...(settings.NEO4J_LOG === undefined ? {} : { logLevel: settings.NEO4J_LOG }),
          },
    rateLimit: settings.RATE_LIMIT,
    trustedProxies: settings.TRUST_PROXY,
  };
}
