import { Volume } from '../../objects';
import { claimOfVolume } from '../select/references';
import { volumeKindOf } from './volumeKinds';

/**
 * What a volume is made from, as far as it says itself: an image, a claim, a
 * path, a Secret.
 *
 * @internal
 */
export function sourceOfVolume(volume: Volume): string | undefined {
  switch (volumeKindOf(volume)) {
    case 'containerDisk':
      return volume.containerDisk?.image;
    case 'hostDisk':
      return volume.hostDisk?.path;
    case 'cloudInitNoCloud':
    case 'cloudInitConfigDrive': {
      const secret = (volume.cloudInitNoCloud ?? volume.cloudInitConfigDrive)
        ?.secretRef?.name;
      return secret ? `Secret ${secret}` : 'written in the VM';
    }
    case 'sysprep':
      return (
        named('Secret', volume.sysprep?.secret?.name) ??
        named('ConfigMap', volume.sysprep?.configMap?.name)
      );
    case 'configMap':
      return named('ConfigMap', volume.configMap?.name);
    case 'secret':
      return named('Secret', volume.secret?.secretName);
    case 'serviceAccount':
      return named('ServiceAccount', volume.serviceAccount?.serviceAccountName);
    case 'containerPath':
      return pathOf(volume.containerPath);
    default:
      return claimOfVolume(volume);
  }
}

function named(kind: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${kind} ${name}`;
}

function pathOf(value: unknown): string | undefined {
  return typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string'
    ? value.path
    : undefined;
}
