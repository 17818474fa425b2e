import { Life, toldOf } from '../../__testUtils__/lives';
import { ago, fromImage } from '../../__testUtils__/machine';
import { migration, readyWith } from '../../__testUtils__/moments';

describe('a virtual machine that runs', () => {
  it.each<Life>([
    {
      what: 'a snapshot',
      where: { instance: {}, vmStatus: { snapshotInProgress: 'nightly' } },
      health: 'running',
      headline: 'Running on node01; a snapshot of it is being taken (nightly).',
    },
    {
      what: 'a restore',
      where: {
        status: 'Stopped',
        runStrategy: 'Halted',
        vmStatus: { restoreInProgress: 'r1' },
      },
      health: 'progress',
      headline: 'Stopped; its disks are being restored (r1).',
    },
    {
      what: 'a node that is emptied, and a disk that is not shared',
      where: {
        instance: { evacuationNodeName: 'node01' },
        conditions: readyWith({
          type: 'LiveMigratable',
          status: 'False',
          reason: 'DisksNotLiveMigratable',
          message:
            'cannot migrate VMI: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode)',
        }),
      },
      health: 'notice',
      headline:
        'The VM is to move when its node is emptied, and cannot be moved while it runs: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode).',
      codes: ['NotLiveMigratable'],
    },
    {
      what: 'a node that is emptied',
      where: {
        instance: { evacuationNodeName: 'node01' },
        conditions: readyWith({
          type: 'EvictionRequested',
          status: 'True',
          reason: 'x',
          message: 'eviction requested',
        }),
      },
      health: 'running',
      headline:
        'Running on node01; it is to move, because its node is being emptied.',
    },
    {
      what: 'a node that is not ready',
      where: {
        instance: {},
        conditions: [
          {
            type: 'Ready',
            status: 'False',
            reason: 'PodConditionMissing',
            lastTransitionTime: ago(400),
          },
          { type: 'AgentConnected', status: 'True' },
        ],
        launcher: {
          phase: 'Running',
          conditions: [
            { type: 'Ready', status: 'False', lastTransitionTime: ago(400) },
            { type: 'ContainersReady', status: 'True' },
          ],
        },
      },
      health: 'failed',
      headline:
        "The node 'node01' of the VM does not answer, and it is not known whether the VM still runs.",
      codes: ['NodeUnresponsive'],
    },
    {
      what: 'a launcher that is not ready',
      where: {
        instance: {},
        conditions: [
          {
            type: 'Ready',
            status: 'False',
            reason: 'ContainersNotReady',
            message: 'containers with unready status: [compute]',
            lastTransitionTime: ago(500),
          },
          { type: 'AgentConnected', status: 'True' },
        ],
      },
      health: 'attention',
      headline:
        "VirtualMachineInstance 'web' says (condition Ready): ContainersNotReady: containers with unready status: [compute]",
      codes: ['Unexplained'],
    },
    {
      what: 'the last moment of a move',
      where: {
        status: 'Paused',
        instance: {},
        conditions: [
          {
            type: 'Paused',
            status: 'True',
            reason: 'PausedByMigrationMonitor',
          },
        ],
      },
      health: 'notice',
      headline: 'Paused for a moment to finish its move to another node.',
    },
    {
      what: 'a move that failed',
      where: {
        instance: {
          migrationState: {
            failed: true,
            completed: true,
            endTimestamp: ago(100),
            startTimestamp: ago(200),
            sourceNode: 'node01',
            targetNode: 'node02',
            failureReason:
              'Live migration is not making progress and is aborted after 150 seconds',
          },
        },
      },
      health: 'attention',
      headline:
        'The VM could not be moved to node02: Live migration is not making progress and is aborted after 150 seconds; it runs on, on node01.',
      codes: ['MigrationFailed'],
    },
    {
      what: 'a move that is being prepared',
      where: {
        instance: {},
        migrations: [migration('Pending', 60)],
      },
      health: 'running',
      headline:
        'Running on node01; its move to another node is being prepared.',
    },
    {
      what: 'an old guest agent',
      where: {
        instance: {},
        conditions: readyWith({
          type: 'AgentVersionNotSupported',
          status: 'True',
          reason: 'This agent is not supported',
        }),
      },
      health: 'notice',
      headline:
        'The guest agent is too old for KubeVirt, so some of what it reports is missing.',
      codes: ['GuestAgentTooOld'],
    },
    {
      what: 'no guest agent',
      where: {
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Running', phaseTransitionTimestamp: ago(4000) },
          ],
        },
        conditions: [{ type: 'Ready', status: 'True' }],
      },
      health: 'notice',
      headline:
        "The guest agent has not reported in the 66 minutes since the VM runs, so the guest's system, users and file systems are not known.",
      codes: ['GuestAgentMissing'],
    },
    {
      what: 'keys that could not be put into the guest',
      where: {
        instance: {},
        conditions: readyWith({
          type: 'AccessCredentialsSynchronized',
          status: 'False',
          message: 'unable to write ssh key: user ann does not exist',
        }),
      },
      health: 'attention',
      headline:
        "VirtualMachineInstance 'web' says (condition AccessCredentialsSynchronized): unable to write ssh key: user ann does not exist",
      codes: ['Unexplained'],
    },
    {
      what: 'a change that needs a restart',
      where: {
        instance: {},
        vmConditions: [
          { type: 'Ready', status: 'True' },
          {
            type: 'RestartRequired',
            status: 'True',
            message:
              'a non-live-updatable field was changed in the template spec',
          },
        ],
      },
      health: 'attention',
      headline:
        'The VM was changed, and the change takes effect only after a restart.',
      codes: ['RestartRequired'],
    },
    {
      what: 'software emulation',
      where: {
        instance: {},
        conditions: readyWith({
          type: 'SoftwareEmulation',
          status: 'True',
          message: 'emulated',
        }),
      },
      health: 'running',
      headline: 'Running on node01.',
    },
    {
      what: 'a readiness probe that fails',
      where: {
        instance: {},
        conditions: [
          {
            type: 'Ready',
            status: 'False',
            reason: 'GuestNotReady',
            message: 'readiness probe failed',
            lastTransitionTime: ago(500),
          },
          { type: 'AgentConnected', status: 'True' },
        ],
        template: { ...fromImage, readinessProbe: {} },
      },
      health: 'attention',
      headline:
        "VirtualMachineInstance 'web' says (condition Ready): GuestNotReady: readiness probe failed",
      codes: ['Unexplained'],
    },
  ])('tells of $what', life => {
    expect(toldOf(life)).toEqual({ codes: [], ...life });
  });
});
