/**
 * Request ids with which a release loads its programmes begin so, and with a slash: by this the history tells what came
 * with the program from what people did.
 */
export const releaseOrigin = 'first-start';
