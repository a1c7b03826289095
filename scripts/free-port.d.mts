/** A port of this machine on which nothing listens, and which no connection going out is given. */
export function freePort(): Promise<number>;
