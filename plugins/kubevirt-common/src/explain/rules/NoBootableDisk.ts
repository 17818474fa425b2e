import { list } from '../../describe/parts/words';
import { instanceCondition } from '../../describe/conditions/currentConditions';
import { attachedDisks } from '../../describe/parts/attachedDisks';
import { bootOrderOf } from '../../describe/parts/bootOrder';
import { isBlank } from '../../describe/parts/dataVolumeSource';
import { findDataVolume } from '../../describe/parts/VolumeBacking';
import { volumeKindOf } from '../../describe/parts/volumeKinds';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Volume } from '../../objects';
import { Rule } from '../Rule';
import { signalOf } from '../signals/signalOf';

/** Volume kinds that never hold an operating system. */
const dataOnly = new Set([
  'cloudInitNoCloud',
  'cloudInitConfigDrive',
  'sysprep',
  'configMap',
  'secret',
  'serviceAccount',
  'downwardAPI',
  'downwardMetrics',
  'emptyDisk',
  'containerPath',
]);

/**
 * None of the disks that the firmware tries can hold an operating system.
 * KubeVirt accepts such a VM and says Running.
 *
 * @internal
 */
export const NoBootableDisk: Rule = {
  code: 'NoBootableDisk',
  find(context) {
    const { spec, target, vm, vmi } = context;
    const disks = attachedDisks(spec);
    const { places, network } = bootOrderOf(disks, spec);
    const tried = (spec.volumes ?? []).filter(({ name = '' }) =>
      places.has(name),
    );
    const unknown = places.size !== tried.length;
    if (
      spec.domain === undefined ||
      spec.domain.firmware?.kernelBoot ||
      network !== undefined ||
      bootsFromNetwork(context) ||
      unknown ||
      tried.some(volume => mayBoot(context, volume)) ||
      instanceCondition(context, 'AgentConnected')?.status === 'True'
    ) {
      return [];
    }
    const names = list(tried.map(({ name }) => `'${name}'`));
    return [
      {
        summary: names
          ? `The VM has nothing to boot from: there is no operating system on ${names}.`
          : 'The VM has no disk to boot from.',
        nextStep:
          'Add a disk with an operating system as the first one: a DataVolume with an image, a container disk, or a claim.',
        signals: [
          signalOf({
            kind: target.kind,
            object: vm ?? vmi,
            field: vm ? 'spec.template.spec.volumes' : 'spec.volumes',
            text: tried
              .map(volume => `${volume.name}: ${volumeKindOf(volume)}`)
              .join(', '),
          }),
        ],
      },
    ];
  },
};

function bootsFromNetwork({ spec }: VirtualMachineContext): boolean {
  return (spec.domain?.devices?.interfaces ?? []).some(
    ({ bootOrder }) => bootOrder !== undefined,
  );
}

function mayBoot(context: VirtualMachineContext, volume: Volume): boolean {
  const name = volume.dataVolume?.name;
  const template = context.vm?.spec?.dataVolumeTemplates?.find(
    ({ metadata }) => name !== undefined && metadata?.name === name,
  );
  return (
    !dataOnly.has(volumeKindOf(volume)) &&
    !isBlank((findDataVolume(context, name) ?? template)?.spec)
  );
}
