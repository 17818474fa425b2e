/**
 * Words for what the cluster and the view name by an id. An id that is not
 * here is shown as it came.
 *
 * @internal
 */
export const wordMessages = {
  'health.running': 'Running',
  'health.progress': 'In progress',
  'health.notice': 'Notice',
  'health.attention': 'Needs attention',
  'health.failed': 'Failed',
  'health.off': 'Off',

  // VirtualMachine, KubeVirt v1.9.0 staging/src/kubevirt.io/api/core/v1/types.go
  'status.Stopped': 'Stopped',
  'status.Provisioning': 'Provisioning',
  'status.Starting': 'Starting',
  'status.Running': 'Running',
  'status.Paused': 'Paused',
  'status.Stopping': 'Stopping',
  'status.Terminating': 'Being deleted',
  'status.CrashLoopBackOff': 'Starts and fails',
  'status.Migrating': 'Migrating',
  'status.Unknown': 'Status not known',
  'status.ErrorUnschedulable': 'No node fits',
  'status.ErrImagePull': 'Image cannot be pulled',
  'status.ImagePullBackOff': 'Image cannot be pulled',
  'status.ErrorPvcNotFound': 'Claim not found',
  'status.DataVolumeError': 'Disk image import failed',
  'status.WaitingForVolumeBinding': 'Waiting for a volume',
  'status.WaitingForReceiver': 'Waiting for a migration',
  // VirtualMachineInstance without a VirtualMachine
  'status.Pending': 'Pending',
  'status.Scheduling': 'Looking for a node',
  'status.Scheduled': 'Scheduled',
  'status.Succeeded': 'Ended',
  'status.Failed': 'Failed',

  'runStrategy.Always': 'always running',
  'runStrategy.RerunOnFailure': 'started again after a failure',
  'runStrategy.Manual': 'started and stopped by hand',
  'runStrategy.Halted': 'kept stopped',
  'runStrategy.Once': 'run once',
  'runStrategy.WaitAsReceiver': 'waiting for a migration',

  'polarity.good': 'as it should be',
  'polarity.bad': 'bad',
  'polarity.neutral': 'for information',

  'severity.failed': 'Failure',
  'severity.attention': 'Needs attention',
  'severity.notice': 'Notice',

  'from.cluster': 'from inside the cluster',
  'from.anywhere': 'from your machine',
  'from.network': 'from the network',

  'way.in-cluster': 'Name in the cluster',
  'way.kubectl-port-forward': 'Forward with kubectl',
  'way.virtctl-port-forward': 'Forward with virtctl',
  'way.virtctl-vnc': 'Screen (VNC)',
  'way.virtctl-console': 'Serial console',

  'reporter.domain': 'the hypervisor',
  'reporter.guest-agent': 'the guest agent',
  'reporter.multus-status': 'Multus',

  'deviceKind.gpu': 'GPU',
  'deviceKind.hostDevice': 'Host device',

  'device.disk': 'disk',
  'device.cdrom': 'CD-ROM',
  'device.lun': 'LUN',

  'kind.containerDisk': 'Container image',
  'kind.dataVolume': 'DataVolume',
  'kind.persistentVolumeClaim': 'Claim',
  'kind.ephemeral': 'Overlay over a claim',
  'kind.emptyDisk': 'Empty scratch disk',
  'kind.hostDisk': 'File on the node',
  'kind.cloudInitNoCloud': 'cloud-init (NoCloud)',
  'kind.cloudInitConfigDrive': 'cloud-init (ConfigDrive)',
  'kind.sysprep': 'Sysprep answers',
  'kind.configMap': 'ConfigMap',
  'kind.secret': 'Secret',
  'kind.serviceAccount': 'Service account',
  'kind.downwardAPI': 'Pod data',
  'kind.downwardMetrics': 'Node metrics',
  'kind.memoryDump': 'Memory dump',
  'kind.containerPath': 'Path in the launcher pod',
  'kind.unknown': 'Volume missing',

  'section.status': 'Status',
  'section.access': 'Access',
  'section.disks': 'Disks',
  'section.network': 'Network',
  'section.devices': 'Devices',
  'section.guest': 'Guest',
  'section.timeline': 'Timeline',
} as const;
