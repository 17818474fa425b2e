import { mergePatch } from '../../client';
import {
  Condition,
  removeCondition,
  rfc3339,
  setCondition,
  VirtualMachine,
  VirtualMachineInstanceSpec,
} from '../../model';

/** What a running instance takes over, or need not know. */
function withoutLiveFields(
  spec: VirtualMachineInstanceSpec,
): VirtualMachineInstanceSpec {
  const { domain } = spec;
  const isHotplugged = (name: string) =>
    (spec.volumes ?? []).some(
      volume =>
        volume.name === name &&
        (volume.persistentVolumeClaim?.hotpluggable ||
          volume.dataVolume?.hotpluggable),
    );
  return {
    ...spec,
    nodeSelector: undefined,
    affinity: undefined,
    tolerations: undefined,
    volumes: spec.volumes?.filter(({ name }) => !isHotplugged(name)),
    domain: {
      ...domain,
      cpu: domain.cpu?.sockets
        ? { ...domain.cpu, sockets: undefined }
        : domain.cpu,
      memory: domain.memory?.guest
        ? { ...domain.memory, guest: undefined }
        : domain.memory,
      devices: {
        ...domain.devices,
        disks: domain.devices.disks?.filter(({ name }) => !isHotplugged(name)),
      },
    },
  };
}

/**
 * Tells whether a running machine has to restart for what was changed in it
 * (KubeVirt v1.9.0 vm.go, addRestartRequiredIfNeeded).
 *
 * @param conditions - the machine's conditions so far
 * @param options.startedFrom - the spec that its instance was started from;
 *   undefined where there is no instance, or nothing changed since
 * @returns the conditions with RestartRequired set or taken out
 * @internal
 */
export function restartRequired(
  conditions: Condition[],
  options: {
    vm: VirtualMachine;
    startedFrom?: VirtualMachine['spec'];
    now: Date;
  },
): Condition[] {
  const { vm, startedFrom, now } = options;
  const differs =
    startedFrom &&
    mergePatch(
      withoutLiveFields(startedFrom.template.spec),
      withoutLiveFields(vm.spec.template.spec),
    );
  if (!differs) return removeCondition(conditions, 'RestartRequired');
  return setCondition(conditions, {
    type: 'RestartRequired',
    status: 'True',
    message: 'a non-live-updatable field was changed in the template spec',
    lastProbeTime: null,
    lastTransitionTime: rfc3339(now),
  });
}
