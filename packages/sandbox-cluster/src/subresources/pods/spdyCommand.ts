import type { Duplex } from 'node:stream';
import { SpdyConnection, SpdyStream } from '../spdy';
import { RemoteCommand, RemoteCommandOptions } from './RemoteCommand';

/**
 * The protocols by which commands go over SPDY: every stream says in its
 * headers which it is.
 *
 * @internal
 */
export const spdyProtocols = ['v5.channel.k8s.io', 'v4.channel.k8s.io'];

/** Real milliseconds in which all streams have to come. */
const patience = 30_000;

/**
 * Carries a command over SPDY.
 *
 * @param onReady - called once all streams that the options ask for are there
 * @internal
 */
export function spdyCommand(
  transport: Duplex,
  options: RemoteCommandOptions,
  onReady: (command: RemoteCommand) => void,
): void {
  const { stdin, stdout, stderr, tty } = options;
  const wanted = [
    'error',
    ...(stdin ? ['stdin'] : []),
    ...(stdout ? ['stdout'] : []),
    ...(stderr ? ['stderr'] : []),
    ...(tty ? ['resize'] : []),
  ];
  const streams = new Map<string, SpdyStream>();
  const timer = setTimeout(() => transport.destroy(), patience);
  transport.on('close', () => clearTimeout(timer));
  const connection = SpdyConnection.create({
    transport,
    side: 'server',
    onStream: stream => {
      const { streamtype = '' } = stream.headers;
      streams.set(streamtype, stream);
      if (streamtype !== 'stdin') stream.resume();
      if (!wanted.every(name => streams.has(name))) return;
      clearTimeout(timer);
      onReady({
        stdin: streams.get('stdin'),
        stdout: text => streams.get('stdout')?.write(text),
        stderr: text => streams.get('stderr')?.write(text),
        end: status => {
          for (const name of ['stdout', 'stderr']) streams.get(name)?.end();
          streams.get('error')?.end(JSON.stringify(status), () => {
            connection.close();
          });
        },
      });
    },
  });
}
