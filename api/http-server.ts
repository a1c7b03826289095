import { randomUUID } from 'node:crypto';
import { createServer, maxHeaderSize, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemOf } from './problem.ts';
import { InvalidRequest, TooLarge } from './request-errors.ts';

/** An HTTP server that answers with a problem also where a request does not come as far as `listener`. */
export function httpServer(listener: RequestListener): Server {
  const server = createServer(listener);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else answerUnparsed(socket, error.code ?? '');
  });
  return server;
}

function answerUnparsed(socket: Duplex, code: string): void {
  const requestId = randomUUID();
  const { problem } = problemOf(meaningOf(code), requestId);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** What Node's parser stumbled over, by its code. */
function meaningOf(code: string): Error {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new TooLarge(
      431,
      `Die Kopfzeilen der Anfrage sind größer als ${maxHeaderSize} Bytes. Meist hilft es, die Cookies dieser Adresse zu löschen. ` +
        `The headers of the request are larger than ${maxHeaderSize} bytes. What mostly helps: delete the cookies of this address.`,
    );
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return new TooLarge(413, 'The body carries too much beside itself.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new InvalidRequest([{ pointer: '', detail: 'the request did not arrive in time' }], 408);
  return new InvalidRequest([{ pointer: '', detail: 'the request is no HTTP' }]);
}
