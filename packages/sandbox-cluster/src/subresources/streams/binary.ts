import { RawData, WebSocket } from 'ws';

/**
 * Calls back with what comes in binary messages. Text messages are dropped
 * silently, as virt-handler does.
 *
 * @internal
 */
export function onBytes(
  socket: WebSocket,
  listener: (bytes: Buffer) => void,
): void {
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary) return;
    if (Buffer.isBuffer(data)) listener(data);
    else if (Array.isArray(data)) listener(Buffer.concat(data));
    else listener(Buffer.from(data));
  });
}

/**
 * Sends bytes as a binary message, while the line is up.
 *
 * @internal
 */
export function sendBytes(socket: WebSocket, bytes: Uint8Array): void {
  if (socket.readyState === socket.OPEN) socket.send(bytes, { binary: true });
}
