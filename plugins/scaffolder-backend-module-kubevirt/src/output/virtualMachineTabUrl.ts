import { parseEntityRef } from '@backstage/catalog-model';

/**
 * The path of a virtual machine's tab on its entity page.
 *
 * @param entityRef - the reference of the virtual machine's entity, in full
 * @returns a path of the app, to be resolved against its base URL
 * @internal
 */
export function virtualMachineTabUrl(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [namespace, kind.toLowerCase(), name].map(encodeURIComponent);
  return `/catalog/${parts.join('/')}/virtual-machine`;
}
