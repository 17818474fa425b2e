import {
  condition,
  Kin,
  KinLife,
  toldOfKin,
  withoutVmi,
} from '../../../__testUtils__/kin';
import { findCondition } from '../../../objects';

function disk(phase: string, source = 'http') {
  return (kin: Kin) => {
    const [dataVolume] = kin.objects.dataVolumes ?? [];
    dataVolume.status = {
      phase,
      claimName: dataVolume.metadata?.name,
      progress: 'N/A',
      conditions: [
        condition('Bound', 'False', 'Pending', 'PVC ubuntu Pending'),
        condition('Ready', 'False'),
      ],
    };
    if (source === 'pvc') {
      dataVolume.spec = {
        source: { pvc: { name: 'golden', namespace: 'os' } },
      };
    }
  };
}

describe('a disk that fares otherwise than recorded', () => {
  it.each<KinLife>([
    {
      what: 'storage that waits for the first start',
      from: ['01', 'created'],
      change: kin => {
        kin.vm.spec.runStrategy = 'Halted';
        kin.vm.status.runStrategy = 'Halted';
        kin.vm.status.printableStatus = 'Stopped';
        disk('WaitForFirstConsumer')(kin);
      },
      status: 'Stopped',
      health: 'notice',
      headline:
        "Disk 'ubuntu' is made when the VM starts for the first time: its storage waits for the VM's node.",
      codes: ['WaitingForFirstConsumer'],
      nextStep: 'Start the VM; the import of its image begins then.',
    },
    {
      what: 'a disk that is copied',
      from: ['01', 'created'],
      change: disk('CSICloneInProgress', 'pvc'),
      status: 'Provisioning',
      health: 'progress',
      headline: 'Copying the disk.',
    },
    {
      what: 'a disk that may not be copied',
      from: ['01', 'created'],
      change: kin => {
        kin.objects.dataVolumes = [];
        kin.vm.status.printableStatus = 'Stopped';
        withoutVmi(
          kin,
          condition(
            'Failure',
            'True',
            'FailedCreate',
            'Error encountered while creating DataVolumes: not authorized to create DataVolume: User system:serviceaccount:team-a:default has insufficient permissions in clone source namespace os',
          ),
        );
      },
      status: 'Stopped',
      health: 'failed',
      headline: 'The VM may not copy its disk from its source.',
      codes: ['CloneNotAllowed'],
    },
    {
      what: 'a disk that answers with errors',
      from: ['01', 'paused'],
      change: ({ vm, vmi }) => {
        for (const each of [vm, vmi]) {
          const paused = findCondition(each, 'Paused');
          if (paused) {
            paused.reason = 'PausedIOError';
            paused.message = 'VMI was paused, low-level IO error detected';
          }
        }
      },
      status: 'Paused',
      health: 'failed',
      headline:
        'The VM is paused because one of its disks answers with errors: its storage is full or broken.',
      codes: ['StorageIOError'],
    },
    {
      what: 'a disk that is plugged in',
      from: ['02', 'running'],
      change: ({ vmi }) => {
        vmi.status.volumeStatus = [
          {
            name: 'extra',
            target: 'sda',
            phase: 'AttachedToNode',
            hotplugVolume: {},
          },
        ];
      },
      status: 'Running',
      health: 'running',
      headline: "Running on node01; disk 'extra' is being plugged in.",
    },
  ])('shows $what', life => {
    expect(toldOfKin(life)).toEqual(life);
  });
});
