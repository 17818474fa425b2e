import type { V1Volume } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../../status/ApiError';
import { invalidField, requiredField, Rule } from '../Rule';
import { cloudInitCauses } from './cloudInitCauses';
import { hostDiskCauses } from './hostDiskCauses';

const sources = [
  'persistentVolumeClaim',
  'sysprep',
  'cloudInitNoCloud',
  'cloudInitConfigDrive',
  'containerDisk',
  'ephemeral',
  'emptyDisk',
  'hostDisk',
  'dataVolume',
  'configMap',
  'secret',
  'downwardAPI',
  'serviceAccount',
  'downwardMetrics',
  'memoryDump',
  'containerPath',
] as const satisfies ReadonlyArray<keyof V1Volume>;

/** Volumes have names of their own and one source each. @internal */
export const volumes: Rule = ({ path, spec, configuration }) => {
  const all = spec.volumes ?? [];
  const list = `${path}.volumes`;
  return [
    ...all.flatMap((volume, index) => {
      const field = `${list}[${index}]`;
      const causes: StatusCause[] = [];
      const other = all.findIndex(({ name }) => name === volume.name);
      if (other < index) {
        causes.push(
          invalidField(
            `${field}.name`,
            `${field} and ${list}[${other}] must not have the same Name.`,
          ),
        );
      }
      if (volume.dataVolume && !volume.dataVolume.name) {
        causes.push(
          requiredField(`${field}.name`, "DataVolume 'name' must be set"),
        );
      }
      if (sources.filter(source => volume[source]).length !== 1) {
        causes.push(
          invalidField(field, `${field} must have exactly one source type set`),
        );
      }
      causes.push(...cloudInitCauses(field, volume));
      if (volume.downwardMetrics && !configuration.hasGate('DownwardMetrics')) {
        causes.push(
          invalidField(
            field,
            'downwardMetrics disks are not allowed: DownwardMetrics feature gate is not enabled.',
          ),
        );
      }
      causes.push(
        ...hostDiskCauses(field, volume, configuration.hasGate('HostDisk')),
      );
      for (const [name, value] of [
        ['configMap.name', volume.configMap && (volume.configMap.name ?? '')],
        [
          'secret.secretName',
          volume.secret && (volume.secret.secretName ?? ''),
        ],
        [
          'serviceAccount.serviceAccountName',
          volume.serviceAccount &&
            (volume.serviceAccount.serviceAccountName ?? ''),
        ],
      ] as const) {
        if (value === '') {
          causes.push(
            invalidField(
              `${field}.${name}`,
              `${field}.${name} is a required field`,
            ),
          );
        }
      }
      return causes;
    }),
    ...atMostOne('serviceAccount', 'serviceAccount'),
    ...atMostOne('downwardMetrics', 'downwardMetric'),
    ...atMostOne('memoryDump', 'memory dump'),
  ];

  function atMostOne(source: keyof V1Volume, noun: string): StatusCause[] {
    return all.filter(volume => volume[source]).length > 1
      ? [invalidField(list, `${list} must have max one ${noun} volume set`)]
      : [];
  }
};
