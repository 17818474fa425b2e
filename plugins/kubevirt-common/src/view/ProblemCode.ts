/**
 * How bad a problem is: `failed` does not get better by itself, `attention`
 * works or retries but someone should look, `notice` is normal and worth
 * knowing.
 *
 * @public
 */
export type ProblemSeverity = 'failed' | 'attention' | 'notice';

/**
 * Who can mend a problem: the VM's owner, or the cluster's administrators.
 *
 * @public
 */
export type ProblemOwner = 'you' | 'platform';

/**
 * Every problem code with how bad it is and who can mend it.
 *
 * @public
 */
export const problemCodes = {
  ImageDownloadFailed: { severity: 'failed', owner: 'you' },
  RegistryImagePullFailed: { severity: 'failed', owner: 'you' },
  ImageHasNoDisk: { severity: 'failed', owner: 'you' },
  VolumeTooSmall: { severity: 'failed', owner: 'you' },
  ChecksumMismatch: { severity: 'failed', owner: 'you' },
  NoStorageClass: { severity: 'failed', owner: 'you' },
  StorageProfileIncomplete: { severity: 'failed', owner: 'platform' },
  StorageClassNotFound: { severity: 'failed', owner: 'you' },
  ProvisionerNotResponding: { severity: 'attention', owner: 'platform' },
  CloudInitSecretNotFound: { severity: 'failed', owner: 'you' },
  WaitingForFirstConsumer: { severity: 'notice', owner: 'you' },
  DeviceNotPermitted: { severity: 'failed', owner: 'platform' },
  DeviceUnavailable: { severity: 'failed', owner: 'platform' },
  DuplicateDeviceName: { severity: 'failed', owner: 'you' },
  InsufficientResources: { severity: 'failed', owner: 'you' },
  NoHardwareVirtualization: { severity: 'failed', owner: 'platform' },
  NoMatchingNode: { severity: 'failed', owner: 'platform' },
  ContainerDiskPullFailed: { severity: 'failed', owner: 'you' },
  ContainerDiskHasNoDisk: { severity: 'failed', owner: 'you' },
  ClaimNotFound: { severity: 'failed', owner: 'you' },
  ClaimInUse: { severity: 'failed', owner: 'you' },
  QuotaExceeded: { severity: 'failed', owner: 'you' },
  StorageQuotaExceeded: { severity: 'failed', owner: 'you' },
  CreationRefused: { severity: 'failed', owner: 'you' },
  PodSecurityRefused: { severity: 'failed', owner: 'platform' },
  FeatureGateDisabled: { severity: 'failed', owner: 'platform' },
  CloudInitInvalid: { severity: 'failed', owner: 'you' },
  CrashLoop: { severity: 'failed', owner: 'you' },
  GuestCrashed: { severity: 'attention', owner: 'you' },
  StopTimedOut: { severity: 'notice', owner: 'you' },
  GuestPoweredOff: { severity: 'notice', owner: 'you' },
  NoBootableDisk: { severity: 'failed', owner: 'you' },
  GuestAgentMissing: { severity: 'notice', owner: 'you' },
  GuestAgentTooOld: { severity: 'notice', owner: 'you' },
  StorageIOError: { severity: 'failed', owner: 'platform' },
  NotLiveMigratable: { severity: 'notice', owner: 'you' },
  MigrationFailed: { severity: 'attention', owner: 'platform' },
  MigrationTargetUnschedulable: { severity: 'attention', owner: 'platform' },
  NodeUnresponsive: { severity: 'failed', owner: 'platform' },
  RestartRequired: { severity: 'attention', owner: 'you' },
  CloneNotAllowed: { severity: 'failed', owner: 'platform' },
  CloneSourceNotFound: { severity: 'failed', owner: 'you' },
  DataImporterNotInstalled: { severity: 'failed', owner: 'platform' },
  KubeVirtUnavailable: { severity: 'failed', owner: 'platform' },
  StuckTerminating: { severity: 'attention', owner: 'platform' },
  ServiceUnreachable: { severity: 'attention', owner: 'you' },
  ConsoleTaken: { severity: 'notice', owner: 'you' },
  Forbidden: { severity: 'failed', owner: 'platform' },
  InstanceTypeNotFound: { severity: 'failed', owner: 'you' },
  PreferenceNotFound: { severity: 'failed', owner: 'you' },
  Unexplained: { severity: 'attention', owner: 'platform' },
} as const satisfies Record<
  string,
  { severity: ProblemSeverity; owner: ProblemOwner }
>;

/**
 * What can be wrong with a virtual machine, one code each.
 *
 * @public
 */
export type ProblemCode = keyof typeof problemCodes;
