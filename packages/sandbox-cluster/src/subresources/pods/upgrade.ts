import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';

/**
 * Which protocols a client may choose from.
 *
 * @internal
 */
export interface UpgradeOptions {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
  /** The best first. */
  protocols: readonly string[];
}

/** Reads a header that lists, in one line or in several. */
function listed({ rawHeaders }: IncomingMessage, name: string): string[] {
  return rawHeaders
    .filter((_, index) => rawHeaders[index - 1]?.toLowerCase() === name)
    .flatMap(line => line.split(','))
    .map(word => word.trim());
}

const words = (list: readonly string[]) => `[${list.join(' ')}]`;

function refuse(
  socket: Duplex,
  why: string,
  protocols: readonly string[],
): void {
  const body = `${why}, server accepts ${words(protocols)}`;
  socket.end(
    [
      'HTTP/1.1 403 Forbidden',
      'Content-Type: text/plain; charset=utf-8',
      'Connection: close',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

/**
 * Whether a client asks for a WebSocket and not for SPDY.
 *
 * @internal
 */
export function asksForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/**
 * Makes a connection a WebSocket.
 *
 * @param onOpen - called with it and the protocol
 * @internal
 */
export function upgradeToWebSocket(
  { request, socket, head, protocols }: UpgradeOptions,
  onOpen: (webSocket: WebSocket, protocol: string) => void,
): void {
  const asked = listed(request, 'sec-websocket-protocol');
  const protocol = protocols.find(one => asked.includes(one));
  if (!protocol) {
    refuse(socket, `Client sent protocols ${words(asked)}`, protocols);
    return;
  }
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
  });
  // `SPDY/3.1+portforward.k8s.io` is no token, as a protocol's name has to be
  // (RFC 6455): the library would refuse it.
  delete request.headers['sec-websocket-protocol'];
  server.on('headers', headers =>
    headers.push(`Sec-WebSocket-Protocol: ${protocol}`),
  );
  server.handleUpgrade(request, socket, head, webSocket =>
    onOpen(webSocket, protocol),
  );
}

/**
 * Makes a connection one of SPDY.
 *
 * @returns the protocol spoken over it, or undefined where it was refused
 * @internal
 */
export function upgradeToSpdy({
  request,
  socket,
  head,
  protocols,
}: UpgradeOptions): string | undefined {
  const asked = listed(request, 'x-stream-protocol-version');
  const protocol = protocols.find(one => asked.includes(one));
  if (request.headers.upgrade?.toLowerCase() !== 'spdy/3.1' || !protocol) {
    const offered = `client sent protocols ${words(asked)}`;
    refuse(socket, `unable to upgrade: ${offered}`, protocols);
    return undefined;
  }
  socket.write(
    [
      'HTTP/1.1 101 Switching Protocols',
      'Connection: Upgrade',
      'Upgrade: SPDY/3.1',
      `X-Stream-Protocol-Version: ${protocol}`,
      '\r\n',
    ].join('\r\n'),
  );
  if (head.length > 0) socket.unshift(head);
  return protocol;
}
