import { parseAllDocuments } from 'yaml';
import { explainDocuments } from '../describe';
import { CliCommand } from './CliIo';
import { parseArguments } from './parseArguments';
import { readInput } from './readInput';
import { UsageError } from './UsageError';

/**
 * `kubevirt-vm explain`: prints what is to be said of each virtual machine
 * among the objects in a file, as a JSON array. Where the file is neither
 * JSON nor YAML, it prints none and returns 1.
 *
 * @internal
 */
export const explainCommand: CliCommand = async (args, io) => {
  const { options, operands } = parseArguments(args, ['now']);
  const now = options.now === undefined ? undefined : new Date(options.now);
  if (now && Number.isNaN(now.getTime())) {
    throw new UsageError(
      `Give --now a time, 2026-01-31T08:00:00Z for instance, not ${options.now}.`,
    );
  }
  const file = await readInput(operands, 'the Kubernetes objects', io);
  const parsed = parse(file.content);
  if (!parsed.ok) {
    io.printError(
      `error: ${file.name} is neither JSON nor YAML: ${parsed.reason}\n`,
    );
    return 1;
  }
  const views = explainDocuments(parsed.document, { now });
  if (views.length === 0) {
    io.printError(`There is no virtual machine in ${file.name}.\n`);
  }
  io.print(`${JSON.stringify(views, null, 2)}\n`);
  return 0;
};

function parse(
  content: string,
): { ok: true; document: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, document: JSON.parse(content) };
  } catch {
    // What kubectl prints may be YAML just as well.
  }
  const documents = parseAllDocuments(content);
  const error = documents.flatMap(({ errors }) => errors)[0];
  return error
    ? { ok: false, reason: error.message }
    : { ok: true, document: documents.map(document => document.toJS()) };
}
