import {
  ClusterObjects,
  PersistentVolumeClaim,
  Pod,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../objects';
import { VirtualMachineTarget } from '../VirtualMachineTarget';
import { about, namesOf, ownedBy, unique } from './indexKeys';
import { key } from './key';
import { ObjectIndex } from './ObjectIndex';
import { isOwnedBy } from './isOwnedBy';
import {
  claimNames,
  dataVolumeNames,
  secretNames,
  specsOf,
} from './references';
import { selectServices } from './selectServices';

/**
 * Picks the objects that belong to one virtual machine, as `selectObjects` does.
 *
 * @internal
 */
export function selectFromIndex(
  index: ObjectIndex,
  target: VirtualMachineTarget,
): ClusterObjects {
  const { namespace, name } = target;
  const named = key.name(namespace, name);
  const vm =
    target.kind === 'VirtualMachine'
      ? index.virtualMachines.find(named)[0]
      : undefined;
  const vmi = index.virtualMachineInstances
    .find(named)
    .find(instance => belongs(instance, target, vm));
  const specs = specsOf(vm, vmi);

  const dataVolumes = index.dataVolumes.find(
    ...dataVolumeNames(vm, specs).map(each => key.name(namespace, each)),
    ...ownedBy(vm),
  );
  const wantedClaims = claimNames(specs, [
    ...dataVolumeNames(vm, specs),
    ...dataVolumes,
  ]);
  const claims = index.persistentVolumeClaims.find(
    ...wantedClaims.map(each => key.name(namespace, each)),
  );
  const primes = index.persistentVolumeClaims.find(
    ...claims.flatMap(ownedBy),
    ...claims.flatMap(claim =>
      claim.metadata?.uid
        ? [key.name(namespace, `prime-${claim.metadata.uid}`)]
        : [],
    ),
  );
  const launchers = launcherPods(index, namespace, name, vmi);
  const pods = unique([
    ...launchers,
    ...index.pods.find(...launchers.flatMap(ownedBy)),
    ...importerPods(index, namespace, [...claims, ...primes]),
  ]);
  const services = selectServices(index, target, vm, vmi, launchers);
  const migrations = index.virtualMachineInstanceMigrations.find(named);

  return {
    virtualMachines: vm ? [vm] : [],
    virtualMachineInstances: vmi ? [vmi] : [],
    virtualMachineInstanceMigrations: migrations,
    dataVolumes,
    persistentVolumeClaims: unique([...claims, ...primes]),
    pods,
    services,
    secrets: index.secrets.find(
      ...secretNames(specs).map(each => key.name(namespace, each)),
    ),
    endpointSlices: index.endpointSlices.find(
      ...services.map(service =>
        key.label(
          namespace,
          'kubernetes.io/service-name',
          service.metadata?.name ?? '',
        ),
      ),
    ),
    events: index.events.find(
      key.about(namespace, target.kind, name),
      ...(vm ? [key.about(namespace, 'VirtualMachineInstance', name)] : []),
      key.launchersOf(namespace, name),
      ...about('DataVolume', [...dataVolumeNames(vm, specs)], namespace),
      ...about('DataVolume', namesOf(dataVolumes), namespace),
      ...about('PersistentVolumeClaim', wantedClaims, namespace),
      ...about('PersistentVolumeClaim', namesOf(primes), namespace),
      ...about('Pod', namesOf(pods), namespace),
      ...about('Service', namesOf(services), namespace),
      ...about(
        'VirtualMachineInstanceMigration',
        namesOf(migrations),
        namespace,
      ),
    ),
    kubeVirts: index.kubeVirts,
  };
}

/** An instance of a VirtualMachine's name may be another's, or its own master. */
function belongs(
  vmi: VirtualMachineInstance,
  target: VirtualMachineTarget,
  vm: VirtualMachine | undefined,
): boolean {
  return (
    target.kind === 'VirtualMachineInstance' ||
    isOwnedBy(vmi, {
      kind: 'VirtualMachine',
      name: target.name,
      uid: vm?.metadata?.uid,
    })
  );
}

function launcherPods(
  index: ObjectIndex,
  namespace: string,
  name: string,
  vmi: VirtualMachineInstance | undefined,
): Pod[] {
  return index.pods
    .find(
      ...ownedBy(vmi),
      ...(vmi?.metadata?.uid
        ? [key.label(namespace, 'kubevirt.io/created-by', vmi.metadata.uid)]
        : []),
      key.label(namespace, 'vmi.kubevirt.io/id', name),
      key.label(namespace, 'vm.kubevirt.io/name', name),
    )
    .filter(pod => pod.metadata?.namespace === namespace);
}

// CDI names its pods after the claim, writes the name on the claim, and owns
// them by the claim (CDI pkg/controller/import-controller.go, common/util.go).
function importerPods(
  index: ObjectIndex,
  namespace: string,
  claims: PersistentVolumeClaim[],
): Pod[] {
  return index.pods.find(
    ...claims.flatMap(claim => {
      const { name = '', annotations = {} } = claim.metadata ?? {};
      const names = [
        annotations['cdi.kubevirt.io/storage.import.importPodName'],
        annotations['cdi.kubevirt.io/storage.uploadPodName'],
        `importer-${name}`,
        `cdi-upload-${name}`,
      ];
      return [
        ...ownedBy(claim),
        ...names.flatMap(each => (each ? [key.name(namespace, each)] : [])),
      ];
    }),
  );
}
