import { spawn } from 'node:child_process';
import { ensureDependencies } from './dependencies.mjs';
import { node24, root } from './repository.mjs';

/** `npm run dev`: the server restarted on change, and Vite with reload in front of it (it proxies /api). */
process.chdir(root);
ensureDependencies();
const port = process.env.PORT ?? '8080';
const commands = [
  ['--watch-path=api', '--watch-path=graph', '--watch-path=seed', 'api/main.ts'],
  ['node_modules/vite/bin/vite.js', 'dev'],
];
const children = commands.map((args) =>
  spawn(node24, args, { cwd: root, env: { ...process.env, PORT: port }, stdio: 'inherit' }),
);
const endAll = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', endAll);
process.on('SIGTERM', endAll);
children.forEach((child) => child.on('exit', endAll));
