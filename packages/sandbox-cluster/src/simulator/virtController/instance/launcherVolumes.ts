import {
  PersistentVolumeClaim,
  PodVolume,
  VirtualMachineInstance,
  Volume,
} from '../../model';

/**
 * The image that runs a virtual machine.
 *
 * @internal
 */
export const launcherImage = 'quay.io/kubevirt/virt-launcher:v1.9.0';

const emptyDir = (name: string): PodVolume => ({ name, emptyDir: {} });

function cloudInitSecrets(volume: Volume): PodVolume[] {
  const source = volume.cloudInitNoCloud ?? volume.cloudInitConfigDrive;
  const secret = (suffix: string, name: string | undefined) =>
    name
      ? [{ name: `${volume.name}-${suffix}`, secret: { secretName: name } }]
      : [];
  return [
    ...secret('udata', source?.secretRef?.name),
    ...secret('ndata', source?.networkDataSecretRef?.name),
  ];
}

function podVolumes(volume: Volume): PodVolume[] {
  const { name } = volume;
  const claimName =
    volume.persistentVolumeClaim?.claimName ??
    volume.dataVolume?.name ??
    volume.ephemeral?.persistentVolumeClaim?.claimName;
  if (claimName) return [{ name, persistentVolumeClaim: { claimName } }];
  if (volume.containerDisk) {
    const { image, imagePullPolicy } = volume.containerDisk;
    return [{ name, image: { reference: image, pullPolicy: imagePullPolicy } }];
  }
  if (volume.secret?.secretName) {
    const { secretName, optional } = volume.secret;
    return [{ name, secret: { secretName, optional } }];
  }
  if (volume.sysprep?.secret) {
    return [{ name, secret: { secretName: volume.sysprep.secret.name } }];
  }
  const configMap = volume.configMap?.name ?? volume.sysprep?.configMap?.name;
  if (configMap) {
    const { optional } = volume.configMap ?? {};
    return [{ name, configMap: { name: configMap, optional } }];
  }
  return cloudInitSecrets(volume);
}

/**
 * The volumes of a launcher pod (KubeVirt v1.9.0 rendervolumes.go).
 *
 * @internal
 */
export function launcherVolumes(vmi: VirtualMachineInstance): PodVolume[] {
  const volumes = vmi.spec.volumes ?? [];
  const hasContainerDisk = volumes.some(({ containerDisk }) => containerDisk);
  const hasFilesystem = (vmi.spec.domain.devices.filesystems ?? []).length > 0;
  return [
    emptyDir('private'),
    emptyDir('public'),
    emptyDir('sockets'),
    emptyDir('virt-bin-share-dir'),
    emptyDir('libvirt-runtime'),
    emptyDir('ephemeral-disks'),
    ...volumes.flatMap(podVolumes),
    ...(hasContainerDisk
      ? [
          {
            name: 'launcher-volume',
            image: { reference: launcherImage, pullPolicy: 'IfNotPresent' },
          },
        ]
      : []),
    emptyDir('hotplug-disks'),
    ...(hasFilesystem ? [emptyDir('virtiofs-containers')] : []),
  ];
}

/**
 * How the compute container gets at the disks: mounts, and devices for claims
 * in block mode.
 *
 * @param claims - the claims there are, to tell the mode by
 * @internal
 */
export function launcherMounts(
  vmi: VirtualMachineInstance,
  claims: PersistentVolumeClaim[],
): { volumeMounts: object[]; volumeDevices?: object[] } {
  const mount = (name: string, mountPath: string) => ({ name, mountPath });
  const volumeMounts: object[] = [
    mount('private', '/var/run/kubevirt-private'),
    mount('public', '/var/run/kubevirt'),
    mount('ephemeral-disks', '/var/run/kubevirt-ephemeral-disks'),
    mount('libvirt-runtime', '/var/run/libvirt'),
    mount('sockets', '/var/run/kubevirt/sockets'),
  ];
  const volumeDevices: object[] = [];
  let containerDisks = 0;
  for (const volume of launcherVolumes(vmi)) {
    const { name } = volume;
    const { claimName } = volume.persistentVolumeClaim ?? {};
    if (claimName) {
      const claim = claims.find(({ metadata }) => metadata.name === claimName);
      if (claim?.spec.volumeMode === 'Block') {
        volumeDevices.push({ name, devicePath: `/dev/${name}` });
      } else {
        volumeMounts.push(
          mount(name, `/var/run/kubevirt-private/vmi-disks/${name}`),
        );
      }
    } else if (volume.image && name !== 'launcher-volume') {
      volumeMounts.push({
        name,
        readOnly: true,
        mountPath: `/var/run/kubevirt-image-volume/disk_${containerDisks++}`,
      });
    } else if (volume.secret || volume.configMap) {
      volumeMounts.push({
        name,
        readOnly: true,
        mountPath: `/var/run/kubevirt-private/${
          volume.secret ? 'secret' : 'config-map'
        }/${name}`,
      });
    }
  }
  volumeMounts.push({
    name: 'hotplug-disks',
    mountPath: '/var/run/kubevirt/hotplug-disks',
    mountPropagation: 'HostToContainer',
  });
  if ((vmi.spec.domain.devices.filesystems ?? []).length > 0) {
    volumeMounts.push(
      mount('virtiofs-containers', '/var/run/kubevirt/virtiofs-containers'),
    );
  }
  return {
    volumeMounts,
    ...(volumeDevices.length > 0 && { volumeDevices }),
  };
}
