import { show } from '../values/show';
import { Finding } from './Finding';

// The longest DNS label, and label value, of Kubernetes.
const MAX_NAME_LENGTH = 63;

/**
 * Checks the name of a virtual machine. It is also the name of its Service,
 * so it must be a DNS-1035 label.
 *
 * @param name - the name
 * @returns at most one finding, for the path `name`
 * @public
 */
export function checkName(name: string): Finding[] {
  if (
    /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name) &&
    name.length <= MAX_NAME_LENGTH
  ) {
    return [];
  }
  const better = suggestName(name);
  return [
    {
      path: 'name',
      severity: 'error',
      code: 'name',
      message: `The name is ${show(name)}, and ${whatIsWrong(name)}.`,
      suggestion: `A name has up to ${MAX_NAME_LENGTH} lower-case letters, digits and '-', begins with a letter and does not end with '-'${
        better ? `: ${better}, for instance` : ''
      }.`,
    },
  ];
}

function whatIsWrong(name: string): string {
  if (!name) {
    return 'nothing can be called that';
  }
  if (name.length > MAX_NAME_LENGTH) {
    return `has ${name.length} characters`;
  }
  const bad = /[^-a-z0-9]/.exec(name);
  if (bad) {
    return `${show(bad[0])} is not allowed in it`;
  }
  return /^[a-z]/.test(name)
    ? "ends with '-'"
    : `begins with ${show(name.charAt(0))}`;
}

function suggestName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, MAX_NAME_LENGTH)
    .replace(/-+$/, '');
}
