import {
  ClusterObjects,
  KubernetesObject,
  VirtualMachineInstance,
} from '../objects';
import { VirtualMachineView } from '../view';
import { createContext } from './createContext';
import { describeContext } from './describeContext';
import { readClusterObjects } from './read/readClusterObjects';
import { key } from './select/key';
import { indexObjects, ObjectIndex } from './select/ObjectIndex';
import { isOwnedBy } from './select/isOwnedBy';
import { selectFromIndex } from './select/selectFromIndex';
import { VirtualMachineTarget } from './VirtualMachineTarget';

/**
 * Describes every VirtualMachine, and every VirtualMachineInstance that none
 * of them owns, in the order in which they are given.
 *
 * @param objects - of one cluster
 * @param options - `now` is the moment for which is described, the present
 *   one where absent
 * @public
 */
export function describeAll(
  objects: ClusterObjects,
  options: { now?: Date } = {},
): VirtualMachineView[] {
  const { now = new Date() } = options;
  const index = indexObjects(readClusterObjects(objects));
  return targetsOf(index).map(target =>
    describeContext(
      createContext({
        objects: selectFromIndex(index, target),
        target,
        now,
      }),
    ),
  );
}

function targetsOf(index: ObjectIndex): VirtualMachineTarget[] {
  const { virtualMachines, virtualMachineInstances } = index;
  const targets = [
    ...virtualMachines.all.map(vm => targetOf('VirtualMachine', vm)),
    ...virtualMachineInstances.all
      .filter(vmi => !hasKnownOwner(index, vmi))
      .map(vmi => targetOf('VirtualMachineInstance', vmi)),
  ].filter(({ name }) => name !== '');
  return [
    ...new Map(
      targets.map(each => [
        `${each.kind} ${each.namespace}/${each.name}`,
        each,
      ]),
    ).values(),
  ];
}

function hasKnownOwner(
  { virtualMachines }: ObjectIndex,
  vmi: VirtualMachineInstance,
): boolean {
  const { namespace = '', name = '' } = vmi.metadata ?? {};
  return virtualMachines
    .find(key.name(namespace, name))
    .some(vm => isOwnedBy(vmi, { kind: 'VirtualMachine', ...vm.metadata }));
}

function targetOf(
  kind: VirtualMachineTarget['kind'],
  { metadata }: KubernetesObject,
): VirtualMachineTarget {
  const { namespace = '', name = '' } = metadata ?? {};
  return { kind, namespace, name };
}
