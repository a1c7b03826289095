import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { node24, root } from './repository.mjs';
import { become } from './run.mjs';
import { ensureWebBuild } from './web-build.mjs';

/** `npm run bench`: prints tables with ratios and the goals beside them; never fails on noise. */
process.chdir(root);
ensureDependencies();
ensureWebBuild();
become(node24, ['--expose-gc', 'test/bench/bench.ts', ...process.argv.slice(2)], {
  env: { ...process.env, CHROMIUM_PATH: ensureChromium() ?? '' },
});
