import {
  ClusterObjects,
  KubernetesObject,
  PersistentVolumeClaim,
  Pod,
  Service,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../objects';
import { VirtualMachineTarget } from '../VirtualMachineTarget';
import { key, ObjectIndex } from './ObjectIndex';
import { isOwnedBy } from './ownerOf';
import { podLabels, selects } from './podLabels';
import {
  claimNames,
  dataVolumeNames,
  secretNames,
  specsOf,
} from './references';

/** @internal */
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

function selectServices(
  index: ObjectIndex,
  target: VirtualMachineTarget,
  vm: VirtualMachine | undefined,
  vmi: VirtualMachineInstance | undefined,
  launchers: Pod[],
): Service[] {
  const { namespace, name } = target;
  const labels = podLabels(target, vm, vmi, launchers);
  const selecting = index.services
    .find(
      ...Object.entries(labels).map(([label, value]) =>
        key.label(namespace, label, value),
      ),
    )
    .filter(service => selects(service, labels));
  // A Service that is meant for the VM is shown even where its selector
  // misses: that is what there is to explain.
  const meant = [
    ...index.services.find(...ownedBy(vm)),
    ...index.services.find(key.name(namespace, name)).filter(selectsByKubevirt),
  ];
  return unique([...selecting, ...meant]);
}

/** Another application's Service may have the VM's name. */
function selectsByKubevirt({ spec }: Service): boolean {
  return Object.keys(spec?.selector ?? {}).some(label =>
    /(?:^|\.)kubevirt\.io(?:\/|$)/.test(label),
  );
}

function ownedBy(object: KubernetesObject | undefined): string[] {
  return object?.metadata?.uid ? [key.owner(object.metadata.uid)] : [];
}

function about(kind: string, names: string[], namespace: string): string[] {
  return names.map(name => key.about(namespace, kind, name));
}

function namesOf(objects: KubernetesObject[]): string[] {
  return objects.flatMap(object => object.metadata?.name ?? []);
}

function unique<T>(objects: T[]): T[] {
  return [...new Set(objects)];
}
