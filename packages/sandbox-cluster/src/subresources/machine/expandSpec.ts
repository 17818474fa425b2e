import { ObjectAccess } from '../../server/ObjectAccess';
import { SubresourceRequest } from '../../server/SubresourceHandler';
import {
  Instancetype,
  Preference,
  VirtualMachine,
} from '../../simulator/model';
import {
  expandMachine,
  InstancetypeLookup,
} from '../../simulator/virtController/instancetype/expandMachine';
import { defineRead } from '../defineCall';
import { getMachine } from '../objects';
import { refusals } from '../refusals';

const apiVersion = 'instancetype.kubevirt.io/v1beta1';

function lookup(objects: ObjectAccess): InstancetypeLookup {
  const find = <T>(reference: {
    kind: string;
    name: string;
    namespace?: string;
  }) => {
    const { kind, name, namespace } = reference;
    const id = kind.includes('Cluster') ? { name } : { namespace, name };
    return objects.find(apiVersion, kind, id) as unknown as T | undefined;
  };
  return {
    instancetype: reference => find<Instancetype>(reference),
    preference: reference => find<Preference>(reference),
  };
}

/**
 * Fills a machine's instance type and preference in.
 *
 * @throws ApiError 500 where one of them is missing or contradicts the machine
 * @internal
 */
export function expanded(
  machine: VirtualMachine,
  { objects }: SubresourceRequest,
): VirtualMachine {
  const result = expandMachine(machine, lookup(objects));
  if (!result.ok) throw refusals.internal(result.message);
  const { vm } = result;
  const { instancetype: _, preference: _preference, ...spec } = vm.spec;
  return { ...vm, spec };
}

/**
 * `GET virtualmachines/{name}/expand-spec`: the machine with its instance type
 * and preference filled in.
 *
 * @internal
 */
export const expandSpec = defineRead(
  'virtualmachines',
  'expand-spec',
  request => ({ status: 200, body: expanded(getMachine(request), request) }),
);
