import { Finding } from 'backstage-plugin-kubevirt-common';
import { parseDocument } from 'yaml';

/**
 * Reads values that may have been given as YAML text.
 *
 * @param values - text, or what has been read already
 * @returns what the text says, or why it cannot be read; the text itself is
 * not quoted, since it may hold a password
 * @internal
 */
export function readYaml(
  values: unknown,
): { read: unknown } | { unreadable: Finding } {
  if (typeof values !== 'string') {
    return { read: values };
  }
  const document = parseDocument(values, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const line = values.slice(0, error.pos[0]).split('\n').length;
    return unreadable(`Is not YAML from line ${line} on: ${error.message}.`);
  }
  try {
    return { read: document.toJS() };
  } catch {
    return unreadable('Has aliases that stand for too much.');
  }
}

function unreadable(message: string): { unreadable: Finding } {
  return {
    unreadable: { path: 'values', severity: 'error', code: 'yaml', message },
  };
}
