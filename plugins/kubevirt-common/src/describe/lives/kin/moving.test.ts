import {
  condition,
  Kin,
  KinLife,
  say,
  tell,
  then,
  toldOfKin,
} from '../../../__testUtils__/kin';

type Move = NonNullable<Kin['vmi']['status']['migrationState']>;

function moved(phase: string, state?: Move, abort?: boolean) {
  return (kin: Kin) => {
    const { namespace } = kin.vmi.metadata ?? {};
    kin.vm.status.printableStatus =
      state && !state.endTimestamp ? 'Migrating' : 'Running';
    kin.vmi.status.migrationState = state && {
      startTimestamp: then,
      sourceNode: 'node01',
      targetNode: 'node02',
      ...state,
    };
    kin.objects.virtualMachineInstanceMigrations = [
      {
        metadata: {
          namespace,
          name: 'move',
          uid: 'm',
          creationTimestamp: then,
        },
        spec: { vmiName: kin.vmi.metadata?.name },
        status: {
          phase,
          conditions: abort
            ? [condition('migrationAbortRequested', 'True')]
            : [],
        },
      },
    ];
  };
}

describe('a virtual machine that moves, unlike the recorded ones', () => {
  it.each<KinLife>([
    {
      what: 'a move that is asked for',
      from: ['02', 'running'],
      change: moved('Pending'),
      status: 'Running',
      health: 'running',
      headline:
        'Running on node01; its move to another node is being prepared.',
    },
    {
      what: 'a move under way, of a VM whose eviction strategy wants it',
      from: ['02', 'running'],
      change: kin => {
        moved('Running', {})(kin);
        kin.vmi.spec.evictionStrategy = 'LiveMigrate';
      },
      status: 'Migrating',
      health: 'progress',
      headline: 'Moving from node01 to node02; it keeps running.',
    },
    {
      what: 'a move that is done',
      from: ['02', 'running'],
      change: kin => {
        moved('Succeeded', { endTimestamp: then, completed: true })(kin);
        kin.vmi.status.nodeName = 'node02';
      },
      status: 'Running',
      health: 'running',
      headline: 'Running on node02.',
    },
    {
      what: 'a move that somebody called off',
      from: ['02', 'running'],
      change: kin => {
        const state = {
          endTimestamp: then,
          completed: true,
          failed: true,
          failureReason: 'Live migration aborted',
          abortRequested: true,
          abortStatus: 'Succeeded',
        };
        moved('Failed', state, true)(kin);
        tell(kin, 'virtualMachineInstances', {
          type: 'Warning',
          reason: 'Migrated',
          message:
            'VirtualMachineInstance migration uid m failed. reason:Live migration aborted',
        });
      },
      status: 'Running',
      health: 'running',
      headline: 'Running on node01.',
    },
    {
      what: 'a move that failed',
      from: ['02', 'running'],
      change: moved('Failed', {
        endTimestamp: then,
        completed: true,
        failed: true,
        failureReason: 'qemu unexpectedly closed the monitor',
      }),
      status: 'Running',
      health: 'attention',
      headline:
        'The VM could not be moved to node02: qemu unexpectedly closed the monitor; it runs on, on node01.',
      codes: ['MigrationFailed'],
    },
    {
      what: 'a node that is emptied',
      from: ['02', 'running'],
      change: kin => {
        kin.vmi.status.evacuationNodeName = kin.vmi.status.nodeName;
        say(
          kin,
          condition('Ready', 'True'),
          condition('AgentConnected', 'True'),
          condition('LiveMigratable', 'True'),
        );
      },
      status: 'Running',
      health: 'running',
      headline:
        'Running on node01; it is to move, because its node is being emptied.',
    },
  ])('shows $what', life => {
    expect(toldOfKin(life)).toEqual(life);
  });
});
