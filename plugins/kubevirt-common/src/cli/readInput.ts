import { CliIo } from './CliIo';
import { UsageError } from './UsageError';

/**
 * Reads the one file that a command works on; `-` is the standard input.
 *
 * @param operands - the command's operands
 * @param what - what the file holds, for the sentence that says what is right
 * @throws UsageError where there is not exactly one operand, or it cannot be read
 * @internal
 */
export async function readInput(
  operands: readonly string[],
  what: string,
  io: CliIo,
): Promise<{ name: string; content: string }> {
  if (operands.length !== 1) {
    throw new UsageError(
      operands.length
        ? `Give one file with ${what}, not ${operands.length}: ${operands.join(
            ', ',
          )}.`
        : `Give the file with ${what}, or - for the standard input.`,
    );
  }
  const [path] = operands;
  if (path === '-') {
    return { name: 'the standard input', content: await io.readStdin() };
  }
  try {
    return { name: path, content: await io.readFile(path) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(
      `Give a file that can be read: ${path} cannot (${reason}).`,
    );
  }
}
