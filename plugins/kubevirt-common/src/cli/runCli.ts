import { nearest } from '../values/nearest';
import { CliCommand, CliIo } from './CliIo';
import { explainCommand } from './explainCommand';
import { renderCommand } from './renderCommand';
import { UsageError } from './UsageError';

const help = `kubevirt-vm shows what the KubeVirt plugins for Backstage would do, without Backstage.

kubevirt-vm render --name NAME --namespace NAMESPACE [--profile modern|chart] FILE
  Prints the Kubernetes objects of the virtual machine that the values in FILE
  describe, as YAML. What is wrong with the values goes to the standard error.

kubevirt-vm explain [--now TIME] FILE
  Prints what is to be said of each virtual machine among the Kubernetes objects
  in FILE, as JSON. It is said for the newest time in FILE, or for TIME.

FILE may be - for the standard input. The exit code is 0, 1 where what was read
is wrong, or 2 where the command line is.
`;

const commands: Record<string, CliCommand> = {
  render: renderCommand,
  explain: explainCommand,
};

/**
 * The command line of this package.
 *
 * @param options - the arguments after the program's name, and the world around
 * @returns the exit code: 0, or 1 where the input is wrong, or 2 where the
 * command line is
 * @public
 */
export async function runCli(
  options: CliIo & { args: string[] },
): Promise<number> {
  const { args } = options;
  const [name, ...rest] = args;
  const optionsEnd = args.indexOf('--');
  const asksForHelp = args
    .slice(0, optionsEnd < 0 ? args.length : optionsEnd)
    .some(arg => arg === '--help' || arg === '-h');
  if (asksForHelp || name === 'help') {
    options.print(help);
    return 0;
  }
  try {
    return await commandCalled(name)(rest, options);
  } catch (error) {
    if (error instanceof UsageError) {
      options.printError(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

function commandCalled(name: string | undefined): CliCommand {
  const names = Object.keys(commands);
  if (name !== undefined && names.includes(name)) {
    return commands[name];
  }
  const all = names.join(' or ');
  if (name === undefined) {
    throw new UsageError(`Say what to do: ${all}; --help says more.`);
  }
  const near = nearest(name, names);
  throw new UsageError(
    `There is no command ${name}; ${
      near ? `did you mean ${near}?` : `there are ${all}.`
    }`,
  );
}
