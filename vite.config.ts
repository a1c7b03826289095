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

/** The web application: built into web/dist, or served with reload in front of a running server. */
export default defineConfig({
  root: 'web',
  // One build for every path a proxy may put it under: its files find each other, the server tells the page where it is.
  base: './',
  plugins: [svelte({ configFile: false }), stylesBehindFirstWords],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/openapi.json': server, '/readyz': server } },
});
