import {
  Cpu,
  Instancetype,
  Preference,
  VirtualMachineInstanceSpec,
} from '../../model';
import { guestTopology } from './guestTopology';

/**
 * What comes of filling a machine's template in.
 *
 * @internal
 */
export type ExpandResult =
  | { ok: true; spec: VirtualMachineInstanceSpec }
  /** `fields`: what the template and the instance type both give. */
  | { ok: false; fields: string[] };

const topologyKeys = ['sockets', 'cores', 'threads'] as const;

function conflicts(
  { domain }: VirtualMachineInstanceSpec,
  { spec }: Instancetype,
): string[] {
  const { cpu, memory, resources, devices } = domain;
  const given: [field: string, isGiven: unknown][] = [
    ...topologyKeys.map((key): [string, unknown] => [`cpu.${key}`, cpu?.[key]]),
    ['memory.guest', memory?.guest],
    ['resources.requests.cpu', resources?.requests?.cpu],
    ['resources.limits.cpu', resources?.limits?.cpu],
    ['resources.requests.memory', resources?.requests?.memory],
    ['resources.limits.memory', resources?.limits?.memory],
    ['devices.gpus', spec.gpus && devices.gpus?.length],
    ['devices.hostDevices', spec.hostDevices && devices.hostDevices?.length],
  ];
  return given
    .filter(([, isGiven]) => isGiven)
    .map(([field]) => `spec.template.spec.domain.${field}`);
}

/**
 * Fills an instance type's resources into a template (KubeVirt v1.9.0
 * pkg/instancetype/apply).
 *
 * @param template - the machine's
 * @param instancetype - its instance type
 * @param preference - decides how virtual CPUs are laid out
 * @internal
 */
export function applyInstancetype(
  template: VirtualMachineInstanceSpec,
  instancetype: Instancetype,
  preference?: Preference,
): ExpandResult {
  const fields = conflicts(template, instancetype);
  if (fields.length > 0) return { ok: false, fields };
  const { spec } = instancetype;
  const { domain } = template;
  const cpu: Cpu = {
    ...domain.cpu,
    ...guestTopology(spec.cpu.guest, preference),
    ...(spec.cpu.model && { model: spec.cpu.model }),
  };
  return {
    ok: true,
    spec: {
      ...template,
      ...(spec.nodeSelector && {
        nodeSelector: { ...spec.nodeSelector, ...template.nodeSelector },
      }),
      domain: {
        ...domain,
        cpu,
        memory: { ...domain.memory, guest: spec.memory.guest },
        devices: {
          ...domain.devices,
          ...(spec.gpus && { gpus: spec.gpus }),
          ...(spec.hostDevices && { hostDevices: spec.hostDevices }),
        },
      },
    },
  };
}
