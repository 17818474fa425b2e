import { ValueRules } from './SchemaNode';

const int32 = [
  'InterfacePortRange.end',
  'InterfacePortRange.start',
  'CPU.cores',
  'CPU.maxSockets',
  'CPU.sockets',
  'CPU.threads',
  'CPUTopology.cores',
  'CPUTopology.sockets',
  'CPUTopology.threads',
  'DataVolumeStatus.restartCount',
  'DiskIOThreads.supplementalPoolThreadCount',
  'DownwardAPIVolumeFile.mode',
  'FeatureSpinlocks.spinlocks',
  'MigrationConfiguration.parallelMigrationsPerCluster',
  'MigrationConfiguration.parallelOutboundMigrationsPerNode',
  'Port.port',
  'PreferredSchedulingTerm.weight',
  'Probe.failureThreshold',
  'Probe.initialDelaySeconds',
  'Probe.periodSeconds',
  'Probe.successThreshold',
  'Probe.timeoutSeconds',
  'TopologySpreadConstraint.maxSkew',
  'TopologySpreadConstraint.minDomains',
  'VirtualMachineInstanceNetworkInterface.queueCount',
  'WeightedPodAffinityTerm.weight',
];

const int64 = [
  'MigrationConfiguration.completionTimeoutPerGiB',
  'MigrationConfiguration.progressTimeout',
  'MigrationConfiguration.utilityVolumesTimeout',
  'Toleration.tolerationSeconds',
  'TopologyHints.tscFrequency',
  'VirtualMachineInstanceSpec.terminationGracePeriodSeconds',
  'VirtualMachineInstanceStatus.runtimeUser',
  'VirtualMachineStatus.desiredGeneration',
  'VirtualMachineStatus.observedGeneration',
  'VolumeStatus.size',
];

const times = [
  'DataVolumeCondition.lastHeartbeatTime',
  'DataVolumeCondition.lastTransitionTime',
  'DomainMemoryDumpInfo.endTimestamp',
  'DomainMemoryDumpInfo.startTimestamp',
  'VirtualMachineInstanceBackupStatus.endTimestamp',
  'VirtualMachineInstanceBackupStatus.startTimestamp',
  'VirtualMachineInstanceMigrationPhaseTransitionTimestamp.phaseTransitionTimestamp',
  'VirtualMachineInstanceMigrationState.targetNodeDomainReadyTimestamp',
  'VirtualMachineInstanceMigrationTargetState.domainReadyTimestamp',
  'VirtualMachineInstancePhaseTransitionTimestamp.phaseTransitionTimestamp',
  'VirtualMachineMemoryDumpRequest.endTimestamp',
  'VirtualMachineMemoryDumpRequest.startTimestamp',
  'VirtualMachineStartFailure.retryAfterTimestamp',
];

const nullableTimes = [
  'VirtualMachineCondition.lastProbeTime',
  'VirtualMachineCondition.lastTransitionTime',
  'VirtualMachineInstanceCondition.lastProbeTime',
  'VirtualMachineInstanceCondition.lastTransitionTime',
  'VirtualMachineInstanceMigrationCondition.lastProbeTime',
  'VirtualMachineInstanceMigrationCondition.lastTransitionTime',
  'VirtualMachineInstanceMigrationState.endTimestamp',
  'VirtualMachineInstanceMigrationState.startTimestamp',
];

const nullable = [
  'ChangedBlockTrackingStatus.backupStatus',
  'DataVolumeTemplateSpec.metadata',
  'DataVolumeTemplateSpec.status',
  'VirtualMachineInstanceStatus.changedBlockTracking',
  'VirtualMachineInstanceTemplateSpec.metadata',
  'VirtualMachineSpec.dataVolumeTemplates[]',
  'VirtualMachineStatus.changedBlockTracking',
  'VirtualMachineStatus.instancetypeRef',
  'VirtualMachineStatus.memoryDumpRequest',
  'VirtualMachineStatus.preferenceRef',
  'VirtualMachineStatus.startFailure',
];

const shortLists = [
  'Devices.disks',
  'Devices.interfaces',
  'VirtualMachineInstanceSpec.accessCredentials',
  'VirtualMachineInstanceSpec.networks',
  'VirtualMachineInstanceSpec.utilityVolumes',
  'VirtualMachineInstanceSpec.volumes',
];

const checksum: ValueRules = {
  minimum: 0,
  maximum: 4294967295,
  format: 'int64',
};

const named = (names: string[], rules: ValueRules) =>
  names.map(name => [name, rules] as const);

/**
 * What KubeVirt 1.9.0's and CDI 1.66's CustomResourceDefinitions say of values
 * beside their types, which the types that the schemas are made from lack.
 * Of a list, `[]` is an item.
 *
 * @internal
 */
export const valueRules: ReadonlyMap<string, ValueRules> = new Map([
  ...named(int32, { format: 'int32' }),
  ...named(int64, { format: 'int64' }),
  ...named(times, { format: 'date-time' }),
  ...named(nullableTimes, { format: 'date-time', nullable: true }),
  ...named(nullable, { nullable: true }),
  ...named(shortLists, { maxItems: 256 }),
  ...Object.entries<ValueRules>({
    'ConfigMapVolumeSource.name': { default: '' },
    'ContainerDiskInfo.checksum': checksum,
    'ContainerPathVolumeSource.path': {
      maxLength: 4096,
      validations: [
        {
          message: "path must be absolute (start with '/')",
          holds: path => String(path).startsWith('/'),
        },
        {
          message: "path must not contain '..'",
          holds: path => !String(path).includes('..'),
        },
      ],
    },
    'ContainerPathVolumeSource.readOnly': {
      default: true,
      validations: [
        {
          message: 'readOnly must be true, write access is not supported',
          holds: readOnly => readOnly === true,
        },
      ],
    },
    'DataVolumeSpec.contentType': { enum: ['kubevirt', 'archive'] },
    'DomainSpec.rebootPolicy': { enum: ['Reboot', 'Terminate'] },
    'ExperimentalMigrationConfiguration.compression': {
      enum: ['none', 'zstd'],
    },
    'InitrdInfo.checksum': checksum,
    'KernelInfo.checksum': checksum,
    'LocalObjectReference.name': { default: '' },
    'MigrationConfiguration.maxDowntimeMs': {
      minimum: 1,
      maximum: 2000000,
      format: 'int64',
    },
    'PersistentVolumeClaimInfo.filesystemOverhead': {
      pattern: '^(0(?:\\.\\d{1,3})?|1)$',
    },
    'ReservedOverhead.memLock': { enum: ['NotRequired', 'Required'] },
    'StallDetector.stallMargin': { minimum: 0, maximum: 100, format: 'int64' },
    'StallDetector.stallProgressTimeout': { format: 'int64' },
    'StallDetector.switchoverTimeout': { format: 'int64' },
    'VirtualMachineInstanceStatus.VSOCKCID': checksum,
    'VirtualMachineStatus.printableStatus': { default: 'Stopped' },
  }),
]);
