import { CliCommand } from './CliIo';
import { parseArguments } from './parseArguments';
import { readInput } from './readInput';

/**
 * `kubevirt-vm explain`: prints what is to be said of each virtual machine
 * among the objects in a file.
 *
 * @internal
 */
export const explainCommand: CliCommand = async (args, io) => {
  const { operands } = parseArguments(args, []);
  const file = await readInput(operands, 'the Kubernetes objects', io);
  io.printError(`error: ${file.name} cannot be explained yet.\n`);
  return 1;
};
