/** The service as a process: told to stop it stops in order and ends with 0, however far its start has come. */
const stopping = new AbortController();
const stop = (): void => {
  stopping.abort();
};
// Who presses Ctrl-C twice does not want to wait. The others may come twice: to every process of a closed window, and
// from the one that started this one.
process.once('SIGINT', stop);
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

// Everything else is loaded afterwards: that takes a second, in which a signal would end the process as a crash does.
const { explain } = await import('./explain.ts');
const { serve } = await import('./service.ts');
let code = 0;
try {
  await serve(process.env, stopping.signal);
} catch (error) {
  console.error(explain(error));
  code = 1;
}
// Everything of ours is closed; the driver may leave a connection that was just being made when it was closed.
process.exit(code);
