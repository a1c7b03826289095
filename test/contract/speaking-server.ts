import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** A port where something answers whose language is not a Neo4j's; answers its address. It ends with the test. */
export async function speakingServer(answers: readonly Uint8Array[], port = 0): Promise<string> {
  const server = createServer((socket) => {
    const left = [...answers];
    socket.on('error', () => undefined);
    socket.on('data', () => {
      const answer = left.shift();
      if (answer !== undefined) socket.write(answer);
    });
    onTestFinished(() => {
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return `bolt://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/** What a web server says to what it does not understand. */
export const httpAnswer = Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n');
/** Where a Neo4j sends four bytes or more: nothing that ends there is an answer of one. */
export const shortAnswers = [[5], [5, 6], [0, 0, 4], [0, 0, 1, 255], [0, 0, 1, 255, 3, 0, 0]].map((bytes) =>
  Buffer.from(bytes),
);
/** Bolt 4.4 is agreed upon, then comes what is no message, no value, or a failure that says nothing. */
export const brokenBolt = [
  [0xb1, 0x77, 0xa0],
  [0xb1, 0x70, 0xe5],
  [0xb1, 0x7f, 0xa0],
].map((message) => [Buffer.from([0, 0, 4, 4]), Buffer.from([0, message.length, ...message, 0, 0])]);
