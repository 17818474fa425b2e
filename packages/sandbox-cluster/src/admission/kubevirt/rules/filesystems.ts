import { invalidField, Rule } from '../Rule';

/** Sharing by virtiofs needs its feature gate. @internal */
export const filesystems: Rule = ({ path, spec, configuration }) =>
  (spec.domain.devices.filesystems ?? []).flatMap(({ name }) => {
    const volume = spec.volumes?.find(each => each.name === name);
    const field = `${path}.domain.devices.filesystems`;
    if (!volume) {
      return [];
    }
    const isConfig =
      volume.configMap ||
      volume.secret ||
      volume.serviceAccount ||
      volume.downwardAPI;
    if (isConfig && !configuration.hasGate('EnableVirtioFsConfigVolumes')) {
      return [
        invalidField(
          field,
          'virtiofs is not allowed: virtiofs feature gate is not enabled for config volumes',
        ),
      ];
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
