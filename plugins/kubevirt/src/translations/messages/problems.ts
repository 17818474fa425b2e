import { ProblemCode, problemCodes } from 'backstage-plugin-kubevirt-common';

/** A short title for each problem. @internal */
export const problemTitleMessages = {
  'problemTitle.ImageDownloadFailed': 'Image cannot be downloaded',
  'problemTitle.RegistryImagePullFailed':
    'Image cannot be pulled from the registry',
  'problemTitle.ImageHasNoDisk': 'Image holds no disk',
  'problemTitle.VolumeTooSmall': 'Volume is too small for the image',
  'problemTitle.ChecksumMismatch': 'Image has another checksum',
  'problemTitle.NoStorageClass': 'No storage class',
  'problemTitle.StorageProfileIncomplete': 'Storage profile is incomplete',
  'problemTitle.StorageClassNotFound': 'Storage class does not exist',
  'problemTitle.ProvisionerNotResponding': 'Storage does not answer',
  'problemTitle.CloudInitSecretNotFound': 'cloud-init Secret does not exist',
  'problemTitle.WaitingForFirstConsumer': 'Disk waits for the first start',
  'problemTitle.DeviceNotPermitted': 'Device is not permitted',
  'problemTitle.DeviceUnavailable': 'No such device is free',
  'problemTitle.DuplicateDeviceName': 'Two devices of one name',
  'problemTitle.InsufficientResources': 'No node has enough room',
  'problemTitle.NoHardwareVirtualization': 'No node can virtualize',
  'problemTitle.NoMatchingNode': 'No node matches',
  'problemTitle.ContainerDiskPullFailed': 'Container disk cannot be pulled',
  'problemTitle.ContainerDiskHasNoDisk': 'Container image holds no disk',
  'problemTitle.ClaimNotFound': 'Claim does not exist',
  'problemTitle.ClaimInUse': 'Claim is in use elsewhere',
  'problemTitle.QuotaExceeded': 'Quota is used up',
  'problemTitle.StorageQuotaExceeded': 'Storage quota is used up',
  'problemTitle.CreationRefused': 'The cluster refused it',
  'problemTitle.PodSecurityRefused': 'Pod security refused it',
  'problemTitle.FeatureGateDisabled': 'A KubeVirt feature is switched off',
  'problemTitle.CloudInitInvalid': 'cloud-init data is not valid',
  'problemTitle.CrashLoop': 'It starts and fails again and again',
  'problemTitle.GuestCrashed': 'The guest crashed',
  'problemTitle.StopTimedOut': 'It was cut off when stopping',
  'problemTitle.GuestPoweredOff': 'It was shut down from inside',
  'problemTitle.NoBootableDisk': 'Nothing to boot from',
  'problemTitle.GuestAgentMissing': 'Guest agent is missing',
  'problemTitle.GuestAgentTooOld': 'Guest agent is too old',
  'problemTitle.StorageIOError': 'Paused by a storage error',
  'problemTitle.NotLiveMigratable': 'Cannot be moved while running',
  'problemTitle.MigrationFailed': 'Migration failed',
  'problemTitle.MigrationTargetUnschedulable': 'Migration finds no node',
  'problemTitle.NodeUnresponsive': 'The node does not answer',
  'problemTitle.RestartRequired': 'A restart is needed',
  'problemTitle.CloneNotAllowed': 'Cloning is not allowed',
  'problemTitle.CloneSourceNotFound': 'What to clone does not exist',
  'problemTitle.DataImporterNotInstalled': 'CDI is not installed',
  'problemTitle.KubeVirtUnavailable': 'KubeVirt is not available',
  'problemTitle.StuckTerminating': 'Deletion does not end',
  'problemTitle.ServiceUnreachable': 'Service does not reach it',
  'problemTitle.ConsoleTaken': 'Somebody else has the console',
  'problemTitle.Forbidden': 'The cluster does not let us look',
  'problemTitle.InstanceTypeNotFound': 'Instance type does not exist',
  'problemTitle.PreferenceNotFound': 'Preference does not exist',
  'problemTitle.Unexplained': 'Something is wrong',
} as const satisfies Record<`problemTitle.${ProblemCode}`, string>;

/**
 * What to do about each problem, for languages other than the backend's: it
 * writes the next step in English, with this virtual machine's names and
 * numbers, and in English there is nothing to add to that.
 *
 * @internal
 */
export const problemAdviceMessages = Object.fromEntries(
  Object.keys(problemCodes).map(code => [
    `problemAdvice.${code}`,
    '{{nextStep}}',
  ]),
) as Record<`problemAdvice.${ProblemCode}`, '{{nextStep}}'>;
