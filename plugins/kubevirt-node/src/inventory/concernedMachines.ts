import { KindChange } from './kinds';
import { LinkedObjects } from './LinkedObjects';
import { namespaceOf, podLabel } from './references';
import { StoredKind } from './StoredObjects';

const apiKinds = {
  virtualMachines: 'VirtualMachine',
  virtualMachineInstances: 'VirtualMachineInstance',
  virtualMachineInstanceMigrations: 'VirtualMachineInstanceMigration',
  dataVolumes: 'DataVolume',
  persistentVolumeClaims: 'PersistentVolumeClaim',
  pods: 'Pod',
  endpointSlices: 'EndpointSlice',
  kubeVirts: 'KubeVirt',
  namespaces: 'Namespace',
} as const satisfies Record<StoredKind, string>;

/**
 * The machines that a change concerns, by the links that are known now: before
 * it is taken in, or after it.
 *
 * @returns each as `namespace/name`
 * @internal
 */
export function concernedMachines(
  linked: LinkedObjects,
  { kind, change }: KindChange,
): Iterable<string> {
  const { objects, belongsTo, slices } = linked;
  const { key } = change;
  switch (kind) {
    case 'services':
      return machinesOfService(linked, key);
    case 'endpointSlices':
      return slices.from(key).flatMap(it => machinesOfService(linked, it));
    case 'kubeVirts':
      return objects.machines();
    case 'namespaces':
      return objects
        .inNamespace(key.slice(1))
        .filter(machine => objects.isMachine(machine));
    case 'events': {
      const {
        kind: of = '',
        namespace,
        name,
      } = change.object.involvedObject ?? {};
      const about = `${namespace ?? ''}/${name}`;
      return of === 'Service'
        ? machinesOfService(linked, about)
        : belongsTo.machinesOf(of, about);
    }
    default:
      return belongsTo.machinesOf(apiKinds[kind], key);
  }
}

function machinesOfService(
  { objects, services }: LinkedObjects,
  service: string,
): string[] {
  const candidates = objects.inNamespace(namespaceOf(service));
  return candidates.filter(machine =>
    services.isOf(service, machine, label =>
      podLabel(
        label,
        objects.get('virtualMachines', machine),
        objects.get('virtualMachineInstances', machine),
      ),
    ),
  );
}
