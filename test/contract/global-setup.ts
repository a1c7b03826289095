/** Filled in when the Neo4j servers exist. */
export function setup(): void {}
