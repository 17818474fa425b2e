import {
  ClusterObjects,
  Event,
  KubernetesObject,
} from 'backstage-plugin-kubevirt-common';
import { objectKey } from '../reflector/ObjectStore';
import { LinkedObjects } from './LinkedObjects';
import { namespaceOf, podLabels } from './references';

/**
 * The objects that belong to a machine.
 *
 * @param machine - `namespace/name`
 * @returns undefined where there is no such machine
 * @internal
 */
export function belongingObjects(
  linked: LinkedObjects,
  machine: string,
): Required<Omit<ClusterObjects, 'secrets'>> | undefined {
  const { objects, belongsTo, services, slices } = linked;
  if (!objects.isMachine(machine)) {
    return undefined;
  }
  const virtualMachines = objects.pick('virtualMachines', [machine]);
  const virtualMachineInstances = objects.pick('virtualMachineInstances', [
    machine,
  ]);
  const virtualMachineInstanceMigrations = objects.pick(
    'virtualMachineInstanceMigrations',
    belongsTo.migrationsOf(machine),
  );
  const storage = belongsTo.storageOf(machine);
  const pods = objects.pick(
    'pods',
    belongsTo.podsOf([`VirtualMachineInstance:${machine}`, ...storage]),
  );
  const serviceKeys = [
    ...services.keysOf(
      machine,
      podLabels(virtualMachines[0], virtualMachineInstances[0]),
    ),
  ];
  return {
    virtualMachines,
    virtualMachineInstances,
    virtualMachineInstanceMigrations,
    dataVolumes: objects.pick('dataVolumes', keys('DataVolume', storage)),
    persistentVolumeClaims: objects.pick(
      'persistentVolumeClaims',
      keys('PersistentVolumeClaim', storage),
    ),
    pods,
    namespaces: objects.pick('namespaces', [`/${namespaceOf(machine)}`]),
    services: serviceKeys.flatMap(key => services.get(key) ?? []),
    endpointSlices: objects.pick(
      'endpointSlices',
      serviceKeys.flatMap(key => [...slices.to(key)]),
    ),
    kubeVirts: objects.all('kubeVirts'),
    events: eventsOf(linked, machine, [
      ...storage,
      ...serviceKeys.map(key => `Service:${key}`),
      ...references('Pod', pods),
      ...references(
        'VirtualMachineInstanceMigration',
        virtualMachineInstanceMigrations,
      ),
    ]),
  };
}

function eventsOf(
  { events }: LinkedObjects,
  machine: string,
  others: readonly string[],
): Event[] {
  return events.of(
    new Set([
      `VirtualMachine:${machine}`,
      `VirtualMachineInstance:${machine}`,
      ...others,
      ...events.launchersOf(machine),
    ]),
  );
}

function references(
  kind: string,
  objects: readonly KubernetesObject[],
): string[] {
  return objects.map(object => `${kind}:${objectKey(object)}`);
}

/** The keys among some references that are of one kind. */
function keys(kind: string, among: Iterable<string>): string[] {
  return [...among]
    .filter(reference => reference.startsWith(`${kind}:`))
    .map(reference => reference.slice(kind.length + 1));
}
