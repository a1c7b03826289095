import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const server = `http://${process.env['HOST'] ?? '127.0.0.1'}:${process.env['PORT'] ?? '8080'}`;

/** The web application: built into web/dist, or served with reload in front of a running server. */
export default defineConfig({
  root: 'web',
  // One build for every path a proxy may put it under: its files find each other, the server tells the page where it is.
  base: './',
  plugins: [svelte({ configFile: false })],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/openapi.json': server, '/readyz': server } },
});
