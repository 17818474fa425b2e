import { InputError } from '@backstage/errors';

/**
 * A virtual machine as an annotation names it: what it leaves open is said by
 * the other annotations.
 *
 * @internal
 */
export interface NamedVirtualMachine {
  cluster?: string;
  namespace?: string;
  name: string;
}

/**
 * Reads `web`, `web, db` or `team-b/db, prod/team-b/cache`. Neither commas
 * nor slashes can be part of a name.
 *
 * @param names - the annotation's value
 * @returns at least one
 * @throws InputError that names the part which cannot be read
 * @internal
 */
export function parseVirtualMachineNames(names: string): NamedVirtualMachine[] {
  return names
    .split(',')
    .map(part => part.trim())
    .map(part => {
      const segments = part.split('/').map(segment => segment.trim());
      if (segments.length > 3 || segments.includes('')) {
        throw new InputError(
          `'${part}' names no virtual machine; '<name>', '<namespace>/<name>' and '<cluster>/<namespace>/<name>' do`,
        );
      }
      const [name, namespace, cluster] = segments.reverse();
      return { cluster, namespace, name };
    });
}
