import { ago, Machine } from '../__testUtils__/machine';
import { viewOf } from '../__testUtils__/explained';
import { Health } from '../view';
import { describe as describeMachine } from './describe';

const fresh = {
  instance: {
    nodeName: 'node01',
    phaseTransitionTimestamps: [
      { phase: 'Running', phaseTransitionTimestamp: ago(20) },
    ],
  },
};

describe('the status in words', () => {
  it.each<[status: string, health: Health, headline: string, where: Machine]>([
    [
      'Running',
      'running',
      'Running on node01; the guest has not reported yet.',
      { ...fresh, conditions: [] },
    ],
    ['Running', 'running', 'Running on node01.', fresh],
    ['Starting', 'progress', 'Starting.', {}],
    [
      'Starting',
      'progress',
      'Starting: preparing its pod.',
      { instance: { phase: 'Pending', nodeName: undefined }, conditions: [] },
    ],
    [
      'Starting',
      'progress',
      'Starting: looking for a node with room for it.',
      {
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [],
        launcher: { phase: 'Pending' },
      },
    ],
    [
      'Starting',
      'progress',
      'Starting on node01.',
      { instance: { phase: 'Scheduled' }, conditions: [] },
    ],
    ['Provisioning', 'progress', 'Preparing the disks.', {}],
    [
      'Provisioning',
      'progress',
      'Importing the disk image: 34 %',
      { dataVolume: { phase: 'ImportInProgress', progress: '34.99%' } },
    ],
    [
      'Provisioning',
      'progress',
      'Importing the disk image.',
      { dataVolume: { phase: 'ImportInProgress', progress: 'N/A' } },
    ],
    [
      'Provisioning',
      'progress',
      'Getting ready to import the disk image.',
      { dataVolume: { phase: 'ImportScheduled' } },
    ],
    [
      'Provisioning',
      'progress',
      'Copying the disk: 7 %',
      { dataVolume: { phase: 'CloneInProgress', progress: '7.10%' } },
    ],
    [
      'Provisioning',
      'progress',
      'Waiting for a disk image to be uploaded: `virtctl image-upload dv web -n team-a --no-create --image-path=FILE`',
      { dataVolume: { phase: 'UploadReady' } },
    ],
    [
      'Provisioning',
      'progress',
      'Enlarging the disk.',
      { dataVolume: { phase: 'ExpansionInProgress' } },
    ],
    [
      'WaitingForVolumeBinding',
      'progress',
      'Waiting for the storage of web.',
      { claim: { phase: 'Pending' } },
    ],
    [
      'WaitingForReceiver',
      'progress',
      'Waiting for the VM that is to be moved here.',
      {},
    ],
    [
      'Migrating',
      'progress',
      'Moving to another node; it keeps running.',
      { instance: {} },
    ],
    [
      'Paused',
      'notice',
      'Paused by a user; it keeps its memory and goes on when unpaused.',
      {
        instance: {},
        conditions: [
          { type: 'Paused', status: 'True', reason: 'PausedByUser' },
        ],
      },
    ],
    ['Paused', 'notice', 'Paused.', { instance: {}, conditions: [] }],
    [
      'Stopping',
      'progress',
      'Shutting down; the guest has up to 180 s before it is cut off.',
      {
        instance: {},
        template: {
          domain: {},
          terminationGracePeriodSeconds: 180,
        },
      },
    ],
    ['Stopped', 'off', 'Stopped (run strategy RerunOnFailure).', {}],
    ['Stopped', 'off', 'Stopped.', { runStrategy: 'Halted' }],
    [
      'Stopped',
      'progress',
      'Just created; KubeVirt has not looked at it yet.',
      { vm: { creationTimestamp: ago(1) }, vmConditions: [] },
    ],
    ['Terminating', 'progress', 'Being deleted.', {}],
    ['Unknown', 'notice', 'KubeVirt does not know the state of the VM.', {}],
    ['Teleporting', 'notice', 'KubeVirt says: Teleporting.', {}],
    // Nothing tells why: the status is all there is to say.
    ['CrashLoopBackOff', 'failed', 'The VM failed to start once.', {}],
    [
      'ErrorUnschedulable',
      'attention',
      "VirtualMachine 'web' says (status.printableStatus): ErrorUnschedulable",
      {},
    ],
    [
      'ErrorPvcNotFound',
      'attention',
      "VirtualMachine 'web' says (status.printableStatus): ErrorPvcNotFound",
      {},
    ],
    [
      'DataVolumeError',
      'attention',
      "VirtualMachine 'web' says (status.printableStatus): DataVolumeError",
      {},
    ],
    [
      'ErrImagePull',
      'attention',
      "VirtualMachine 'web' says (status.printableStatus): ErrImagePull",
      {},
    ],
    [
      'ImagePullBackOff',
      'attention',
      "VirtualMachine 'web' says (status.printableStatus): ImagePullBackOff",
      {},
    ],
    [
      'ErrorUnschedulable',
      'progress',
      'Waiting for the storage of web.',
      {
        instance: { phase: 'Scheduling' },
        conditions: [
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message: 'pod has unbound immediate PersistentVolumeClaims',
          },
        ],
        claim: { phase: 'Pending' },
      },
    ],
  ])('%s is %s: %s', (status, health, headline, where) => {
    expect(viewOf({ status, ...where })).toMatchObject({
      status,
      health,
      headline,
    });
  });

  it.each<[phase: string, health: Health, headline: string]>([
    ['Pending', 'progress', 'Starting: waiting for its pod.'],
    ['Scheduling', 'progress', 'Starting: preparing its pod.'],
    ['Running', 'running', 'Running; the guest has not reported yet.'],
    ['Succeeded', 'notice', 'The guest was shut down from the inside.'],
    ['Failed', 'attention', 'The VM crashed.'],
  ])(
    'of an instance that stands for itself, %s is %s',
    (phase, health, headline) => {
      expect(
        describeMachine({
          objects: {
            virtualMachineInstances: [
              {
                metadata: { namespace: 'team-a', name: 'web' },
                status: { phase },
              },
            ],
          },
          target: {
            kind: 'VirtualMachineInstance',
            namespace: 'team-a',
            name: 'web',
          },
        }),
      ).toMatchObject({
        kind: 'VirtualMachineInstance',
        status: phase,
        health,
        headline,
      });
    },
  );

  it('of a VM that does not exist says so', () => {
    expect(
      describeMachine({
        objects: {},
        target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
      }),
    ).toMatchObject({
      status: 'Unknown',
      health: 'notice',
      headline: 'The cluster has no such virtual machine.',
      problems: [],
    });
  });
});
