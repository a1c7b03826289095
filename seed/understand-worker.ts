import { parentPort, workerData } from 'node:worker_threads';
import { orRefused } from './readers/in-thread.ts';
import { understandFile, type ToUnderstand } from './understand-file.ts';

// Only `understand-apart.ts` starts this file.
parentPort?.postMessage(await orRefused(() => understandFile(workerData as ToUnderstand)));
