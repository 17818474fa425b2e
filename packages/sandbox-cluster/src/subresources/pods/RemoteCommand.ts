import type { Readable } from 'node:stream';

/**
 * The streams of a command that is run in a container, whichever protocol
 * carries them.
 *
 * @internal
 */
export interface RemoteCommand {
  /** Absent where the client has nothing to say. */
  stdin?: Readable;
  stdout(bytes: string): void;
  stderr(bytes: string): void;
  /** Says how it went, and hangs up. */
  end(status: object): void;
}

/**
 * Which streams a client asks for.
 *
 * @internal
 */
export interface RemoteCommandOptions {
  command: string[];
  container: string;
  stdin: boolean;
  stdout: boolean;
  stderr: boolean;
  tty: boolean;
}

/**
 * Reads the options of an `exec` or `attach`.
 *
 * @internal
 */
export function readRemoteCommandOptions(
  query: URLSearchParams,
  container: string,
): RemoteCommandOptions {
  const flag = (name: string) => ['true', '1'].includes(query.get(name) ?? '');
  const tty = flag('tty');
  return {
    command: query.getAll('command'),
    container,
    stdin: flag('stdin'),
    stdout: flag('stdout'),
    // A terminal has one output.
    stderr: flag('stderr') && !tty,
    tty,
  };
}
