import { PassThrough } from 'node:stream';
import type { WebSocket } from 'ws';
import { onBytes } from '../streams/binary';
import { RemoteCommand, RemoteCommandOptions } from './RemoteCommand';

/**
 * The protocols by which commands go over WebSockets: the first byte of every
 * message names its stream.
 *
 * @internal
 */
export const webSocketProtocols = ['v5.channel.k8s.io', 'v4.channel.k8s.io'];

const channels = { stdin: 0, stdout: 1, stderr: 2, error: 3, close: 255 };

/**
 * Carries a command over a WebSocket.
 *
 * @internal
 */
export function webSocketCommand(
  socket: WebSocket,
  options: RemoteCommandOptions,
): RemoteCommand {
  const stdin = new PassThrough();
  const send = (channel: number, text: string) => {
    if (socket.readyState === socket.OPEN) {
      socket.send(Buffer.concat([Buffer.of(channel), Buffer.from(text)]));
    }
  };
  onBytes(socket, message => {
    const [channel] = message;
    const rest = message.subarray(1);
    if (channel === channels.stdin) stdin.write(rest);
    if (channel === channels.close && rest[0] === channels.stdin) stdin.end();
  });
  socket.on('close', () => stdin.destroy());
  socket.on('error', () => socket.terminate());
  return {
    stdin: options.stdin ? stdin : undefined,
    stdout: text => {
      if (options.stdout) send(channels.stdout, text);
    },
    stderr: text => {
      if (options.stderr) send(channels.stderr, text);
    },
    end: status => {
      send(channels.error, JSON.stringify(status));
      socket.close(1000);
    },
  };
}
