import { SubresourceHandler } from '../../server/SubresourceHandler';
import { VirtualMachine } from '../../simulator/model';
import { readBody } from '../readBody';
import { refusals } from '../refusals';
import { expanded } from './expandSpec';

/**
 * `PUT {namespace}/expand-vm-spec`: fills the instance type and the preference
 * of a machine in that need not exist.
 *
 * @internal
 */
export const expandVmSpec: SubresourceHandler = {
  path: 'expand-vm-spec',
  method: 'PUT',
  handle: request => {
    const { kind, metadata, spec } = readBody<VirtualMachine>(request);
    if (kind !== 'VirtualMachine' || !metadata || !spec?.template) {
      throw refusals.badRequest('Object is not a valid VirtualMachine');
    }
    const { namespace } = request;
    if (metadata.namespace && metadata.namespace !== namespace) {
      throw refusals.badRequest(`VM namespace must be empty or ${namespace}`);
    }
    const vm: VirtualMachine = {
      apiVersion: 'kubevirt.io/v1',
      kind,
      metadata: { ...metadata, namespace },
      spec,
    };
    return { status: 200, body: expanded(vm, request) };
  },
};
