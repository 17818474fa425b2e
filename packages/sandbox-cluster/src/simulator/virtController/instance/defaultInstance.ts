import {
  Cpu,
  formatBytes,
  parseQuantity,
  VirtualMachineInstance,
  VirtualMachineInstanceSpec,
} from '../../model';
import { defaultTopology } from '../cpuTopology';
import { enterPhase } from '../instancePhase';
import { defaultDisks } from './defaultDisks';

const Gi = 1024 ** 3;
const hotplugRatio = 4;
const mostCpus = 512;

function defaultCpu(spec: VirtualMachineInstanceSpec): Cpu {
  const cpu = defaultTopology(spec.domain.cpu, spec.domain.resources);
  const perSocket = (cpu.cores ?? 1) * (cpu.threads ?? 1);
  const sockets = cpu.sockets ?? 1;
  const most = Math.floor(mostCpus / perSocket);
  return {
    model: 'host-model',
    ...cpu,
    maxSockets:
      cpu.maxSockets ||
      Math.max(sockets, Math.min(sockets * hotplugRatio, most)),
  };
}

function defaultMemory({ domain }: VirtualMachineInstanceSpec) {
  const guest =
    domain.memory?.guest ??
    domain.resources?.limits?.memory ??
    domain.resources?.requests?.memory;
  if (guest === undefined) return domain.memory;
  const bytes = parseQuantity(guest);
  const canGrow = bytes >= Gi && !domain.memory?.hugepages;
  return {
    ...domain.memory,
    guest,
    ...(canGrow && {
      maxGuest: domain.memory?.maxGuest ?? formatBytes(bytes * hotplugRatio),
    }),
  };
}

function defaultNetworks(spec: VirtualMachineInstanceSpec) {
  const { interfaces, autoattachPodInterface } = spec.domain.devices;
  if (interfaces || spec.networks || autoattachPodInterface === false) {
    return { interfaces, networks: spec.networks };
  }
  return {
    interfaces: [{ name: 'default', masquerade: {} }],
    networks: [{ name: 'default', pod: {} }],
  };
}

/**
 * Fills in what KubeVirt's mutating webhook fills in when an instance is
 * created. Where the webhook runs as well, it finds nothing left to do
 * (KubeVirt v1.9.0 pkg/virt-api/webhooks/mutating-webhook/mutators).
 *
 * @param vmi - the instance before it is created
 * @param options.evictionStrategy - the cluster's
 * @param options.now - when it enters its first phase
 * @internal
 */
export function defaultInstance(
  vmi: VirtualMachineInstance,
  options: { evictionStrategy?: string; now: Date },
): VirtualMachineInstance {
  const { spec } = vmi;
  const { domain } = spec;
  const cpu = defaultCpu(spec);
  const memory = defaultMemory(spec);
  const { disks, volumes } = defaultDisks(spec);
  const { interfaces, networks } = defaultNetworks(spec);
  const { cores, sockets, threads } = cpu;
  return {
    ...vmi,
    metadata: {
      ...vmi.metadata,
      finalizers: [
        ...(vmi.metadata.finalizers ?? []),
        'kubevirt.io/foregroundDeleteVirtualMachine',
      ],
    },
    spec: {
      ...spec,
      architecture: spec.architecture ?? 'amd64',
      domain: {
        ...domain,
        cpu,
        memory,
        devices: { ...domain.devices, disks, interfaces },
        features: {
          ...domain.features,
          acpi: { enabled: true, ...domain.features?.acpi },
        },
        machine: { type: 'q35', ...domain.machine },
        resources: {
          ...domain.resources,
          requests: {
            ...(memory?.guest !== undefined && { memory: memory.guest }),
            ...domain.resources?.requests,
          },
        },
      },
      evictionStrategy:
        spec.evictionStrategy ?? options.evictionStrategy ?? 'None',
      networks,
      volumes,
    },
    status: enterPhase(
      {
        ...vmi.status,
        phase: undefined,
        currentCPUTopology: { cores, sockets, threads },
        guestOSInfo: {},
        ...(memory?.guest !== undefined && {
          memory: {
            guestAtBoot: memory.guest,
            guestCurrent: memory.guest,
            guestRequested: memory.guest,
          },
        }),
        runtimeUser: 107,
      },
      vmi.status?.phase ?? 'Pending',
      options.now,
    ),
  };
}
