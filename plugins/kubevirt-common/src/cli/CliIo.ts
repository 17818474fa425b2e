/**
 * All that the command line touches of the world around it.
 *
 * @public
 */
export interface CliIo {
  /** The text of a file, decoded as UTF-8. */
  readFile(path: string): Promise<string>;
  /** All of the standard input. */
  readStdin(): Promise<string>;
  /** Writes to the standard output, as it is. */
  print(text: string): void;
  /** Writes to the standard error, as it is. */
  printError(text: string): void;
}

/**
 * A command: takes the arguments after its name, and returns the exit code.
 *
 * @internal
 */
export type CliCommand = (args: string[], io: CliIo) => Promise<number>;
