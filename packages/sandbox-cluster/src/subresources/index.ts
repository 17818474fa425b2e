import { SubresourceHandler } from '../server/SubresourceHandler';
import { Hypervisor } from '../simulator';

/**
 * The calls of `subresources.kubevirt.io`, as virt-api answers them.
 *
 * @param options.hypervisor - where the domains run that some of them reach
 * @internal
 */
export function subresourceHandlers(_options: {
  hypervisor: Hypervisor;
}): readonly SubresourceHandler[] {
  return [];
}
