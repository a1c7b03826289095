import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Settings from the environment; an empty value counts as not set. */
const Environment = z.object({
  PORT: port.default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, 'a neo4j:// or bolt:// address')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().optional(),
  /** Requests per minute and client; 0 switches the limit off. */
  RATE_LIMIT: z.coerce.number().int().min(0).default(1200),
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly neo4j: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database?: string;
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
    dataDir: settings.DATA_DIR,
    neo4j:
      settings.NEO4J_URI === undefined
        ? null
        : {
            uri: settings.NEO4J_URI,
            user: settings.NEO4J_USER,
            password: settings.NEO4J_PASSWORD,
            ...(settings.NEO4J_DATABASE === undefined ? {} : { database: settings.NEO4J_DATABASE }),
          },
    rateLimit: settings.RATE_LIMIT,
    trustedProxies: settings.TRUST_PROXY,
  };
}
