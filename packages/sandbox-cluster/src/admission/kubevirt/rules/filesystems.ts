import { invalidField, Rule } from '../Rule';

/**
 * Sharing a claim by virtiofs needs its feature gate; for ConfigMaps, Secrets
 * and the like it is generally available.
 *
 * @internal
 */
export const filesystems: Rule = ({ path, spec, configuration }) =>
  (spec.domain.devices.filesystems ?? []).flatMap(({ name }) => {
    const volume = spec.volumes?.find(each => each.name === name);
    const field = `${path}.domain.devices.filesystems`;
    if (!volume) {
      return [];
    }
    const isStorage = volume.persistentVolumeClaim || volume.dataVolume;
    return isStorage && !configuration.hasGate('EnableVirtioFsStorageVolumes')
      ? [
          invalidField(
            field,
            'virtiofs is not allowed: virtiofs feature gate is not enabled for PVC',
          ),
        ]
      : [];
  });
