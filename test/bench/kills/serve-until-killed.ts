import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { Graph } from '../../../graph/graph.ts';
import { serveWrites } from './serve-writes.ts';

// Run as a process of its own: serves the graph of a data directory until it is killed. Every start that has anything
// to make leaves a snapshot, so that kills fall into its writing too.
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: serve-until-killed.ts DATA_DIR');
const engine = await openEmbedded({ dataDir, snapshotAfter: 0, notice: console.error });
const { url } = await serveWrites(new Graph(engine));
process.stdout.write(`${url}\n`);
