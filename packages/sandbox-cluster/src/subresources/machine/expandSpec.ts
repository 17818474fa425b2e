import { ObjectAccess } from '../../server/SubresourceHandler';
import { Instancetype, Preference } from '../../simulator/model';
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
 * `GET virtualmachines/{name}/expand-spec`: the machine with its instance type
 * and preference filled in.
 *
 * @internal
 */
export const expandSpec = defineRead(
  'virtualmachines',
  'expand-spec',
  request => {
    const vm = getMachine(request);
    const expanded = expandMachine(vm, lookup(request.objects));
    if (!expanded.ok) throw refusals.internal(expanded.message);
    const {
      instancetype: _,
      preference: _preference,
      ...spec
    } = expanded.vm.spec;
    return { status: 200, body: { ...expanded.vm, spec } };
  },
);
