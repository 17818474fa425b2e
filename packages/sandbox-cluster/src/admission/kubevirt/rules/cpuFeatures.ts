import { invalidField, requiredField, Rule, unsupportedField } from '../Rule';

const policies = ['', 'force', 'require', 'optional', 'disable', 'forbid'];

/** NUMA, threads of the emulator, CPU features, sockets to plug in. @internal */
export const cpuFeatures: Rule = ({ path, spec }) => {
  const { cpu, memory } = spec.domain;
  if (!cpu) {
    return [];
  }
  const field = `${path}.domain.cpu`;
  const numa = `${field}.numa.guestMappingPassthrough`;
  const placement = `${field}.dedicatedCpuPlacement`;
  const mapped = cpu.numa?.guestMappingPassthrough !== undefined;
  return [
    ...(mapped && !cpu.dedicatedCpuPlacement
      ? [
          invalidField(
            numa,
            `${placement} must be set to true when NUMA topology strategy is set in ${numa}`,
          ),
        ]
      : []),
    ...(mapped && !memory?.hugepages
      ? [
          invalidField(
            numa,
            `${path}.domain.memory.hugepages must be requested when NUMA topology strategy is set in ${numa}`,
          ),
        ]
      : []),
    ...(cpu.isolateEmulatorThread && !cpu.dedicatedCpuPlacement
      ? [
          invalidField(
            `${field}.isolateEmulatorThread`,
            'IsolateEmulatorThread should be only set in combination with DedicatedCPUPlacement',
          ),
        ]
      : []),
    ...(cpu.features ?? []).flatMap(({ name, policy = '' }, index) =>
      policies.includes(policy)
        ? []
        : [
            unsupportedField(
              `${field}.features[${index}].policy`,
              `CPU feature ${name} uses policy ${policy} that is not supported.`,
            ),
          ],
    ),
    ...(cpu.maxSockets && (cpu.sockets ?? 0) > cpu.maxSockets
      ? [
          invalidField(
            `${field}.sockets`,
            'Number of sockets in CPU topology is greater than the maximum sockets allowed',
          ),
        ]
      : []),
    ...(cpu.realtime && !cpu.dedicatedCpuPlacement
      ? [
          requiredField(
            placement,
            `${placement} must be set to true when ${field}.realtime is used`,
          ),
        ]
      : []),
    ...(cpu.realtime && !mapped
      ? [
          requiredField(
            numa,
            `${numa} must be defined when ${field}.realtime is used`,
          ),
        ]
      : []),
  ];
};
