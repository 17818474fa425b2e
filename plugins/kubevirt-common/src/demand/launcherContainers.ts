import { amountOf } from '../explain/messages/amounts';
import { VirtualMachine } from '../objects';
import { guestSize } from './guestSize';
import { InstancetypeSize } from './InstancetypeSize';
import { memoryOverhead } from './memoryOverhead';

/**
 * What a container of a launcher pod asks for: amounts by the resource's
 * name, CPUs and bytes.
 *
 * @public
 */
export interface ContainerDemand {
  name: string;
  requests: Record<string, number>;
  limits: Record<string, number>;
  /** Bytes among the requested memory that are KubeVirt's and not the guest's. */
  overhead?: number;
}

/** One CPU of the guest asks for a tenth of one (DefaultCPUAllocationRatio). */
const CPU_ALLOCATION_RATIO = 10;

/**
 * What the containers of a virtual machine's launcher pod will ask for
 * (KubeVirt v1.9.0 pkg/virt-controller/services/renderresources.go,
 * template.go and virtiofs.go).
 *
 * @param options - `instancetype` is the spec of the instance type that the
 * virtual machine names; `cpuAllocationRatio` what KubeVirt's configuration
 * says, 10 where absent
 * @returns the containers that run beside each other; amounts that cannot be
 * known, because an instance type was not found, are left out
 * @public
 */
export function launcherContainers(options: {
  virtualMachine: VirtualMachine;
  instancetype?: InstancetypeSize;
  cpuAllocationRatio?: number;
}): ContainerDemand[] {
  const { virtualMachine, instancetype } = options;
  const spec = virtualMachine.spec?.template?.spec ?? {};
  const { domain = {} } = spec;
  const { devices = {}, resources = {} } = domain;
  const named = virtualMachine.spec?.instancetype !== undefined;
  const size = named && !instancetype ? {} : guestSize(domain, instancetype);
  const ratio = options.cpuAllocationRatio ?? CPU_ALLOCATION_RATIO;
  const { cpu, memory: _, ...others } = resources.requests ?? {};
  const limits = amountsOf(resources.limits);
  const passedThrough: Record<string, number> = {};
  for (const { deviceName } of [
    ...(devices.gpus ?? []),
    ...(devices.hostDevices ?? []),
  ]) {
    if (deviceName) {
      passedThrough[deviceName] = (passedThrough[deviceName] ?? 0) + 1;
    }
  }
  const { memory, cpus } = size;
  const overhead =
    memory !== undefined && cpus !== undefined
      ? memoryOverhead(domain, { memory, cpus })
      : undefined;
  const cpuRequest =
    amountOf(cpu) ?? (cpus === undefined ? undefined : cpus / ratio);

  const compute: ContainerDemand = {
    name: 'compute',
    requests: {
      'ephemeral-storage': 50e6,
      ...amountsOf(others),
      ...passedThrough,
      ...(cpuRequest !== undefined && { cpu: cpuRequest }),
      ...(memory !== undefined &&
        overhead !== undefined && { memory: memory + overhead }),
    },
    limits: {
      ...limits,
      ...(limits.memory !== undefined &&
        overhead !== undefined && { memory: limits.memory + overhead }),
    },
    ...(overhead !== undefined && { overhead }),
  };
  const logs =
    devices.autoattachSerialConsole !== false &&
    devices.logSerialConsole !== false;
  return [
    compute,
    ...(logs
      ? [
          {
            name: 'guest-console-log',
            requests: { cpu: 0.005, memory: 35e6 },
            limits: { cpu: 0.015, memory: 60e6 },
            overhead: 35e6,
          },
        ]
      : []),
    ...(devices.filesystems ?? []).map(({ name }) => ({
      name: `virtiofs-${name}`,
      requests: { cpu: 0.01, memory: 1e6 },
      limits: { cpu: 0.1, memory: 80e6 },
      overhead: 1e6,
    })),
  ];
}

function amountsOf(quantities: Record<string, string | number> = {}) {
  return Object.fromEntries(
    Object.entries(quantities).flatMap(([name, quantity]) => {
      const amount = amountOf(quantity);
      return amount === undefined ? [] : [[name, amount]];
    }),
  );
}
