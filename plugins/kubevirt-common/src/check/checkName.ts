import { show } from '../values/show';
import { Finding } from './Finding';
import { error } from './findings';

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
  const said = { name: show(name), better };
  if (!name) {
    return [error('name.empty', 'name', { better })];
  }
  if (name.length > MAX_NAME_LENGTH) {
    return [error('name.long', 'name', { ...said, length: name.length })];
  }
  const bad = /[^-a-z0-9]/.exec(name);
  if (bad) {
    return [error('name.wrong', 'name', { ...said, part: show(bad[0]) })];
  }
  return /^[a-z]/.test(name)
    ? [error('name.end', 'name', said)]
    : [error('name.begin', 'name', { ...said, part: show(name.charAt(0)) })];
}

function suggestName(name: string): string {
  const better = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, MAX_NAME_LENGTH)
    .replace(/-+$/, '');
  return better || 'vm';
}
