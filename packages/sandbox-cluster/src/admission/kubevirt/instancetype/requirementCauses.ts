import type {
  V1beta1VirtualMachineInstancetypeSpec as InstancetypeSpec,
  V1beta1VirtualMachinePreferenceSpec as PreferenceSpec,
  V1VirtualMachineInstanceSpec as InstanceSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { Quantity } from '../../../quantity/Quantity';
import { StatusCause } from '../../../status/ApiError';
import { preferredTopology } from './cpuTopology';

const DOMAIN = 'spec.template.spec.domain';

interface Unmet {
  fields: string[];
  why: string;
}

/**
 * What a VM or its instance type lacks of what its preference requires; only
 * the first of CPUs, memory and architecture.
 *
 * Source: KubeVirt v1.9.0 pkg/instancetype/preference/requirements.
 *
 * @internal
 */
export function requirementCauses(
  instancetype: InstancetypeSpec | undefined,
  preference: PreferenceSpec | undefined,
  spec: InstanceSpec,
): StatusCause[] {
  const unmet =
    checkCpu(instancetype, preference, spec) ??
    checkMemory(instancetype, preference, spec) ??
    checkArchitecture(preference, spec);
  return unmet
    ? [
        {
          reason: 'FieldValueNotFound',
          message: `failure checking preference requirements: ${unmet.why}`,
          field: unmet.fields.join(', '),
        },
      ]
    : [];
}

function checkCpu(
  instancetype: InstancetypeSpec | undefined,
  preference: PreferenceSpec | undefined,
  spec: InstanceSpec,
): Unmet | undefined {
  const required = preference?.requirements?.cpu?.guest;
  if (!required) {
    return undefined;
  }
  if (instancetype) {
    const { guest } = instancetype.cpu;
    return guest < required
      ? {
          fields: ['spec.instancetype'],
          why: `insufficient CPU resources of ${guest} vCPU provided by instance type, preference requires ${required} vCPU`,
        }
      : undefined;
  }
  const { parts, as } = counted(preference);
  const cpu = withDefaults(spec);
  const count = parts.reduce((product, part) => product * cpu[part], 1);
  return count < required
    ? {
        fields: parts.map(part => `${DOMAIN}.cpu.${part}`),
        why: `insufficient CPU resources of ${count} vCPU provided by VirtualMachine, preference requires ${required} vCPU provided as ${as}`,
      }
    : undefined;
}

type Part = 'sockets' | 'cores' | 'threads';

// What counts as CPUs, by the layout that the preference wants.
function counted(preference: PreferenceSpec | undefined): {
  parts: Part[];
  as: string;
} {
  const { topology, across } = preferredTopology(preference);
  switch (topology) {
    case 'cores':
    case 'threads':
      return { parts: [topology], as: topology };
    case 'any':
      return {
        parts: ['cores', 'sockets', 'threads'],
        as: 'cores, sockets and threads',
      };
    case 'spread':
      return {
        parts: (['sockets', 'cores', 'threads'] as const).filter(part =>
          across.toLowerCase().includes(part),
        ),
        as: across,
      };
    default:
      return { parts: ['sockets'], as: 'sockets' };
  }
}

// As the VM would get them where it says nothing: what it asks for, as sockets.
function withDefaults({ domain }: InstanceSpec): Record<Part, number> {
  const { sockets = 0, cores = 0, threads = 0 } = domain.cpu ?? {};
  if (sockets || cores || threads) {
    return { sockets, cores, threads };
  }
  const { limits, requests } = domain.resources ?? {};
  const asked = quantity(
    (limits as Amounts)?.cpu ?? (requests as Amounts)?.cpu,
  );
  return {
    sockets: asked ? Math.ceil(asked.value) : 1,
    cores: 1,
    threads: 1,
  };
}

function checkMemory(
  instancetype: InstancetypeSpec | undefined,
  preference: PreferenceSpec | undefined,
  { domain }: InstanceSpec,
): Unmet | undefined {
  const required = quantity(preference?.requirements?.memory?.guest);
  const { limits, requests } = domain.resources ?? {};
  const given = quantity(
    instancetype
      ? instancetype.memory.guest
      : domain.memory?.guest ??
          (requests as Amounts)?.memory ??
          (limits as Amounts)?.memory,
  );
  if (!required || !given || given.compare(required) >= 0) {
    return undefined;
  }
  return {
    fields: [instancetype ? 'spec.instancetype' : `${DOMAIN}.memory`],
    why: `insufficient Memory resources of ${given} provided by ${
      instancetype ? 'instance type' : 'VirtualMachine'
    }, preference requires ${required}`,
  };
}

function checkArchitecture(
  preference: PreferenceSpec | undefined,
  { architecture = '' }: InstanceSpec,
): Unmet | undefined {
  const required = preference?.requirements?.architecture;
  return required && required !== architecture
    ? {
        fields: ['spec.template.spec.architecture'],
        why: `preference requires architecture ${required} but ${architecture} is being requested`,
      }
    : undefined;
}

type Amounts = Record<string, unknown> | undefined;

function quantity(value: unknown): Quantity | undefined {
  const parsed = Quantity.parse(value);
  return parsed.ok ? parsed.quantity : undefined;
}
