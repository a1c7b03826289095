import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const server = `http://${process.env['HOST'] ?? '127.0.0.1'}:${process.env['PORT'] ?? '8080'}`;

/**
 * Puts the styles behind what the page says while it is loading: in its head they would keep it blank until they are
 * there, and the content security policy allows none within the page.
 */
const stylesBehindFirstWords: Plugin = {
  name: 'styles-behind-first-words',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const styles = html.match(/[ \t]*<link rel="stylesheet"[^>]*>\n?/g) ?? [];
      const without = styles.reduce((page, link) => page.replace(link, ''), html);
      return without.replace(/(?=[ \t]*<noscript>)/, styles.join(''));
    },
  },
};

/** Narrow windows start with the table; the figure is that of `isPhone`. */
const wideWindows = '(width > 40em)';

/**
 * Makes a page of its own for the network, which names the code and the faces of the map from the start. Without it
 * each is asked for only when what came before has arrived and been run.
 */
const networkPage: Plugin = {
  name: 'network-page',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const html = page.source.toString();
      const named = (part: string) =>
        Object.values(bundle).filter((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(part));
      const scripts = new Set<string>();
      const add = (name: string): void => {
        const file = bundle[name];
        if (file?.type !== 'chunk' || scripts.has(name)) return;
        scripts.add(name);
        file.imports.forEach(add);
      };
      for (const { fileName } of [...named('/explore/Explore.svelte'), ...named('/map/NetworkMap.svelte')])
        add(fileName);
      const faces = Object.keys(bundle).filter((name) => /latin-[46]00-normal.*\.woff2$/.test(name));
      // What runs first must not share a slow line with what is wanted last.
      const links = [
        ...[...scripts]
          .filter((name) => !html.includes(name))
          .map(
            (name) =>
              `rel="modulepreload" fetchpriority="low" media="${wideWindows}" crossorigin href="./${name}"`,
          ),
        ...faces.map((name) => `rel="preload" as="font" type="font/woff2" crossorigin href="./${name}"`),
      ].map((link) => `    <link ${link}>\n`);
      const source = html.replace(/(?=[ \t]*<\/head>)/, links.join(''));
      this.emitFile({ type: 'asset', fileName: 'netz.html', source });
    },
  },
};

/** The web application: built into web/dist, or served with reload in front of a running server. */
export default defineConfig({
  root: 'web',
  // One build for every path a proxy may put it under: its files find each other, the server tells the page where it is.
  base: './',
  plugins: [svelte({ configFile: false }), stylesBehindFirstWords, networkPage],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // A file costs a slow line more than the bytes in it: one style sheet, and one script of what several pages share.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /\/(web\/src\/(ui|evidence|url-state)|graph\/schema)\//,
              minShareCount: 2,
              priority: 2,
            },
            { name: 'picture', test: /\/web\/src\/(explore|map|layout)\//, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/openapi.json': server, '/readyz': server } },
});
