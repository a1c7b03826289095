/** Where a database for the tests listens, or why there is none. */
export type Neo4jAccess =
  | { readonly version: string; readonly uri: string; readonly user: string; readonly password: string }
  | { readonly version: string; readonly missing: string };

export const testPassword: string;
export function startTestServers(versions: readonly string[]): Promise<{
  readonly access: Neo4jAccess[];
  dispose(): Promise<void>;
}>;
