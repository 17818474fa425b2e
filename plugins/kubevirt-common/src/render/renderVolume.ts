import { Volume } from '../objects';
import { DiskValues, FilesystemValues } from '../values';

/**
 * The volume behind an extra disk or a file system, in KubeVirt's words.
 *
 * @internal
 */
export function renderVolume(values: DiskValues | FilesystemValues): Volume {
  const { name, persistentVolumeClaim, dataVolume, configMap } = values;
  const { secret, serviceAccount } = values;
  return {
    name,
    ...(persistentVolumeClaim && {
      persistentVolumeClaim: claim(persistentVolumeClaim),
    }),
    ...(dataVolume && { dataVolume }),
    ...(configMap && { configMap }),
    ...(secret && { secret: { ...rest(secret), secretName: secret.name } }),
    ...(serviceAccount && {
      serviceAccount: { serviceAccountName: serviceAccount.name },
    }),
    ...('ephemeral' in values &&
      values.ephemeral && {
        ephemeral: {
          persistentVolumeClaim: claim(values.ephemeral.persistentVolumeClaim),
        },
      }),
    ...('containerDisk' in values && { containerDisk: values.containerDisk }),
    ...('emptyDisk' in values &&
      values.emptyDisk && {
        emptyDisk: { capacity: String(values.emptyDisk.capacity) },
      }),
    ...('hostDisk' in values &&
      values.hostDisk && { hostDisk: hostDisk(values.hostDisk) }),
    ...('sysprep' in values && { sysprep: values.sysprep }),
  };
}

function hostDisk(values: NonNullable<DiskValues['hostDisk']>) {
  const { path, type, capacity } = values;
  return {
    path,
    type,
    ...(capacity !== undefined && { capacity: String(capacity) }),
  };
}

function claim(values: { name: string; readOnly?: boolean }) {
  return { claimName: values.name, ...rest(values) };
}

function rest<T extends { name: string }>({ name, ...others }: T) {
  return others;
}
