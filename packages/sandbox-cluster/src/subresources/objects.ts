import { SubresourceRequest } from '../server/SubresourceHandler';
import { VirtualMachine, VirtualMachineInstance } from '../simulator/model';
import { refusals } from './refusals';

const apiVersion = 'kubevirt.io/v1';

/**
 * Finds the instance of the call's name.
 *
 * @internal
 */
export function findInstance({
  objects,
  namespace,
  name,
}: SubresourceRequest): VirtualMachineInstance | undefined {
  const id = { namespace, name };
  return objects.find(apiVersion, 'VirtualMachineInstance', id) as unknown as
    | VirtualMachineInstance
    | undefined;
}

/**
 * Reads the instance of the call's name.
 *
 * @throws ApiError 404
 * @internal
 */
export function getInstance(
  request: SubresourceRequest,
): VirtualMachineInstance {
  const vmi = findInstance(request);
  if (!vmi) throw refusals.notFound('virtualmachineinstance', request.name);
  return vmi;
}

/**
 * Reads the machine of the call's name.
 *
 * @throws ApiError 404
 * @internal
 */
export function getMachine({
  objects,
  namespace,
  name,
}: SubresourceRequest): VirtualMachine {
  const vm = objects.find(apiVersion, 'VirtualMachine', { namespace, name });
  if (!vm) throw refusals.notFound('virtualmachine', name);
  return vm as unknown as VirtualMachine;
}

/**
 * Changes the machine of the call's name by a JSON merge patch.
 *
 * @internal
 */
export function patchMachine(
  { objects, namespace, name }: SubresourceRequest,
  patch: object,
  options: { dryRun: boolean; subresource?: 'status' },
): void {
  const id = { namespace, name };
  objects.mergePatch(apiVersion, 'VirtualMachine', id, patch, options);
}
