import { parseDocument, stringify } from 'yaml';
import { check } from '../check';
import { render, RenderProfile } from '../render';
import { parseValues } from '../values';
import { CliCommand } from './CliIo';
import { formatFinding } from './formatFinding';
import { parseArguments } from './parseArguments';
import { readInput } from './readInput';
import { UsageError } from './UsageError';

const profiles: readonly RenderProfile[] = ['modern', 'chart'];

/**
 * `kubevirt-vm render`: prints the objects of a virtual machine as YAML
 * documents. Where there is an error, it prints none and returns 1.
 *
 * @internal
 */
export const renderCommand: CliCommand = async (args, io) => {
  const { options, operands } = parseArguments(args, [
    'name',
    'namespace',
    'profile',
  ]);
  const { name, namespace } = options;
  if (name === undefined) {
    throw new UsageError('Give --name, the name of the virtual machine.');
  }
  if (namespace === undefined) {
    throw new UsageError(
      'Give --namespace, where the virtual machine will be.',
    );
  }
  const profile = profiles.find(each => each === (options.profile ?? 'modern'));
  if (!profile) {
    throw new UsageError(
      `Give --profile modern or --profile chart, not ${options.profile}.`,
    );
  }
  const file = await readInput(operands, 'the values', io);

  const read = readYaml(file.content);
  if (!read.ok) {
    io.printError(`error: ${file.name} is not valid YAML: ${read.reason}\n`);
    return 1;
  }
  const { values } = read;
  const findings = check({ name, namespace, values, profile });
  findings.forEach(finding => io.printError(formatFinding(finding)));
  const parsed = parseValues(values);
  if (!parsed.ok || findings.some(({ severity }) => severity === 'error')) {
    return 1;
  }
  const { all } = render({ name, namespace, values: parsed.values, profile });
  io.print(
    all
      .map(object =>
        // A reader should not have to follow YAML's references or join lines.
        stringify(object, { aliasDuplicateObjects: false, lineWidth: 0 }),
      )
      .join('---\n'),
  );
  return 0;
};

type YamlReading =
  | { ok: true; values: unknown }
  | { ok: false; reason: string };

function readYaml(content: string): YamlReading {
  // Helm merges `<<` as YAML 1.1 does.
  const document = parseDocument(content, { merge: true });
  const [error] = document.errors;
  if (error) {
    // What follows the first line repeats the file, which may hold a password.
    const [reason] = error.message.split(/:?\n/);
    return { ok: false, reason };
  }
  try {
    return { ok: true, values: document.toJS() };
  } catch (cause) {
    // An alias without an anchor, or so many that they would fill the memory.
    return { ok: false, reason: String(cause) };
  }
}
