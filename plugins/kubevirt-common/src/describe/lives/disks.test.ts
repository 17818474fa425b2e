import { Life, toldOf } from '../../__testUtils__/lives';
import { ago } from '../../__testUtils__/machine';
import {
  creating,
  withoutInstance,
  withoutLauncher,
} from '../../__testUtils__/moments';

describe('a virtual machine that waits for its disks', () => {
  it.each<Life>([
    {
      what: 'an image that is no disk of the VM',
      where: withoutLauncher(
        'ImagePullBackOff',
        'Back-off pulling image "registry.example.com/os:1"',
      ),
      health: 'attention',
      headline:
        'VirtualMachineInstance \'web\' says (condition Synchronized): ImagePullBackOff: Back-off pulling image "registry.example.com/os:1"',
      codes: ['Unexplained'],
    },
    {
      what: 'cloud-init data that does not exist',
      where: creating(
        'FailedMount',
        'MountVolume.SetUp failed for volume "cloudinit-udata" : secret "web-cloudinit" not found',
      ),
      health: 'failed',
      headline:
        "The Secret 'web-cloudinit' with the VM's cloud-init data does not exist in namespace 'team-a'.",
      codes: ['CloudInitSecretNotFound'],
    },
    {
      what: 'a ConfigMap that does not exist',
      where: creating(
        'FailedMount',
        'MountVolume.SetUp failed for volume "config" : configmap "app-config" not found',
      ),
      health: 'attention',
      headline:
        'Pod \'virt-launcher-web-abcde\' says (event FailedMount): FailedMount: MountVolume.SetUp failed for volume "config" : configmap "app-config" not found',
      codes: ['Unexplained'],
    },
    {
      what: 'a Secret that does not exist',
      where: creating(
        'FailedMount',
        'MountVolume.SetUp failed for volume "creds" : secret "app-secret" not found',
      ),
      health: 'attention',
      headline:
        'Pod \'virt-launcher-web-abcde\' says (event FailedMount): FailedMount: MountVolume.SetUp failed for volume "creds" : secret "app-secret" not found',
      codes: ['Unexplained'],
    },
    {
      what: 'a volume that is not mounted in time',
      where: creating(
        'FailedMount',
        'Unable to attach or mount volumes: unmounted volumes=[root], unattached volumes=[root]: timed out waiting for the condition',
      ),
      health: 'attention',
      headline:
        "Pod 'virt-launcher-web-abcde' says (event FailedMount): FailedMount: Unable to attach or mount volumes: unmounted volumes=[root], unattached volumes=[root]: timed out waiting for the condition",
      codes: ['Unexplained'],
    },
    {
      what: 'a volume that is not attached',
      where: creating(
        'FailedAttachVolume',
        'AttachVolume.Attach failed for volume "pv-1" : rpc error: code = Internal desc = volume not found',
      ),
      health: 'attention',
      headline:
        'Pod \'virt-launcher-web-abcde\' says (event FailedAttachVolume): FailedAttachVolume: AttachVolume.Attach failed for volume "pv-1" : rpc error: code = Internal desc = volume not found',
      codes: ['Unexplained'],
    },
    {
      what: 'a volume that another node has',
      where: {
        ...creating(
          'FailedAttachVolume',
          'Multi-Attach error for volume "pv-1" Volume is already used by pod(s) virt-launcher-other-xyz12',
        ),
        claim: {},
        dataVolume: { phase: 'Succeeded' },
      },
      health: 'failed',
      headline:
        "Volume claim 'web' is in use elsewhere, by virt-launcher-other-xyz12.",
      codes: ['ClaimInUse'],
    },
    {
      what: 'an import that fails in the middle',
      where: {
        status: 'DataVolumeError',
        dataVolume: {
          phase: 'ImportInProgress',
          progress: '57.20%',
          restartCount: 2,
          conditions: [
            { type: 'Bound', status: 'True', reason: 'Bound' },
            {
              type: 'Running',
              status: 'False',
              reason: 'Error',
              message: 'Unable to process data: unexpected EOF',
              lastTransitionTime: ago(30),
            },
            { type: 'Ready', status: 'False', reason: 'TransferRunning' },
          ],
        },
      },
      health: 'failed',
      headline:
        "The image of disk 'web' cannot be downloaded: the download from https://images.example.com/os.img broke off.",
      codes: ['ImageDownloadFailed'],
    },
    {
      what: 'an import that fills its volume',
      where: {
        status: 'DataVolumeError',
        dataVolume: {
          phase: 'ImportInProgress',
          progress: '88.00%',
          restartCount: 1,
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'Error',
              message:
                'Unable to write to file: write /data/disk.img: no space left on device',
            },
          ],
        },
      },
      health: 'failed',
      headline: "Disk 'web' (3Gi) is too small for its image.",
      codes: ['VolumeTooSmall'],
    },
    {
      what: 'an importer that is out of memory',
      where: {
        status: 'Provisioning',
        dataVolume: {
          phase: 'ImportInProgress',
          progress: '12.00%',
          restartCount: 3,
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'OOMKilled',
              message: 'OOMKilled',
            },
          ],
        },
      },
      health: 'attention',
      headline: "DataVolume 'web' says (condition Running): OOMKilled",
      codes: ['Unexplained'],
    },
    {
      what: 'an image of no known format',
      where: {
        status: 'DataVolumeError',
        dataVolume: {
          phase: 'ImportInProgress',
          restartCount: 3,
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'Error',
              message:
                'Unable to process data: Unable to transfer source data to scratch space: qemu-img: Could not open',
            },
          ],
        },
      },
      health: 'attention',
      headline:
        "DataVolume 'web' says (condition Running): Error: Unable to process data: Unable to transfer source data to scratch space: qemu-img: Could not open",
      codes: ['Unexplained'],
    },
    {
      what: 'an import that gets on again',
      where: {
        status: 'Provisioning',
        dataVolume: {
          phase: 'ImportInProgress',
          progress: '3.00%',
          restartCount: 4,
          conditions: [
            {
              type: 'Running',
              status: 'True',
              reason: 'Pod is running',
              lastTransitionTime: ago(20),
            },
          ],
        },
      },
      health: 'progress',
      headline: 'Importing the disk image: 3 %',
    },
    {
      what: 'storage that waits for the first start',
      where: {
        status: 'Stopped',
        runStrategy: 'Halted',
        dataVolume: { phase: 'WaitForFirstConsumer' },
        claim: { phase: 'Pending' },
      },
      health: 'notice',
      headline:
        "Disk 'web' is made when the VM starts for the first time: its storage waits for the VM's node.",
      codes: ['WaitingForFirstConsumer'],
    },
    {
      what: 'storage that waits for the node of the VM',
      where: {
        status: 'WaitingForVolumeBinding',
        runStrategy: 'Always',
        dataVolume: { phase: 'WaitForFirstConsumer' },
        claim: { phase: 'Pending' },
        instance: { phase: 'Pending', nodeName: undefined },
        conditions: [{ type: 'Provisioning', status: 'True' }],
      },
      health: 'progress',
      headline:
        "Disk 'web' is made now that the VM starts: its storage waits for the VM's node.",
      codes: ['WaitingForFirstConsumer'],
    },
    {
      what: 'a disk that is copied',
      where: {
        status: 'Provisioning',
        dataVolume: { phase: 'CSICloneInProgress', progress: 'N/A' },
        dataVolumeSpec: {
          source: { pvc: { namespace: 'images', name: 'golden' } },
        },
      },
      health: 'progress',
      headline: 'Copying the disk.',
    },
    {
      what: 'a copy that is not allowed',
      where: withoutInstance(
        'Error encountered while creating DataVolumes: not authorized to create DataVolume: User system:serviceaccount:team-a:default has insufficient permissions in clone source namespace images',
      ),
      health: 'failed',
      headline: 'The VM may not copy its disk from its source.',
      codes: ['CloneNotAllowed'],
    },
    {
      what: 'a disk that waits for its upload',
      where: {
        status: 'Provisioning',
        dataVolume: { phase: 'UploadReady', progress: 'N/A' },
        dataVolumeSpec: { source: { upload: {} } },
      },
      health: 'progress',
      headline:
        'Waiting for a disk image to be uploaded: `virtctl image-upload dv web -n team-a --no-create --image-path=FILE`',
    },
    {
      what: 'a DataVolume that cannot be made',
      where: {
        status: 'Starting',
        runStrategy: 'Always',
        vmConditions: [
          { type: 'Ready', status: 'False' },
          {
            type: 'Failure',
            status: 'True',
            reason: 'FailedCreate',
            message: 'Error encountered while creating DataVolumes: x',
          },
        ],
      },
      health: 'attention',
      headline:
        "VirtualMachine 'web' says (condition Failure): FailedCreate: Error encountered while creating DataVolumes: x",
      codes: ['Unexplained'],
    },
    {
      what: 'a claim that is waited for',
      where: {
        status: 'ErrorPvcNotFound',
        instance: { phase: 'Pending', nodeName: undefined },
        conditions: [
          {
            type: 'Synchronized',
            status: 'False',
            reason: 'FailedPvcNotFound',
            message: 'PVC team-a/data does not exist, waiting for it to appear',
          },
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message: 'PVC data does not exist',
          },
        ],
      },
      health: 'failed',
      headline: "The volume claim 'data' does not exist in namespace 'team-a'.",
      codes: ['ClaimNotFound'],
    },
    {
      what: 'a disk that answers with errors',
      where: {
        status: 'Paused',
        instance: {},
        conditions: [
          {
            type: 'Paused',
            status: 'True',
            reason: 'PausedIOError',
            message: 'VMI was paused, low-level IO error detected',
          },
        ],
      },
      health: 'failed',
      headline:
        'The VM is paused because one of its disks answers with errors: its storage is full or broken.',
      codes: ['StorageIOError'],
    },
    {
      what: 'a disk that cannot be plugged in',
      where: {
        instance: {
          volumeStatus: [
            {
              name: 'extra',
              target: '',
              phase: 'Pending',
              reason: 'FailedMount',
              message: 'pod hp-volume cannot mount',
              hotplugVolume: { attachPodName: 'hp-volume-x' },
            },
          ],
        },
        vmConditions: [
          {
            type: 'Failure',
            status: 'True',
            reason: 'HotPlugVolumeError',
            message: 'volume extra not found',
          },
        ],
      },
      health: 'attention',
      headline:
        "VirtualMachine 'web' says (condition Failure): HotPlugVolumeError: volume extra not found",
      codes: ['Unexplained'],
    },
  ])('tells of $what', life => {
    expect(toldOf(life)).toEqual({ codes: [], ...life });
  });
});
