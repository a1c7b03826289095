import { ensureWebBuild } from './web-build.mjs';

/** Builds the web application where that is called for, as a command of its own, so that others can run beside it. */
ensureWebBuild();
