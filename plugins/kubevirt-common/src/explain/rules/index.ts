import { Rule } from '../Rule';
import { ChecksumMismatch } from './ChecksumMismatch';
import { ClaimInUse } from './ClaimInUse';
import { ClaimNotFound } from './ClaimNotFound';
import { CloneNotAllowed } from './CloneNotAllowed';
import { CloneSourceNotFound } from './CloneSourceNotFound';
import { CloudInitInvalid } from './CloudInitInvalid';
import { CloudInitSecretNotFound } from './CloudInitSecretNotFound';
import { ConsoleTaken } from './ConsoleTaken';
import { ContainerDiskHasNoDisk } from './ContainerDiskHasNoDisk';
import { ContainerDiskPullFailed } from './ContainerDiskPullFailed';
import { CrashLoop } from './CrashLoop';
import { CreationRefused } from './CreationRefused';
import { DataImporterNotInstalled } from './DataImporterNotInstalled';
import { DeviceNotPermitted } from './DeviceNotPermitted';
import { DeviceUnavailable } from './DeviceUnavailable';
import { DuplicateDeviceName } from './DuplicateDeviceName';
import { FeatureGateDisabled } from './FeatureGateDisabled';
import { Forbidden } from './Forbidden';
import { GuestAgentMissing } from './GuestAgentMissing';
import { GuestAgentTooOld } from './GuestAgentTooOld';
import { GuestCrashed } from './GuestCrashed';
import { GuestPoweredOff } from './GuestPoweredOff';
import { ImageDownloadFailed } from './ImageDownloadFailed';
import { ImageHasNoDisk } from './ImageHasNoDisk';
import { InstanceTypeNotFound } from './InstanceTypeNotFound';
import { InsufficientResources } from './InsufficientResources';
import { KubeVirtUnavailable } from './KubeVirtUnavailable';
import { MigrationFailed } from './MigrationFailed';
import { MigrationTargetUnschedulable } from './MigrationTargetUnschedulable';
import { NoBootableDisk } from './NoBootableDisk';
import { NoHardwareVirtualization } from './NoHardwareVirtualization';
import { NoMatchingNode } from './NoMatchingNode';
import { NoStorageClass } from './NoStorageClass';
import { NodeUnresponsive } from './NodeUnresponsive';
import { NotLiveMigratable } from './NotLiveMigratable';
import { PodSecurityRefused } from './PodSecurityRefused';
import { PreferenceNotFound } from './PreferenceNotFound';
import { ProvisionerNotResponding } from './ProvisionerNotResponding';
import { QuotaExceeded } from './QuotaExceeded';
import { RegistryImagePullFailed } from './RegistryImagePullFailed';
import { RestartRequired } from './RestartRequired';
import { ServiceUnreachable } from './ServiceUnreachable';
import { StopTimedOut } from './StopTimedOut';
import { StorageClassNotFound } from './StorageClassNotFound';
import { StorageIOError } from './StorageIOError';
import { StorageProfileIncomplete } from './StorageProfileIncomplete';
import { StorageQuotaExceeded } from './StorageQuotaExceeded';
import { StuckTerminating } from './StuckTerminating';
import { VolumeTooSmall } from './VolumeTooSmall';
import { WaitingForFirstConsumer } from './WaitingForFirstConsumer';

/**
 * All rules, those first whose problem keeps the VM from running earliest.
 * Each sees only what those before it have not explained.
 *
 * @internal
 */
export const rules: Rule[] = [
  StuckTerminating,
  KubeVirtUnavailable,
  NodeUnresponsive,
  Forbidden,
  FeatureGateDisabled,
  PodSecurityRefused,
  InstanceTypeNotFound,
  PreferenceNotFound,
  DataImporterNotInstalled,
  CloneNotAllowed,
  CloneSourceNotFound,
  CloudInitInvalid,
  StorageQuotaExceeded,
  QuotaExceeded,
  DeviceNotPermitted,
  CreationRefused,
  ClaimNotFound,
  NoHardwareVirtualization,
  DeviceUnavailable,
  ClaimInUse,
  InsufficientResources,
  NoMatchingNode,
  ChecksumMismatch,
  VolumeTooSmall,
  ImageHasNoDisk,
  RegistryImagePullFailed,
  ImageDownloadFailed,
  StorageProfileIncomplete,
  NoStorageClass,
  StorageClassNotFound,
  ProvisionerNotResponding,
  CloudInitSecretNotFound,
  ContainerDiskPullFailed,
  ContainerDiskHasNoDisk,
  DuplicateDeviceName,
  StorageIOError,
  NoBootableDisk,
  CrashLoop,
  GuestCrashed,
  MigrationFailed,
  MigrationTargetUnschedulable,
  RestartRequired,
  ServiceUnreachable,
  WaitingForFirstConsumer,
  StopTimedOut,
  GuestPoweredOff,
  GuestAgentMissing,
  GuestAgentTooOld,
  NotLiveMigratable,
  ConsoleTaken,
];
