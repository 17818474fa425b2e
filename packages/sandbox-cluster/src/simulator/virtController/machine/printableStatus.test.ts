import { recordedSteps } from '../../testing/recordings';
import {
  DataVolume,
  PersistentVolumeClaim,
  VirtualMachine,
  VirtualMachineInstance,
  VirtualMachineInstanceStatus,
} from '../../model';
import { printableStatus } from './printableStatus';

const recorded = recordedSteps().flatMap(step =>
  Object.entries(step.printableStatus).map(
    ([name, status]) => [step.title, name, status, step] as const,
  ),
);

const now = new Date('2026-11-22T12:00:00Z');
const past = '2026-11-22T11:00:00Z';

const vm = (
  spec: Partial<VirtualMachine['spec']> = {},
  rest: Partial<VirtualMachine> = {},
): VirtualMachine => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'a', namespace: 'team-a', uid: 'vm' },
  spec: {
    runStrategy: 'Always',
    template: {
      spec: {
        domain: { devices: {} },
        volumes: [{ name: 'root', dataVolume: { name: 'a' } }],
      },
    },
    ...spec,
  },
  ...rest,
});

const vmi = (
  status: VirtualMachineInstanceStatus,
  metadata: Partial<VirtualMachineInstance['metadata']> = {},
): VirtualMachineInstance => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachineInstance',
  metadata: { name: 'a', namespace: 'team-a', uid: 'vmi', ...metadata },
  spec: { domain: { devices: {} } },
  status,
});

const failing = (type: string, reason: string) => ({
  phase: 'Pending',
  conditions: [{ type, status: 'False', reason }],
});

const dataVolume = (status: DataVolume['status']): DataVolume => ({
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'DataVolume',
  metadata: { name: 'a', namespace: 'team-a' },
  spec: {},
  status,
});

const claim = (phase: string): PersistentVolumeClaim => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'a', namespace: 'team-a' },
  spec: {},
  status: { phase },
});

const notRunning = (reason: string) => ({
  phase: 'ImportInProgress',
  conditions: [{ type: 'Running', status: 'False', reason }],
});

const failed = {
  status: { startFailure: { consecutiveFailCount: 1 } },
};

type Case = [
  expected: string,
  when: string,
  situation: {
    vm?: VirtualMachine;
    vmi?: VirtualMachineInstance;
    dataVolumes?: DataVolume[];
    claims?: PersistentVolumeClaim[];
    startExpected?: boolean;
    stopExpected?: boolean;
  },
];

const running = vmi({ phase: 'Running' });

const cases: Case[] = [
  [
    'Terminating',
    'the machine is deleted, whatever the instance does',
    {
      vm: vm({}, { metadata: { name: 'a', deletionTimestamp: past } }),
      vmi: running,
    },
  ],
  [
    'Stopping',
    'the instance is deleted',
    { vmi: vmi({ phase: 'Running' }, { deletionTimestamp: past }) },
  ],
  [
    'Stopping',
    'its deletion is under way',
    { vmi: running, stopExpected: true },
  ],
  [
    'Migrating',
    'a migration began and has no end',
    {
      vmi: vmi({ phase: 'Running', migrationState: { startTimestamp: past } }),
    },
  ],
  [
    'Running',
    'the migration ended',
    {
      vmi: vmi({
        phase: 'Running',
        migrationState: { startTimestamp: past, endTimestamp: past },
      }),
    },
  ],
  [
    'Paused',
    'it runs and is paused',
    {
      vmi: vmi({
        phase: 'Running',
        conditions: [{ type: 'Paused', status: 'True' }],
      }),
    },
  ],
  [
    'Running',
    'it runs, whatever its volume says',
    {
      vmi: running,
      dataVolumes: [dataVolume({ phase: 'Failed' })],
    },
  ],
  [
    'ErrorPvcNotFound',
    'a claim is missing, before the pod is unschedulable',
    {
      vmi: vmi({
        phase: 'Pending',
        conditions: [
          { type: 'PodScheduled', status: 'False', reason: 'Unschedulable' },
          {
            type: 'Synchronized',
            status: 'False',
            reason: 'FailedPvcNotFound',
          },
        ],
      }),
    },
  ],
  [
    'DataVolumeError',
    'the import failed for good',
    { dataVolumes: [dataVolume({ phase: 'Failed' })] },
  ],
  [
    'DataVolumeError',
    'the importer fails and tries again',
    { dataVolumes: [dataVolume(notRunning('Error'))] },
  ],
  [
    'DataVolumeError',
    'the image cannot be pulled',
    { dataVolumes: [dataVolume(notRunning('ImagePullFailed'))] },
  ],
  [
    'Provisioning',
    'the importer is not running for any other reason',
    { dataVolumes: [dataVolume(notRunning('Scratch space required'))] },
  ],
  [
    'ErrorUnschedulable',
    'no node takes the pod, also while provisioning',
    {
      vmi: vmi(failing('PodScheduled', 'Unschedulable')),
      dataVolumes: [dataVolume({ phase: 'ImportScheduled' })],
    },
  ],
  [
    'Provisioning',
    'the volume has no phase yet',
    {
      dataVolumes: [dataVolume(undefined)],
    },
  ],
  [
    'Provisioning',
    'it imports although the machine is halted',
    {
      vm: vm({ runStrategy: 'Halted' }),
      dataVolumes: [dataVolume({ phase: 'ImportInProgress' })],
      claims: [claim('Bound')],
    },
  ],
  [
    'Stopped',
    'a halted machine waits for its first consumer',
    {
      vm: vm({ runStrategy: 'Halted' }),
      dataVolumes: [dataVolume({ phase: 'WaitForFirstConsumer' })],
      claims: [claim('Pending')],
    },
  ],
  [
    'WaitingForVolumeBinding',
    'a started machine waits for its claim',
    {
      vmi: vmi({ phase: 'Pending' }),
      dataVolumes: [dataVolume({ phase: 'PendingPopulation' })],
      claims: [claim('Pending')],
    },
  ],
  [
    'WaitingForVolumeBinding',
    'a stopped RerunOnFailure machine has an unbound claim (until 1.9)',
    { vm: vm({ runStrategy: 'RerunOnFailure' }), claims: [claim('Pending')] },
  ],
  [
    'ErrImagePull',
    'a container disk cannot be pulled',
    {
      vmi: vmi(failing('Synchronized', 'ErrImagePull')),
    },
  ],
  [
    'ImagePullBackOff',
    'and pulling waits',
    {
      vmi: vmi(failing('Synchronized', 'ImagePullBackOff')),
    },
  ],
  ...['', 'Pending', 'Scheduling', 'Scheduled'].map(
    (phase): Case => [
      'Starting',
      `the instance is in phase "${phase}"`,
      { vmi: vmi({ phase }) },
    ],
  ),
  ['Starting', 'an instance is expected', { startExpected: true }],
  [
    'CrashLoopBackOff',
    'starts failed and the next one waits',
    { vm: vm({}, failed) },
  ],
  [
    'CrashLoopBackOff',
    'and the failed instance is still there',
    { vm: vm({}, failed), vmi: vmi({ phase: 'Failed' }) },
  ],
  [
    'Stopped',
    'starts failed, but the strategy does not start again',
    { vm: vm({ runStrategy: 'Manual' }, failed) },
  ],
  ['Stopped', 'there is no instance', {}],
  ['Stopped', 'the guest shut down', { vmi: vmi({ phase: 'Succeeded' }) }],
  [
    'WaitingForReceiver',
    'the instance waits for a migration from elsewhere',
    {
      vm: vm({ runStrategy: 'WaitAsReceiver' }),
      vmi: vmi({ phase: 'WaitingForSync' }),
    },
  ],
  ['Unknown', 'the phase is none we know', { vmi: vmi({ phase: 'Unknown' }) }],
];

describe('printableStatus', () => {
  it.each(recorded)('tells %s, %s: %s', (_title, name, status, step) => {
    const { virtualMachines, virtualMachineInstances } = step.objects;
    const named = ({ metadata }: { metadata: { name: string } }) =>
      metadata.name === name;
    expect(
      printableStatus({
        vm: virtualMachines.find(named)!,
        vmi: virtualMachineInstances.find(named),
        dataVolumes: step.objects.dataVolumes,
        claims: step.objects.persistentVolumeClaims,
        now: new Date('2026-11-22T23:00:00Z'),
      }),
    ).toBe(status);
  });

  it.each(cases)('is %s when %s', (expected, _when, situation) => {
    expect(
      printableStatus({
        vm: vm(),
        dataVolumes: [],
        claims: [],
        now,
        ...situation,
      }),
    ).toBe(expected);
  });
});
